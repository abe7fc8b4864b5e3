import { MailFailure } from "#app/platform/mail-failure.server";
import { type Platform, remember } from "#app/platform/platform.server";
import {
  dropMail,
  markTransmitting,
  type QueuedMail,
  recoverMails,
  requeueMail,
  settleMail,
  takeMail,
} from "./mail-queue.server";
import { createPace, type Pace } from "./pace";
import { renderMail } from "./survey-mail.server";

/** Mails on their way at the same time, each on a connection of its own. */
const LANES = 6;
const RECOVER_MILLISECONDS = 30_000;
const SHORTEST_REST = 5_000;
const LONGEST_REST = 300_000;

type Sender = {
  pace: Pace;
  /** When mails of processes that died are looked for again. */
  recoverAt: number;
  /** While no mail server answers, this process asks again only now and then. */
  restUntil: number;
  rest: number;
};

/**
 * Sends every mail that is due, several at a time and not faster than MAIL_PER_HOUR, until none is left or the
 * signal asks to stop. Any number of processes may run it on one database.
 */
export async function sendDueMails(platform: Platform, signal: AbortSignal): Promise<void> {
  const sender = getSender(platform);
  await recover(platform, sender);
  if (performance.now() < sender.restUntil) return;
  const first = await takeTurn(platform, sender, signal);
  if (first === null) return;
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) => sendLane(platform, sender, signal, lane === 0 ? first : null)),
  );
}

async function sendLane(
  platform: Platform,
  sender: Sender,
  signal: AbortSignal,
  first: QueuedMail | null,
): Promise<void> {
  for (let next = first; ; next = null) {
    const taken = next ?? (await takeTurn(platform, sender, signal));
    if (taken === null) return;
    await sendMail(platform, sender, taken);
    if (performance.now() < sender.restUntil) return;
  }
}

async function takeTurn(platform: Platform, sender: Sender, signal: AbortSignal): Promise<QueuedMail | null> {
  if (!(await sender.pace.take(signal))) return null;
  const taken = await takeMail(platform.db, platform.now(), platform.mail.reachesPeople ? "all" : "trials");
  if (taken === null) sender.pace.giveBack();
  return taken;
}

async function sendMail(platform: Platform, sender: Sender, taken: QueuedMail): Promise<void> {
  const { db } = platform;
  const rendered = await renderMail(platform, taken);
  if (!rendered.ok && rendered.reason === "ended") return dropMail(db, taken);
  if (!rendered.ok) return settleMail(db, taken, "bounced", rendered.reason);
  try {
    await platform.mail.send(rendered.message, async () => {
      if (!(await markTransmitting(db, taken, platform.now()))) throw new LostMail();
    });
    sender.rest = SHORTEST_REST;
    await settleMail(db, taken, "accepted");
  } catch (error) {
    if (error instanceof LostMail) return;
    if (!(error instanceof MailFailure)) throw error;
    await settleFailure(platform, sender, taken, error);
  }
}

async function settleFailure(
  platform: Platform,
  sender: Sender,
  taken: QueuedMail,
  failure: MailFailure,
): Promise<void> {
  const { db, log } = platform;
  const reason = readStatusCode(failure);
  if (failure.kind === "refused") return settleMail(db, taken, "bounced", reason);
  if (failure.kind === "in_doubt") return settleMail(db, taken, "in_doubt", reason);
  if (failure.kind === "unreachable") {
    const said = reason === failure.kind ? (failure.message.split("\n")[0] ?? "") : reason;
    log.warn("the mail server cannot be reached", { reason: said });
    sender.restUntil = performance.now() + sender.rest;
    sender.rest = Math.min(LONGEST_REST, sender.rest * 2);
  }
  await requeueMail(db, taken, { deferred: failure.kind === "deferred", reason }, platform.now());
}

/** The mail was dropped, or another process took it over, while this one was writing it. */
class LostMail extends Error {}

/** "550 5.1.1": the codes of the server's answer. Its words repeat the address, so they are not kept. */
function readStatusCode(failure: MailFailure): string {
  const [, code, detail] = /^(\d{3})[ -]?(\d\.\d{1,3}\.\d{1,3})?/.exec(failure.message) ?? [];
  return code === undefined ? failure.kind : [code, detail].filter(Boolean).join(" ");
}

/** At the start, and now and then: another process may have died. */
async function recover(platform: Platform, sender: Sender): Promise<void> {
  if (performance.now() < sender.recoverAt) return;
  const alone = platform.engine === "pglite" && sender.recoverAt === 0;
  await recoverMails(platform.db, alone ? "all" : { before: platform.now() });
  sender.recoverAt = performance.now() + RECOVER_MILLISECONDS;
}

function getSender(platform: Platform): Sender {
  return remember(platform, "mail sender", () => ({
    pace: createPace(platform.env.MAIL_PER_HOUR),
    recoverAt: 0,
    restUntil: 0,
    rest: SHORTEST_REST,
  }));
}

import { describeError } from "#app/platform/log.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";
import { persist } from "#db/outage";
import {
  dropMail,
  markTransmitting,
  type QueuedMail,
  recoverMails,
  renewMail,
  requeueMail,
  settleMail,
  takeMail,
} from "./mail-queue.server";
import {
  getSender,
  isInTrouble,
  isResting,
  type Sender,
  settleAcceptance,
  settleFailure,
} from "./mail-sender.server";
import { renderMail } from "./survey-mail.server";

/** Mails on their way at the same time, each on a connection of its own. */
const LANES = 6;
const RECOVER_MILLISECONDS = 3_000;
const RENEW_MILLISECONDS = 3_000;

/**
 * Sends every mail that is due, several at a time and not faster than MAIL_PER_HOUR, until none is left or the
 * signal asks to stop. Any number of processes may run it on one database.
 */
export async function sendDueMails(platform: Platform, signal: AbortSignal): Promise<void> {
  const sender = getSender(platform);
  await recover(platform, sender);
  if (isResting(sender)) return;
  const first = await takeTurn(platform, sender, signal);
  if (first === null) return;
  const alone = isInTrouble(sender);
  if (alone) await sendKept(platform, sender, signal, first);
  if (isResting(sender)) return;
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) =>
      sendLane(platform, sender, signal, lane === 0 && !alone ? first : null),
    ),
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
    await sendKept(platform, sender, signal, taken);
    if (isResting(sender)) return;
  }
}

async function takeTurn(platform: Platform, sender: Sender, signal: AbortSignal): Promise<QueuedMail | null> {
  if (!(await sender.pace.take(signal))) return null;
  const taken = await takeMail(platform.db, platform.now(), platform.mail.reachesPeople ? "all" : "trials");
  if (taken === null) sender.pace.giveBack();
  return taken;
}

/** However long the mail server takes, the mail stays this process's while it lives. */
async function sendKept(
  platform: Platform,
  sender: Sender,
  signal: AbortSignal,
  taken: QueuedMail,
): Promise<void> {
  const renewing = setInterval(() => {
    renewMail(platform.db, taken, platform.now()).catch((error: unknown) =>
      platform.log.error("a job failed", { kind: "mails", reason: describeError(error) }),
    );
  }, RENEW_MILLISECONDS);
  try {
    await sendMail(platform, sender, signal, taken);
  } finally {
    clearInterval(renewing);
  }
}

async function sendMail(
  platform: Platform,
  sender: Sender,
  signal: AbortSignal,
  taken: QueuedMail,
): Promise<void> {
  const { db } = platform;
  const rendered = await renderMail(platform, taken);
  if (!rendered.ok && rendered.reason === "ended") return dropMail(db, taken);
  if (!rendered.ok) return settleMail(db, taken, "bounced", rendered.reason);
  try {
    await platform.mail.send(rendered.message, async () => {
      if (!(await markTransmitting(db, taken, platform.now()))) throw new LostMail();
    });
    await persist(() => settleAcceptance(platform, sender, taken));
  } catch (error) {
    if (error instanceof LostMail) return;
    if (!(error instanceof MailFailure)) throw error;
    // a stop ended the connection, not the server
    if (signal.aborted && error.kind === "unreachable")
      return requeueMail(db, taken, { deferred: false, reason: "stopped" }, platform.now());
    await settleFailure(platform, sender, taken, error);
  }
}

/** The mail was dropped, or another process took it over, while this one was writing it. */
class LostMail extends Error {}

/** At the start, and now and then: another process may have died. */
async function recover(platform: Platform, sender: Sender): Promise<void> {
  if (performance.now() < sender.recoverAt) return;
  const alone = platform.engine === "pglite" && sender.recoverAt === 0;
  await recoverMails(platform.db, alone ? "all" : { before: platform.now() });
  sender.recoverAt = performance.now() + RECOVER_MILLISECONDS;
}

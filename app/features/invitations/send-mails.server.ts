import { getOwnMail, INSTALLATION, listOwnCarriers } from "#app/features/mail/carriers.server";
import { describeError } from "#app/platform/log.server";
import type { MailTransport } from "#app/platform/mail.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";
import { persist } from "#db/outage";
import {
  dropMail,
  type Lot,
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
  getSenders,
  isInTrouble,
  isResting,
  type Sender,
  settleAcceptance,
  settleFailure,
} from "./mail-sender.server";
import { renderMail } from "./survey-mail.server";

/** Mails of one carrier on their way at the same time, each on a connection of its own. */
const LANES = 6;
/** Carriers at work at the same time; one that has worked for a while makes room where others wait. */
const MOST_CARRIERS = 32;
const TURN_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 1_000;
const RECOVER_MILLISECONDS = 3_000;
const RENEW_MILLISECONDS = 3_000;

/** A carrier at work. */
type Run = { startedAt: number; makesRoom: boolean; ended: Promise<void> };

/**
 * Sends every mail that is due, until none is left or the signal asks to stop: each carrier by itself, several mails at
 * a time and not faster than MAIL_PER_HOUR. While one of them is slow or hangs, it is looked every second for what has
 * become due of the others. Any number of processes may run it on one database.
 */
export async function sendDueMails(platform: Platform, signal: AbortSignal): Promise<void> {
  const running = new Map<string, Run>();
  /** When each carrier last ended its work in this round. */
  const endedAt = new Map<string, number>();
  const failed = new Set<string>();
  const failures: unknown[] = [];
  do {
    if (!signal.aborted) {
      await recover(platform).catch((error: unknown) => failures.push(error));
      const due = await listDueCarriers(platform).catch((error: unknown) => {
        failures.push(error);
        return [];
      });
      const isIdle = (carrier: string) =>
        !running.has(carrier) &&
        !failed.has(carrier) &&
        !isResting(getSender(platform, carrier)) &&
        performance.now() - (endedAt.get(carrier) ?? Number.NEGATIVE_INFINITY) >= LOOK_MILLISECONDS;
      const waiting = inTurn(platform, due.filter(isIdle), endedAt);
      for (const carrier of waiting.splice(0, MOST_CARRIERS - running.size)) {
        const run: Run = { startedAt: performance.now(), makesRoom: false, ended: Promise.resolve() };
        run.ended = carry(platform, signal, getSender(platform, carrier), run)
          .catch((error: unknown) => {
            failed.add(carrier);
            failures.push(error);
          })
          .finally(() => {
            running.delete(carrier);
            endedAt.set(carrier, performance.now());
          });
        running.set(carrier, run);
      }
      if (waiting.length > 0) askForRoom(running.values());
    }
    await waitForOne([...running.values()].map(({ ended }) => ended));
  } while (running.size > 0);
  if (failures.length > 0) throw failures[0];
}

/** The carriers that have mails to take, as far as is known without asking for each. */
async function listDueCarriers(platform: Platform): Promise<string[]> {
  if (platform.mail.reachesPeople) return [INSTALLATION];
  return [INSTALLATION, ...(await listOwnCarriers(platform.db, platform.now()))];
}

/** Those in trouble come last, and among equals the one that has waited longest comes first. */
function inTurn(platform: Platform, carriers: string[], endedAt: ReadonlyMap<string, number>): string[] {
  const rank = (carrier: string) => (isInTrouble(getSender(platform, carrier)) ? 1 : 0);
  const last = (carrier: string) => endedAt.get(carrier) ?? 0;
  return carriers.sort((a, b) => rank(a) - rank(b) || last(a) - last(b));
}

function askForRoom(running: Iterable<Run>): void {
  for (const run of running) run.makesRoom = performance.now() - run.startedAt >= TURN_MILLISECONDS;
}

function waitForOne(ends: Promise<void>[]): Promise<void> {
  if (ends.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LOOK_MILLISECONDS);
    Promise.race(ends).then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** One carrier's mails, until none is due, it rests, or it makes room. In trouble, one mail goes ahead alone. */
async function carry(platform: Platform, signal: AbortSignal, sender: Sender, run: Run): Promise<void> {
  const first = await takeTurn(platform, sender, signal);
  if (first === null) return;
  const alone = isInTrouble(sender);
  if (alone) await sendKept(platform, sender, signal, first);
  if (isResting(sender)) return;
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) =>
      sendLane(platform, sender, signal, run, lane === 0 && !alone ? first : null),
    ),
  );
}

async function sendLane(
  platform: Platform,
  sender: Sender,
  signal: AbortSignal,
  run: Run,
  first: Turn | null,
): Promise<void> {
  for (let next = first; ; next = null) {
    const turn = next ?? (run.makesRoom ? null : await takeTurn(platform, sender, signal));
    if (turn === null) return;
    await sendKept(platform, sender, signal, turn);
    if (isResting(sender)) return;
  }
}

/** A mail, and over what it goes. */
type Turn = { taken: QueuedMail; transport: MailTransport };

/** Null where there is no mail, or nothing to carry it any more: what was meant for a server never goes to the outbox. */
async function takeTurn(platform: Platform, sender: Sender, signal: AbortSignal): Promise<Turn | null> {
  if (!(await sender.pace.take(signal))) return null;
  const { carrier } = sender;
  const transport = carrier === INSTALLATION ? platform.mail : await getOwnMail(platform, carrier);
  const taken = transport && (await takeMail(platform.db, platform.now(), chooseLot(platform, carrier)));
  if (taken && transport) return { taken, transport };
  sender.pace.giveBack();
  return null;
}

function chooseLot(platform: Platform, carrier: string): Lot {
  if (carrier !== INSTALLATION) return { organizationId: carrier };
  return platform.mail.reachesPeople ? "all" : "outbox";
}

/** However long the mail server takes, the mail stays this process's while it lives. */
async function sendKept(platform: Platform, sender: Sender, signal: AbortSignal, turn: Turn): Promise<void> {
  const renewing = setInterval(() => {
    renewMail(platform.db, turn.taken, platform.now()).catch((error: unknown) =>
      platform.log.error("a job failed", { kind: "mails", reason: describeError(error) }),
    );
  }, RENEW_MILLISECONDS);
  try {
    await sendMail(platform, sender, signal, turn);
  } finally {
    clearInterval(renewing);
  }
}

async function sendMail(
  platform: Platform,
  sender: Sender,
  signal: AbortSignal,
  { taken, transport }: Turn,
): Promise<void> {
  const { db } = platform;
  const rendered = await renderMail(platform, taken);
  if (!rendered.ok && rendered.reason === "ended") return dropMail(db, taken);
  if (!rendered.ok) return settleMail(db, taken, "bounced", rendered.reason);
  try {
    await transport.send(rendered.message, async () => {
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
async function recover(platform: Platform): Promise<void> {
  const senders = getSenders(platform);
  if (performance.now() < senders.recoverAt) return;
  const alone = platform.engine === "pglite" && senders.recoverAt === 0;
  await recoverMails(platform.db, alone ? "all" : { before: platform.now() });
  senders.recoverAt = performance.now() + RECOVER_MILLISECONDS;
}

import { INSTALLATION } from "#app/features/mail/carriers.server";
import { endTrouble, type MailTrouble, noteTrouble } from "#app/features/mail/mail-trouble.server";
import { type MailFailure, readRefusal } from "#app/platform/mail-failure.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { type QueuedMail, requeueMail, sendBackMails, settleMail } from "./mail-queue.server";
import { createPace, type Pace } from "./pace";
import { isAboutSender, isBelieved, type RefusalKind } from "./refusals";

/** How soon a server is asked again that could not be reached, and one that refused us. */
const REST: Record<MailTrouble["kind"], number> = {
  unreachable: 5_000,
  sender: 20_000,
  no_encryption: 20_000,
  refusing: 20_000,
};
/** How soon one mail is tried again whose refusal may not be its own. */
const AGAIN_MILLISECONDS = 20_000;

/** What this process knows about one carrier of mails. */
export type Sender = {
  carrier: string;
  pace: Pace;
  /** `null`: it is not known yet whether an earlier process noted trouble. */
  trouble: MailTrouble["kind"] | "none" | null;
  /** While no mail leaves, this process asks again only now and then, with one mail. */
  restUntil: number;
  acceptedAt: Date | null;
  /** The refusals since the last acceptance. */
  refusals: { taken: QueuedMail; kind: RefusalKind }[];
};

/** What this process knows about all of them. */
export type Senders = {
  of: Map<string, Sender>;
  /** When mails of processes that died are looked for again. */
  recoverAt: number;
};

export function getSenders(platform: Platform): Senders {
  return remember(platform, "mail sender", () => ({ of: new Map(), recoverAt: 0 }));
}

/** Each carrier has MAIL_PER_HOUR of its own, which the processes share. */
export function getSender(platform: Platform, carrier = INSTALLATION): Sender {
  const { of } = getSenders(platform);
  const known = of.get(carrier);
  if (known !== undefined) return known;
  const sender: Sender = {
    carrier,
    pace: createPace(() => platform.env.MAIL_PER_HOUR / platform.processes.count()),
    trouble: null,
    restUntil: 0,
    acceptedAt: null,
    refusals: [],
  };
  of.set(carrier, sender);
  return sender;
}

export function isResting(sender: Sender): boolean {
  return performance.now() < sender.restUntil;
}

export function isInTrouble({ trouble }: Sender): boolean {
  return trouble !== null && trouble !== "none";
}

/** The server took the mail, so it takes mails from us. */
export async function settleAcceptance(platform: Platform, sender: Sender, taken: QueuedMail): Promise<void> {
  sender.acceptedAt = platform.now();
  sender.refusals = [];
  await settleMail(platform.db, taken, "accepted");
  if (sender.trouble === "none") return;
  await endTrouble(platform.db, sender.carrier);
  sender.trouble = "none";
  sender.restUntil = 0;
}

/** The server did not take the mail, or perhaps. */
export async function settleFailure(
  platform: Platform,
  sender: Sender,
  taken: QueuedMail,
  failure: MailFailure,
): Promise<void> {
  const { db } = platform;
  const reason = failure.status;
  switch (failure.kind) {
    case "refused":
      return settleRefusal(platform, sender, taken, failure);
    case "in_doubt":
      return settleMail(db, taken, "in_doubt", reason);
    case "deferred":
      return requeueMail(db, taken, { deferred: true, reason }, platform.now());
    default:
      await requeueMail(db, taken, { deferred: false, reason }, platform.now());
      await rest(platform, sender, { kind: failure.kind, reason });
  }
}

/**
 * A refusal is its own mail's, unless it may have been about the sender: then the mail waits, and with it all that
 * were refused in the same run. Nothing is refused for good by a fault of our side.
 */
async function settleRefusal(
  platform: Platform,
  sender: Sender,
  taken: QueuedMail,
  failure: MailFailure,
): Promise<void> {
  const { db } = platform;
  const now = platform.now();
  const reason = failure.status;
  const { acceptedAt } = sender;
  if (isBelieved({ refusedAt: taken.refusedAt, acceptedAt }, now))
    return settleMail(db, taken, "bounced", reason);
  const kind = readRefusal(failure);
  sender.refusals.push({ taken, kind });
  if (isInTrouble(sender) || isAboutSender(sender.refusals.map((refusal) => refusal.kind))) {
    const run = sender.refusals.map((refusal) => refusal.taken);
    sender.refusals = [];
    await sendBackMails(db, run, { reason, runAt: now }, now);
    return rest(platform, sender, { kind: "refusing", reason });
  }
  // only invitations are kept once they are refused, so the others could not be sent back later
  if (kind !== "sender" && taken.kind === "invitation") return settleMail(db, taken, "bounced", reason);
  const runAt = new Date(now.getTime() + AGAIN_MILLISECONDS);
  await sendBackMails(db, [taken], { reason, runAt }, now);
}

async function rest(
  platform: Platform,
  sender: Sender,
  trouble: Pick<MailTrouble, "kind" | "reason">,
): Promise<void> {
  const { db, log } = platform;
  sender.restUntil = performance.now() + REST[trouble.kind];
  if (sender.trouble !== trouble.kind) log.warn("no mail leaves", trouble);
  sender.trouble = trouble.kind;
  await noteTrouble(db, sender.carrier, trouble, platform.now());
}

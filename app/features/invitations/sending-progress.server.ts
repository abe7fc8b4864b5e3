import { and, asc, count, eq, isNotNull, or } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { invitation, mail, person } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";

/** What became of the invitations' mails. Reminders are never counted: with `unclaimed` their number is participation. */
export type SendingProgress = { queued: number; accepted: number; bounced: number; inDoubt: number };

/** `waiting`: its refusal may be about the sender, so it is tried again by itself. */
export type BouncedMail = {
  invitationId: string;
  name: string;
  email: string;
  reason: string;
  waiting: boolean;
  correctable: boolean;
};

const isRefused = and(
  eq(mail.round, 0),
  or(eq(mail.status, "bounced"), and(eq(mail.status, "queued"), isNotNull(mail.refusedAt))),
);
/** Surely refused at each attempt, and never once in doubt: the link has not reached anybody. */
export const isCorrectable = and(isRefused, eq(mail.doubted, false));

const SHOWN = 100;

export async function getSendingProgress(db: Db, wave: WaveId): Promise<SendingProgress> {
  const rows = await db
    .select({ status: mail.status, n: count() })
    .from(mail)
    .where(isFirstRound(wave))
    .groupBy(mail.status);
  const countOf = (...statuses: string[]) =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { n }) => sum + n, 0);
  return {
    queued: countOf("queued", "sending", "transmitting"),
    accepted: countOf("accepted"),
    bounced: countOf("bounced"),
    inDoubt: countOf("in_doubt"),
  };
}

/** The first hundred refused addresses, with the codes of the mail server's answer. */
export async function listBouncedMails(db: Db, wave: WaveId): Promise<BouncedMail[]> {
  const rows = await db
    .select({
      invitationId: mail.invitationId,
      name: person.name,
      email: person.email,
      reason: mail.lastError,
      status: mail.status,
      doubted: mail.doubted,
    })
    .from(mail)
    .innerJoin(
      invitation,
      and(eq(invitation.organizationId, mail.organizationId), eq(invitation.id, mail.invitationId)),
    )
    .innerJoin(
      person,
      and(eq(person.organizationId, invitation.organizationId), eq(person.id, invitation.personId)),
    )
    .where(and(ofWave(mail, wave), isRefused))
    .orderBy(asc(person.name), asc(person.id))
    .limit(SHOWN);
  return rows.map(({ status, doubted, ...row }) => ({
    ...row,
    email: row.email ?? "",
    reason: row.reason ?? "",
    waiting: status === "queued",
    correctable: !doubted,
  }));
}

/** Whether people are still to be told that their wave was cancelled: everybody is, so it says nothing about anybody. */
export async function isCancellationWaiting(db: Db, wave: WaveId): Promise<boolean> {
  const [one] = await db
    .select({ id: mail.id })
    .from(mail)
    .where(and(ofWave(mail, wave), eq(mail.kind, "cancellation")))
    .limit(1);
  return one !== undefined;
}

function isFirstRound(wave: WaveId) {
  return and(ofWave(mail, wave), eq(mail.round, 0));
}

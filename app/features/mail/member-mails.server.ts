import { and, eq, isNull } from "drizzle-orm";
import { MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import { composeLetter, type Letter } from "#app/ui/letter";
import type { Db } from "#db/client.server";
import { type MemberMailKind, member, memberMail, user } from "#db/schema";
import { getMail } from "./carriers.server";

export type MemberMail = typeof memberMail.$inferSelect;
type MailId = { organizationId: string; id: string };

/** What a member is written: nothing where it does not hold any more. */
export type ComposedMail = { subject: string; letter: Letter } | null;

const JOBS = {
  "action-proposed": "action-mail",
  "action-week": "action-mail",
  "action-day": "action-mail",
  "agreement-written": "agreement-mail",
  "agreement-review": "agreement-mail",
  "second-factor": "factor-mail",
} as const satisfies Record<MemberMailKind, string>;

/** Puts a mail to a member into the queue, inside the caller's transaction; for one occasion once and never again. */
export async function putMemberMail(
  tx: Db,
  wish: Pick<MemberMail, "organizationId" | "kind" | "subjectId" | "userId" | "occasion">,
  now: Date,
): Promise<void> {
  const [put] = await tx
    .insert(memberMail)
    .values(wish)
    .onConflictDoNothing()
    .returning({ id: memberMail.id });
  if (put === undefined) return;
  const { organizationId, kind } = wish;
  const payload = { organizationId, id: put.id };
  await enqueueJob(tx, { organizationId, kind: JOBS[kind], key: put.id, payload, runAt: now });
}

class HandedOver extends Error {}

/**
 * Sends a mail to a member in their language, unless a mail server may have it already: the mark is set before the
 * server can accept it, and taken back only where the server said that it did not.
 */
export async function sendMemberMail(
  platform: Platform,
  payload: Record<string, string | number>,
  compose: (mail: MemberMail) => Promise<() => ComposedMail>,
): Promise<void> {
  const { db } = platform;
  const id = { organizationId: String(payload.organizationId), id: String(payload.id) };
  const [found] = await db
    .select({ mail: memberMail, name: user.name, address: user.email, language: user.language })
    .from(memberMail)
    .innerJoin(user, eq(user.id, memberMail.userId))
    .innerJoin(
      member,
      and(eq(member.userId, memberMail.userId), eq(member.organizationId, memberMail.organizationId)),
    )
    .where(and(isMail(id), isNull(memberMail.handedOverAt)));
  if (found === undefined) return;
  const write = await compose(found.mail);
  const language = preferLanguage(found.language === null ? [] : [found.language], MEMBER_LANGUAGES);
  const message = speak(language, () => {
    const composed = write();
    return composed && { subject: composed.subject, ...composeLetter(composed.letter) };
  });
  if (message === null) return;
  const transport = await getMail(platform, id.organizationId);
  const to = { name: found.name, address: found.address };
  try {
    await transport.send({ ...id, to, ...message }, () => markHandedOver(db, id, platform.now()));
  } catch (error) {
    if (error instanceof HandedOver) return;
    if (error instanceof MailFailure && error.kind === "in_doubt") return;
    if (error instanceof MailFailure)
      await db.update(memberMail).set({ handedOverAt: null }).where(isMail(id));
    throw error;
  }
}

async function markHandedOver(db: Db, id: MailId, now: Date): Promise<void> {
  const marked = await db
    .update(memberMail)
    .set({ handedOverAt: now })
    .where(and(isMail(id), isNull(memberMail.handedOverAt)))
    .returning({ id: memberMail.id });
  if (marked.length === 0) throw new HandedOver();
}

function isMail({ organizationId, id }: MailId) {
  return and(eq(memberMail.organizationId, organizationId), eq(memberMail.id, id));
}

import { createHash, randomUUID } from "node:crypto";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { isServerVouchedFor } from "#app/features/auth/installation/vouched-server.server";
import { INVITATION_DAYS } from "#app/features/auth/limits";
import { getCarrier, INSTALLATION } from "#app/features/mail/carriers.server";
import { MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { getLanguage, speak } from "#app/locales/spoken.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import { composeLetter } from "#app/ui/letter";
import type { Db } from "#db/client.server";
import { member, memberInvitation, organization, user } from "#db/schema";
import type { Place } from "./members.server";
import { describeRole } from "./roles";

export type MemberInvitation = Place & { id: string; email: string; expiresAt: Date };

/** Invites somebody, or invites them again: the link of an earlier mail stops working. */
export async function inviteMember(
  platform: Platform,
  wish: { organizationId: string; actor: string; email: string } & Place,
): Promise<{ ok: true } | { ok: false; reason: "already_member" }> {
  const { organizationId } = wish;
  const email = wish.email.toLowerCase();
  return platform.db.transaction(async (tx) => {
    const [already] = await tx
      .select({ id: user.id })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .where(and(eq(member.organizationId, organizationId), eq(user.email, email)));
    if (already !== undefined) return { ok: false, reason: "already_member" };
    await putInvitation(platform, tx, { ...wish, email, name: null });
    return { ok: true };
  });
}

/**
 * Stores an invitation in place of an earlier one to the same address, and its mail in the queue. Inside the caller's
 * transaction. Returns the link, which works once.
 */
export async function putInvitation(
  platform: Platform,
  tx: Db,
  /** `actor` is null where the command line invites. */
  wish: { organizationId: string; actor: string | null; email: string; name: string | null } & Place,
): Promise<string> {
  const { organizationId, actor, email, name, role, team } = wish;
  const now = platform.now();
  const id = randomUUID();
  const tokenHash = hashInvitationToken(invitationToken(platform, id));
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  await tx.delete(memberInvitation).where(invitationTo(organizationId, email));
  await tx
    .insert(memberInvitation)
    .values({ organizationId, id, email, name, role, team, tokenHash, expiresAt, createdAt: now });
  await enqueueJob(tx, {
    organizationId,
    kind: "member-invitation",
    key: id,
    payload: { organizationId, invitationId: id, invitedBy: actor ?? "", language: getLanguage() },
    runAt: now,
  });
  await recordEvent(tx, {
    organizationId,
    actor: actor === null ? "system" : `user:${actor}`,
    kind: "member.invited",
    detail: { email, role, team },
    at: now,
  });
  return invitationLink(platform, { organizationId, id });
}

/** Invitations that can still be taken up, and those that ran out. */
export async function listMemberInvitations(db: Db, organizationId: string): Promise<MemberInvitation[]> {
  const { id, email, role, team, expiresAt } = memberInvitation;
  return db
    .select({ id, email, role, team, expiresAt })
    .from(memberInvitation)
    .where(and(eq(memberInvitation.organizationId, organizationId), isNull(memberInvitation.acceptedAt)))
    .orderBy(asc(memberInvitation.createdAt));
}

export async function withdrawMemberInvitation(
  db: Db,
  change: { organizationId: string; actor: string; id: string; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "unknown" }> {
  const { organizationId, id } = change;
  return db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(memberInvitation)
      .where(and(eq(memberInvitation.organizationId, organizationId), eq(memberInvitation.id, id)))
      .returning({ email: memberInvitation.email });
    if (gone === undefined) return { ok: false, reason: "unknown" };
    await recordEvent(tx, {
      organizationId,
      actor: `user:${change.actor}`,
      kind: "member.invitation-withdrawn",
      detail: { email: gone.email },
      at: change.now,
    });
    return { ok: true };
  });
}

/** The job behind it, in the language of who invites. An invitation withdrawn, taken up or run out meanwhile is not mailed. */
export async function sendMemberInvitation(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  const id = String(payload.invitationId);
  const organizationId = String(payload.organizationId);
  const [found] = await platform.db
    .select({ invitation: memberInvitation, organization })
    .from(memberInvitation)
    .innerJoin(organization, eq(organization.id, memberInvitation.organizationId))
    .where(
      and(
        eq(memberInvitation.organizationId, organizationId),
        eq(memberInvitation.id, id),
        isNull(memberInvitation.acceptedAt),
        gt(memberInvitation.expiresAt, platform.now()),
      ),
    );
  if (found === undefined) return;
  const language = preferLanguage([String(payload.language)], MEMBER_LANGUAGES);
  await speak(language, () => mailInvitation(platform, { ...found, invitedBy: String(payload.invitedBy) }));
}

async function mailInvitation(
  platform: Platform,
  facts: {
    invitation: typeof memberInvitation.$inferSelect;
    organization: typeof organization.$inferSelect;
    invitedBy: string;
  },
): Promise<void> {
  const words = getWords().auth.mail.invitation;
  const { id, email, role, team } = facts.invitation;
  const { name } = facts.organization;
  const place = describeRole({ role, team }, facts.organization);
  const inviter = facts.invitedBy === "" ? null : await readName(platform.db, facts.invitedBy);
  const { organizationId } = facts.invitation;
  const { carrier, mail } = await getCarrier(platform, organizationId);
  if (carrier !== INSTALLATION && !(await isServerVouchedFor(platform.db, organizationId)))
    await platform.db
      .update(memberInvitation)
      .set({ ownServer: true })
      .where(and(eq(memberInvitation.organizationId, organizationId), eq(memberInvitation.id, id)));
  await mail.send({
    id,
    to: { name: facts.invitation.name ?? "", address: email },
    subject: words.subject(name),
    ...composeLetter({
      summary: words.summary(INVITATION_DAYS),
      greeting: words.greeting,
      paragraphs: [
        inviter === null ? words.bodyOfSystem(name, place) : words.body(inviter, name, place),
        words.about,
      ],
      button: { label: words.button, href: invitationLink(platform, facts.invitation) },
      foot: words.foot,
    }),
  });
}

async function readName(db: Db, userId: string): Promise<string> {
  const [found] = await db.select({ name: user.name }).from(user).where(eq(user.id, userId));
  return found?.name ?? getWords().auth.formerMember;
}

function invitationLink(platform: Platform, { organizationId, id }: { organizationId: string; id: string }) {
  return `${platform.env.BASE_URL}/join?token=${organizationId}.${invitationToken(platform, id)}`;
}

/** The token is derived, so that the queue and the database hold ids and hashes only. */
function invitationToken(platform: Platform, id: string): string {
  return Buffer.from(platform.keys.derive(`member-invitation/${id}`)).toString("base64url");
}

export function hashInvitationToken(token: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

function invitationTo(organizationId: string, email: string) {
  return and(eq(memberInvitation.organizationId, organizationId), eq(memberInvitation.email, email));
}

import { and, eq, inArray, isNull } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { putInvitation } from "#app/features/auth/members/member-invitations.server";
import {
  createOrganization,
  type OrganizationSettings,
} from "#app/features/organization/organization.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { member, memberInvitation, organization } from "#db/schema";

type FirstOwner = { name: string; email: string };

/**
 * Makes an organization beside the others, with nobody in it: its first owner is invited, and whoever makes it gains
 * no right there. `actor` is null where the command line does it.
 */
export async function makeOrganization(
  platform: Platform,
  wish: { organization: OrganizationSettings; owner: FirstOwner; actor: string | null },
): Promise<{ organizationId: string; link: string }> {
  const now = platform.now();
  const { owner, actor } = wish;
  return platform.db.transaction(async (tx) => {
    const organizationId = await createOrganization(tx, { ...wish.organization, demo: false, now });
    await recordEvent(tx, {
      organizationId,
      actor: actor === null ? "system" : `user:${actor}`,
      kind: "organization.founded",
      detail: { name: wish.organization.name, owner: owner.name, apart: true },
      at: now,
    });
    return { organizationId, link: await inviteOwner(platform, tx, organizationId, owner, actor) };
  });
}

/** Why nothing is done with an organization as if nobody were in it: it is none, or somebody has taken it up. */
export type NotEmpty = { ok: false; reason: "unknown" | "taken_up" };

/** Invites the first owner again, at another address where it was wrong, as long as nobody is in. */
export async function inviteFirstOwner(
  platform: Platform,
  wish: { organizationId: string; owner: FirstOwner; actor: string },
): Promise<{ ok: true; name: string } | NotEmpty> {
  const { organizationId, owner, actor } = wish;
  return platform.db.transaction(async (tx) => {
    const emptied = await takeInvitationBack(tx, organizationId);
    if (emptied.ok) await inviteOwner(platform, tx, organizationId, owner, actor);
    return emptied;
  });
}

/** Ends the invitation of the first owner, as long as nobody is in. */
export async function takeInvitationBack(
  tx: Db,
  organizationId: string,
): Promise<{ ok: true; name: string } | NotEmpty> {
  const [found] = await tx
    .select({ name: organization.name })
    .from(organization)
    .where(and(eq(organization.id, organizationId), eq(organization.demo, false)));
  if (found === undefined) return { ok: false, reason: "unknown" };
  if (await hasMembers(tx, organizationId)) return { ok: false, reason: "taken_up" };
  // waits for somebody who takes it up at this moment, and then finds nothing to take back
  const takenBack = await tx
    .delete(memberInvitation)
    .where(openInvitation(organizationId))
    .returning({ id: memberInvitation.id });
  return takenBack.length > 0 ? { ok: true, name: found.name } : { ok: false, reason: "taken_up" };
}

export type OtherOrganization = {
  id: string;
  name: string;
  /** The invitation of the first owner while nobody is in; null once somebody is. */
  invited: (FirstOwner & { expiresAt: Date }) | null;
};

/** Every real organization by its name, and whether somebody is in. Nothing else of it leaves its walls. */
export async function listOrganizations(db: Db): Promise<OtherOrganization[]> {
  const organizations = await db
    .selectDistinct({ id: organization.id, name: organization.name, memberOf: member.organizationId })
    .from(organization)
    .leftJoin(member, eq(member.organizationId, organization.id))
    .where(eq(organization.demo, false));
  const empty = organizations.filter(({ memberOf }) => memberOf === null).map(({ id }) => id);
  const invitations = new Map(
    (await listOpenInvitations(db, empty)).map((open) => [open.organizationId, open]),
  );
  return organizations
    .map(({ id, name }) => ({ id, name, invited: describeInvitation(invitations.get(id)) }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

async function listOpenInvitations(db: Db, organizationIds: string[]) {
  if (organizationIds.length === 0) return [];
  return db
    .select()
    .from(memberInvitation)
    .where(
      and(inArray(memberInvitation.organizationId, organizationIds), isNull(memberInvitation.acceptedAt)),
    );
}

function describeInvitation(open: typeof memberInvitation.$inferSelect | undefined) {
  if (open === undefined) return null;
  return { name: open.name ?? "", email: open.email, expiresAt: open.expiresAt };
}

async function inviteOwner(
  platform: Platform,
  tx: Db,
  organizationId: string,
  { name, email }: FirstOwner,
  actor: string | null,
): Promise<string> {
  const place = { role: "owner", team: null } as const;
  return putInvitation(platform, tx, { organizationId, actor, name, email: email.toLowerCase(), ...place });
}

async function hasMembers(db: Db, organizationId: string): Promise<boolean> {
  const [found] = await db
    .select({ userId: member.userId })
    .from(member)
    .where(eq(member.organizationId, organizationId))
    .limit(1);
  return found !== undefined;
}

function openInvitation(organizationId: string) {
  return and(eq(memberInvitation.organizationId, organizationId), isNull(memberInvitation.acceptedAt));
}

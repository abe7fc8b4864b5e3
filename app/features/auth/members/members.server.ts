import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Role, TEAMS, type Team } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Db } from "#db/client.server";
import { member, organization, secondFactor, user } from "#db/schema";

export type Place = { role: Role; team: Team | null };
export type ListedMember = Place & {
  userId: string;
  name: string;
  email: string;
  since: Date;
  /** From this organization or another one: the only thing of another one that is said of a member. */
  runsInstallation: boolean;
  /** Whether a second factor is asked for when they sign in. */
  hasFactor: boolean;
};

type Change = { organizationId: string; actor: string; userId: string; now: Date };
type Refusal = { ok: false; reason: "last_owner" | "unknown" };

export async function listMembers(db: Db, organizationId: string): Promise<ListedMember[]> {
  const place = alias(member, "place");
  const owners = db
    .select({ userId: place.userId })
    .from(place)
    .where(and(eq(place.ownsInstallation, true), eq(place.role, "owner")));
  return db
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: member.role,
      team: member.team,
      since: member.createdAt,
      runsInstallation: sql<boolean>`${user.id} in (${owners})`,
      hasFactor: sql<boolean>`${secondFactor.confirmedAt} is not null`,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(eq(member.organizationId, organizationId))
    .orderBy(asc(member.createdAt), asc(user.name));
}

/** The teams whose head has no account: nobody leads them, and no owner is said to head them. */
export async function listUnledTeams(db: Db, organizationId: string): Promise<Team[]> {
  const heads = await db
    .select({ team: member.team })
    .from(member)
    .where(eq(member.organizationId, organizationId));
  return TEAMS.filter((team) => heads.every((head) => head.team !== team));
}

/** Gives a member another role. The last owner keeps theirs. */
export async function changeRole(db: Db, change: Change & Place): Promise<{ ok: true } | Refusal> {
  const { organizationId, userId, role, team } = change;
  return db.transaction(async (tx) => {
    const members = await lockMembers(tx, organizationId);
    const found = members.find((other) => other.userId === userId);
    if (found === undefined) return { ok: false, reason: "unknown" };
    if (role !== "owner" && isLastOwner(members, userId)) return { ok: false, reason: "last_owner" };
    if (found.role === role && found.team === team) return { ok: true };
    const rights = role === "owner" ? {} : { ownsInstallation: false };
    await tx
      .update(member)
      .set({ role, team, ...rights })
      .where(memberOf(organizationId, userId));
    await recordEvent(tx, {
      organizationId,
      actor: `user:${change.actor}`,
      kind: "member.role-changed",
      detail: { name: found.name, role, team },
      at: change.now,
    });
    return { ok: true };
  });
}

/** Takes a member out; without another organization their account and sessions go too. */
export async function removeMember(db: Db, change: Change): Promise<{ ok: true } | Refusal> {
  const { organizationId, userId } = change;
  return db.transaction(async (tx) => {
    const members = await lockMembers(tx, organizationId);
    const found = members.find((other) => other.userId === userId);
    if (found === undefined) return { ok: false, reason: "unknown" };
    if (isLastOwner(members, userId)) return { ok: false, reason: "last_owner" };
    await tx.delete(member).where(memberOf(organizationId, userId));
    const [elsewhere] = await tx.select().from(member).where(eq(member.userId, userId)).limit(1);
    if (elsewhere === undefined) await tx.delete(user).where(eq(user.id, userId));
    await recordEvent(tx, {
      organizationId,
      actor: `user:${change.actor}`,
      kind: "member.removed",
      detail: { name: found.name, role: found.role, team: found.team },
      at: change.now,
    });
    return { ok: true };
  });
}

/** The members as they are while nobody else changes them: two owners cannot demote each other at once. */
async function lockMembers(tx: Db, organizationId: string): Promise<ListedMember[]> {
  await tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.id, organizationId))
    .for("no key update");
  return listMembers(tx, organizationId);
}

function isLastOwner(members: ListedMember[], userId: string): boolean {
  return members.every((other) => (other.role === "owner") === (other.userId === userId));
}

function memberOf(organizationId: string, userId: string) {
  return and(eq(member.organizationId, organizationId), eq(member.userId, userId));
}

import { and, asc, eq, ne } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { hasRealOrganization } from "#app/features/organization/organization.server";
import type { Db } from "#db/client.server";
import { member, organization, user } from "#db/schema";

/** What an owner of some organization needs to run the installation as well: a right that setup and the command line give. */
const owning = and(eq(member.ownsInstallation, true), eq(member.role, "owner"));

export async function ownsInstallation(db: Db, userId: string): Promise<boolean> {
  const [found] = await db
    .select({ userId: member.userId })
    .from(member)
    .where(and(owning, eq(member.userId, userId)))
    .limit(1);
  return found !== undefined;
}

/**
 * Whether the mails by which members of any organization sign in and join are open to an owner: to who runs the
 * installation, and in one that was started as a demo and holds nothing else.
 */
export async function readsMemberMails(
  db: Db,
  owner: { ownsInstallation: boolean; organization: { demo: boolean } },
): Promise<boolean> {
  if (owner.ownsInstallation) return true;
  return owner.organization.demo && !(await hasRealOrganization(db));
}

/** Whether nobody would run the other real organizations any more if this one were gone. */
export async function runsInstallationAlone(db: Db, organizationId: string): Promise<boolean> {
  const owners = await db.select({ organizationId: member.organizationId }).from(member).where(owning);
  if (owners.length === 0 || owners.some((owner) => owner.organizationId !== organizationId)) return false;
  const [other] = await db
    .select({ id: organization.id })
    .from(organization)
    .where(and(eq(organization.demo, false), ne(organization.id, organizationId)))
    .limit(1);
  return other !== undefined;
}

export type InstallationOwner = { userId: string; name: string; email: string; organizationName: string };

export async function listInstallationOwners(db: Db): Promise<InstallationOwner[]> {
  return db
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      organizationName: organization.name,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(owning)
    .orderBy(asc(user.name), asc(user.email));
}

/** Lets an owner of a real organization run the installation, from their oldest one. */
export async function giveInstallation(
  db: Db,
  { email, now }: { email: string; now: Date },
): Promise<{ ok: true; name: string } | { ok: false; reason: "no_owner" | "already" }> {
  return db.transaction(async (tx) => {
    const places = await tx
      .select({ organizationId: organization.id, userId: user.id, name: user.name })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .innerJoin(organization, eq(organization.id, member.organizationId))
      .where(and(eq(user.email, email.toLowerCase()), eq(member.role, "owner"), eq(organization.demo, false)))
      .orderBy(asc(organization.createdAt));
    const [place] = places;
    if (place === undefined) return { ok: false, reason: "no_owner" };
    if (await ownsInstallation(tx, place.userId)) return { ok: false, reason: "already" };
    await setRight(tx, place, true);
    await recordEvent(tx, {
      organizationId: place.organizationId,
      actor: "system",
      kind: "installation.given",
      detail: { name: place.name },
      at: now,
    });
    return { ok: true, name: place.name };
  });
}

/** Takes the right to run the installation back; everything else stays. */
export async function takeInstallation(
  db: Db,
  { email, now }: { email: string; now: Date },
): Promise<{ ok: true; name: string } | { ok: false; reason: "no_owner" }> {
  return db.transaction(async (tx) => {
    const places = await tx
      .select({ organizationId: member.organizationId, userId: user.id, name: user.name })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .where(and(owning, eq(user.email, email.toLowerCase())));
    const [first] = places;
    if (first === undefined) return { ok: false, reason: "no_owner" };
    for (const place of places) {
      await setRight(tx, place, false);
      await recordEvent(tx, {
        organizationId: place.organizationId,
        actor: "system",
        kind: "installation.taken",
        detail: { name: place.name },
        at: now,
      });
    }
    return { ok: true, name: first.name };
  });
}

async function setRight(
  tx: Db,
  { organizationId, userId }: { organizationId: string; userId: string },
  right: boolean,
): Promise<void> {
  await tx
    .update(member)
    .set({ ownsInstallation: right })
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, userId)));
}

import { and, eq, notInArray } from "drizzle-orm";
import type { Team } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Keys } from "#app/platform/keys.server";
import type { Db } from "#db/client.server";
import { invitation, person, wave } from "#db/schema";
import { getPerson } from "./roster.server";
import { lockRoster, putPeople, removePeople } from "./roster-changes.server";

export type PersonDetails = { name: string; email: string; team: Team; locale: string | null };
type Tools = { db: Db; keys: Pick<Keys, "hashAddress"> };
type Act = { organizationId: string; userId: string; now: Date };

/** Puts one person on the roster. The address must not be on it yet; whoever was removed comes back. */
export async function addPerson(
  { db, keys }: Tools,
  { organizationId, userId, now }: Act,
  details: PersonDetails,
): Promise<{ ok: true; id: string } | { ok: false; reason: "taken" }> {
  const emailKey = keys.hashAddress(organizationId, details.email);
  return db.transaction(async (tx) => {
    await lockRoster(tx, organizationId);
    const known = await findByKey(tx, organizationId, emailKey);
    if (known !== null && !known.removed) return { ok: false, reason: "taken" };
    await putPeople(tx, organizationId, [{ ...details, key: toHex(emailKey) }], now);
    const made = await findByKey(tx, organizationId, emailKey);
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "person.added",
      detail: { team: details.team },
      at: now,
    });
    return { ok: true, id: made?.id ?? "" };
  });
}

/**
 * Changes one person. The address is who somebody is in a wave under way: its mails go where the launch
 * froze them, so it cannot change until that wave has ended.
 */
export async function editPerson(
  { db, keys }: Tools,
  { organizationId, userId, now }: Act,
  id: string,
  details: PersonDetails,
): Promise<{ ok: true } | { ok: false; reason: "not_found" | "taken" | "in_wave" }> {
  const emailKey = keys.hashAddress(organizationId, details.email);
  return db.transaction(async (tx) => {
    await lockRoster(tx, organizationId);
    const before = await getPerson(tx, organizationId, id);
    if (before === null) return { ok: false, reason: "not_found" };
    const known = await findByKey(tx, organizationId, emailKey);
    if (known !== null && known.id !== id && !known.removed) return { ok: false, reason: "taken" };
    if (known?.id !== id) {
      if (await isInWave(tx, organizationId, id)) return { ok: false, reason: "in_wave" };
    }
    if (known !== null && known.id !== id) {
      await removePeople(tx, organizationId, [id], now);
      await putPeople(tx, organizationId, [{ ...details, key: toHex(emailKey) }], now);
    } else {
      await tx
        .update(person)
        .set({ ...details, emailKey })
        .where(and(eq(person.organizationId, organizationId), eq(person.id, id)));
    }
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "person.edited",
      detail: { moved: before.team !== details.team, address: known?.id !== id },
      at: now,
    });
    return { ok: true };
  });
}

export async function removePerson(
  db: Db,
  { organizationId, userId, now }: Act,
  id: string,
): Promise<{ ok: true; team: Team } | { ok: false; reason: "not_found" }> {
  return db.transaction(async (tx) => {
    await lockRoster(tx, organizationId);
    const before = await getPerson(tx, organizationId, id);
    if (before === null) return { ok: false, reason: "not_found" };
    await removePeople(tx, organizationId, [id], now);
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "person.removed",
      detail: { team: before.team },
      at: now,
    });
    return { ok: true, team: before.team };
  });
}

/** Whether somebody is invited to a wave that is open or not released yet. */
export async function isInWave(db: Db, organizationId: string, personId: string): Promise<boolean> {
  const [found] = await db
    .select({ id: invitation.id })
    .from(invitation)
    .innerJoin(wave, and(eq(wave.organizationId, invitation.organizationId), eq(wave.id, invitation.waveId)))
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.personId, personId),
        notInArray(wave.state, ["released", "cancelled"]),
      ),
    )
    .limit(1);
  return found !== undefined;
}

async function findByKey(
  db: Db,
  organizationId: string,
  emailKey: Uint8Array,
): Promise<{ id: string; removed: boolean } | null> {
  const [row] = await db
    .select({ id: person.id, removedAt: person.removedAt })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), eq(person.emailKey, emailKey)));
  return row === undefined ? null : { id: row.id, removed: row.removedAt !== null };
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

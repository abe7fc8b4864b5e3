import { and, eq, isNull } from "drizzle-orm";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { Db } from "#db/client.server";
import { type ActionStatus, actionNote, actionOwner, jointAction } from "#db/schema";

type Found = typeof jointAction.$inferSelect;

/** The member who decides: `team` is the one that they head now. */
export type Decider = { organizationId: string; userId: string; name: string; team: Team | null; now: Date };

export type Decided =
  | { ok: true; status: ActionStatus }
  | { ok: false; reason: "unknown" | "not_yours" | "already" | "ended" | "not_agreed" };

/** The row of an action while nobody else changes it. */
export async function lockAction(tx: Db, organizationId: string, id: string): Promise<Found | null> {
  const [found] = await tx.select().from(jointAction).where(isAction(organizationId, id)).for("update");
  return found ?? null;
}

/** Confirms an action for one's own side, and for no other: the second confirmation makes it agreed. */
export async function confirmAction(db: Db, by: Decider, id: string): Promise<Decided> {
  const { organizationId, userId, team, now } = by;
  return db.transaction(async (tx) => {
    const found = await lockAction(tx, organizationId, id);
    if (found === null) return { ok: false, reason: "unknown" };
    if (found.status === "done" || found.status === "dropped") return { ok: false, reason: "ended" };
    const owners = await tx.select().from(actionOwner).where(ofAction(organizationId, id));
    const own = owners.find((owner) => owner.userId === userId && owner.team === team);
    if (own === undefined || team === null) return { ok: false, reason: "not_yours" };
    if (own.confirmedAt !== null) return { ok: false, reason: "already" };
    await tx
      .update(actionOwner)
      .set({ confirmedAt: now })
      .where(and(ofAction(organizationId, id), eq(actionOwner.team, team), isNull(actionOwner.confirmedAt)));
    const agreed = TEAMS.every((side) =>
      owners.some((owner) => owner.team === side && (side === team || owner.confirmedAt !== null)),
    );
    const status = agreed ? "agreed" : "proposed";
    if (agreed) await setStatus(tx, by, found, status);
    const detail = { action: found.title, team, agreed };
    await record(tx, by, "action.confirmed", detail);
    return { ok: true, status };
  });
}

/** Ends an action: done, where both had agreed to it, or dropped. */
export async function endAction(
  db: Db,
  by: Decider,
  id: string,
  status: "done" | "dropped",
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const found = await lockAction(tx, by.organizationId, id);
    if (found === null) return { ok: false, reason: "unknown" };
    if (found.status === "done" || found.status === "dropped") return { ok: false, reason: "ended" };
    if (status === "done" && found.status !== "agreed") return { ok: false, reason: "not_agreed" };
    await setStatus(tx, by, found, status);
    await record(tx, by, "action.ended", { action: found.title, status });
    return { ok: true, status };
  });
}

/** Takes an ended action up again, as it stood: agreed where both had confirmed it. */
export async function reopenAction(db: Db, by: Decider, id: string): Promise<Decided> {
  const { organizationId } = by;
  return db.transaction(async (tx) => {
    const found = await lockAction(tx, organizationId, id);
    if (found === null) return { ok: false, reason: "unknown" };
    if (found.status === "proposed" || found.status === "agreed") return { ok: false, reason: "already" };
    const owners = await tx.select().from(actionOwner).where(ofAction(organizationId, id));
    const status = owners.every(({ confirmedAt }) => confirmedAt !== null) ? "agreed" : "proposed";
    await setStatus(tx, by, found, status);
    await record(tx, by, "action.reopened", { action: found.title });
    return { ok: true, status };
  });
}

export async function addNote(
  db: Db,
  { organizationId, userId, name, now }: Decider,
  id: string,
  body: string,
): Promise<{ ok: true } | { ok: false; reason: "unknown" }> {
  return db.transaction(async (tx) => {
    if ((await lockAction(tx, organizationId, id)) === null) return { ok: false, reason: "unknown" };
    await tx.insert(actionNote).values({ organizationId, actionId: id, userId, name, body, createdAt: now });
    return { ok: true };
  });
}

async function setStatus(
  tx: Db,
  { organizationId, userId, now }: Decider,
  found: Found,
  status: ActionStatus,
): Promise<void> {
  await tx
    .update(jointAction)
    .set({ status, statusAt: now, statusBy: userId, changedAt: now, sequence: found.sequence + 1 })
    .where(isAction(organizationId, found.id));
}

async function record(
  tx: Db,
  { organizationId, userId, now }: Decider,
  kind: "action.confirmed" | "action.ended" | "action.reopened",
  detail: Record<string, unknown>,
): Promise<void> {
  await recordEvent(tx, { organizationId, actor: `user:${userId}`, kind, detail, at: now });
}

function isAction(organizationId: string, id: string) {
  return and(eq(jointAction.organizationId, organizationId), eq(jointAction.id, id));
}

function ofAction(organizationId: string, actionId: string) {
  return and(eq(actionOwner.organizationId, organizationId), eq(actionOwner.actionId, actionId));
}

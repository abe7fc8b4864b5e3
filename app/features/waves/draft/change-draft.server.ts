import { and, isNull } from "drizzle-orm";
import type { Target } from "#app/core/benchmarks/benchmarks";
import { findWeakThresholds, type Thresholds } from "#app/core/gate/thresholds";
import type { Slicing } from "#app/core/questions/slicings";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { type DatesFault, findDatesFault } from "#app/features/waves/wave/date-limits";
import { MOST_REMINDERS, type WavePlan } from "#app/features/waves/wave/plan";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import type { Db } from "#db/client.server";
import { keyHolder, prediction, wave } from "#db/schema";
import { removeFromDirectory } from "#db/wave-directory.server";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";

type Change = Partial<Pick<typeof wave.$inferInsert, "name" | "opensAt" | "closesAt">> & {
  plan?: Partial<WavePlan>;
};

export type DatesRefusal = { ok: false; reason: DatesFault };

export async function renameWave(db: Db, id: WaveId, name: string, by: By): Promise<{ ok: true } | Refusal> {
  return changeDraft(db, id, { name }, by);
}

/** Opening null means: as soon as the wave is launched. */
export async function setDates(
  db: Db,
  id: WaveId,
  dates: { opensAt: Date | null; closesAt: Date },
  by: By,
): Promise<{ ok: true } | DatesRefusal | Refusal> {
  const fault = findDatesFault(dates, by.now);
  if (fault !== null) return { ok: false, reason: fault };
  return changeDraft(db, id, dates, by);
}

export async function setReminders(
  db: Db,
  id: WaveId,
  reminders: WavePlan["reminders"],
  by: By,
): Promise<{ ok: true } | { ok: false; reason: "too_many" } | Refusal> {
  const days = [...new Set(reminders.days)].sort((a, b) => a - b);
  if (days.length > MOST_REMINDERS) return { ok: false, reason: "too_many" };
  return changeDraft(db, id, { plan: { reminders: { to: reminders.to, days } } }, by);
}

/** Thresholds may only be made stricter than the defaults. */
export async function setThresholds(
  db: Db,
  id: WaveId,
  thresholds: Thresholds,
  by: By,
): Promise<{ ok: true } | { ok: false; reason: "too_weak"; which: (keyof Thresholds)[] } | Refusal> {
  const which = findWeakThresholds(thresholds);
  if (which.length > 0) return { ok: false, reason: "too_weak", which };
  return changeDraft(db, id, { plan: { thresholds } }, by);
}

/** What people are asked about themselves; it is frozen in the manifest at launch. */
export async function setSlicings(
  db: Db,
  id: WaveId,
  slicings: readonly Slicing[],
  by: By,
): Promise<{ ok: true } | Refusal> {
  return changeDraft(db, id, { plan: { slicings } }, by);
}

/** What leadership aims at; it is frozen with the plan at launch. */
export async function setTarget(db: Db, id: WaveId, target: Target, by: By): Promise<{ ok: true } | Refusal> {
  return changeDraft(db, id, { plan: { target } }, by);
}

/** Somebody typed that whoever runs the server could open answers. */
export async function confirmCustody(db: Db, id: WaveId, by: By): Promise<{ ok: true } | Refusal> {
  return changeDraft(db, id, { plan: { custodyConfirmed: true } }, by);
}

export async function deleteDraft(db: Db, id: WaveId, by: By): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx) => {
    const [gone] = await tx.delete(wave).where(isDraft(id)).returning({ name: wave.name });
    if (gone === undefined) return refuseByState(tx, id);
    await tx.delete(prediction).where(ofWave(prediction, id));
    await tx.delete(keyHolder).where(ofWave(keyHolder, id));
    await removeFromDirectory(tx, [id.waveId]);
    await recordWaveEvent(tx, id, "wave.deleted", { name: gone.name }, by);
    return { ok: true };
  });
}

async function changeDraft(db: Db, id: WaveId, change: Change, by: By): Promise<{ ok: true } | Refusal> {
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select({ name: wave.name, plan: wave.plan })
      .from(wave)
      .where(isDraft(id))
      .for("update");
    if (before === undefined) return refuseByState(tx, id);
    const plan = { ...parsePlan(before.plan), ...change.plan };
    await tx
      .update(wave)
      .set({ ...change, plan })
      .where(isDraft(id));
    const { plan: planned, ...columns } = change;
    await recordWaveEvent(tx, id, "wave.changed", { name: before.name, ...columns, ...planned }, by);
    return { ok: true };
  });
}

/** A draft that was not launched. */
function isDraft(id: WaveId) {
  return and(isWave(id, "draft"), isNull(wave.manifestHash));
}

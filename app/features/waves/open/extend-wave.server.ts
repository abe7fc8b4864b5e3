import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { findNearExtension, moveAskedRoster } from "#app/features/waves/distance/asked-rosters.server";
import { isTooLong } from "#app/features/waves/wave/date-limits";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { parsePlan } from "#app/features/waves/wave/stored-plan.server";
import { enqueueLaterClose } from "#app/features/waves/wave/wave-queue.server";
import { getTimeZone } from "#app/features/waves/wave/waves.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";

type Extended =
  | { ok: true }
  | { ok: false; reason: "not_later" }
  | { ok: false; reason: "closes_too_late" }
  | { ok: false; reason: "too_near" }
  | Refusal;

/** Puts the close of an open wave off, to a year after it opened at most. It is never moved forward: that is closing early. */
export async function extendWave(db: Db, id: WaveId, closesAt: Date, by: By): Promise<Extended> {
  return db.transaction(async (tx): Promise<Extended> => {
    const [open] = await tx.select().from(wave).where(isWave(id, "open")).for("update");
    if (open === undefined) return refuseByState(tx, id);
    const before = open.closesAt;
    if (closesAt <= by.now || (before !== null && closesAt <= before))
      return { ok: false, reason: "not_later" };
    const opensAt = open.openedAt ?? by.now;
    if (isTooLong(opensAt, closesAt)) return { ok: false, reason: "closes_too_late" };
    if ((await findNearExtension(tx, id, closesAt)) !== null) return { ok: false, reason: "too_near" };
    await tx.update(wave).set({ closesAt }).where(isWave(id));
    await moveAskedRoster(tx, id, closesAt);
    const { reminders, timeZone = await getTimeZone(tx, id.organizationId) } = parsePlan(open.plan);
    const from = before !== null && before > by.now ? before : by.now;
    await enqueueLaterClose(tx, id, { reminders, dates: { opensAt, closesAt }, timeZone }, from);
    await recordWaveEvent(tx, id, "wave.extended", { name: open.name, from: before, to: closesAt }, by);
    return { ok: true };
  });
}

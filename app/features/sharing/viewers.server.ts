import { and, isNull } from "drizzle-orm";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";

/** Lets viewers read the release of a wave from now on. What they have read cannot be taken back, so it is not offered. */
export async function showToViewers(
  db: Db,
  id: WaveId,
  by: By,
): Promise<{ ok: true } | { ok: false; reason: "nothing_to_show" }> {
  return db.transaction(async (tx) => {
    const [shown] = await tx
      .update(wave)
      .set({ viewersSince: by.now })
      .where(and(isWave(id, "released"), isNull(wave.viewersSince)))
      .returning({ name: wave.name });
    if (shown === undefined) return { ok: false, reason: "nothing_to_show" };
    await recordWaveEvent(tx, id, "sharing.viewers", { name: shown.name }, by);
    return { ok: true };
  });
}

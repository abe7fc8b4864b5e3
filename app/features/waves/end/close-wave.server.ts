import { and, lte } from "drizzle-orm";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { forgetSigners } from "#app/features/invitations/known-signers.server";
import { moveAskedRoster } from "#app/features/waves/distance/asked-rosters.server";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { enqueueWaveJob } from "#app/features/waves/wave/wave-queue.server";
import type { Platform } from "#app/platform/platform.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { endClaims } from "./end-claims.server";

/** open → closed: no claim and no cast from here on. The keys that sign credentials go, the job that unseals the box comes. */
export async function closeWave(
  platform: Platform,
  id: WaveId,
  by: By,
  when: "now" | "if_due" = "now",
): Promise<{ ok: true } | Refusal> {
  const result = await platform.db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const due = when === "if_due" ? lte(wave.closesAt, by.now) : undefined;
    const [closed] = await tx
      .update(wave)
      .set({ state: "closed", closedAt: by.now })
      .where(and(isWave(id, "open"), due))
      .returning({ name: wave.name });
    if (closed === undefined) return refuseByState(tx, id);
    await endClaims(tx, id);
    await moveAskedRoster(tx, id, by.now);
    await enqueueWaveJob(tx, id, "finish-wave", by.now);
    await recordWaveEvent(tx, id, when === "now" ? "wave.closed-early" : "wave.closed", closed, by);
    return { ok: true };
  });
  if (result.ok) forgetSigners(platform, id.waveId);
  return result;
}

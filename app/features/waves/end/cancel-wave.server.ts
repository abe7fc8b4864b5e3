import { and, eq, isNotNull, or } from "drizzle-orm";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { listHolders } from "#app/features/holders/name-holders.server";
import { forgetSigners } from "#app/features/invitations/known-signers.server";
import { enqueueCancellationMails } from "#app/features/invitations/mail-queue.server";
import { forgetAskedRoster } from "#app/features/waves/distance/asked-rosters.server";
import { type Refusal, refuseByState } from "#app/features/waves/wave/refusals.server";
import { enqueueWaveJob } from "#app/features/waves/wave/wave-queue.server";
import type { Platform } from "#app/platform/platform.server";
import { inPlane } from "#db/planes.server";
import { layerKey, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { endClaims } from "./end-claims.server";

/**
 * Ends a wave without a result: its keys are destroyed in one transaction, which leaves noise of its box until a job
 * has emptied it, and everybody who was asked is told. A launched wave that has not opened yet can be cancelled too; nobody has heard of it then. So can a closed one whose key
 * is lost, or whose key holders do not come: nobody will ever open its box.
 */
export async function cancelWave(platform: Platform, id: WaveId, by: By): Promise<{ ok: true } | Refusal> {
  const result = await platform.db.transaction(async (tx): Promise<{ ok: true } | Refusal> => {
    const launched = and(eq(wave.state, "draft"), isNotNull(wave.manifestHash));
    const isSealed = await inPlane(tx, "unsealing", (within) =>
      within.$count(layerKey, ofWave(layerKey, id)),
    );
    const lost = !platform.keys.holdsWaveKey(id.waveId);
    const isTwoKey = (await listHolders(tx, id)).length > 0;
    const hopeless = (lost || isTwoKey) && isSealed > 0 ? eq(wave.state, "closed") : undefined;
    const [before] = await tx
      .select({ name: wave.name, state: wave.state })
      .from(wave)
      .where(and(isWave(id), or(eq(wave.state, "open"), launched, hopeless)))
      .for("update");
    if (before === undefined) return refuseByState(tx, id);
    await tx.update(wave).set({ state: "cancelled", closedAt: by.now }).where(isWave(id));
    await endClaims(tx, id);
    await forgetAskedRoster(tx, id);
    await inPlane(tx, "unsealing", (within) => within.delete(layerKey).where(ofWave(layerKey, id)));
    if (before.state !== "draft")
      await enqueueCancellationMails(tx, id, { runAt: by.now, perHour: platform.env.MAIL_PER_HOUR });
    await enqueueWaveJob(tx, id, "finish-wave", by.now);
    await recordWaveEvent(tx, id, "wave.cancelled", { name: before.name }, by);
    return { ok: true };
  });
  if (result.ok) {
    forgetSigners(platform, id.waveId);
    platform.keys.destroyWaveKey(id.waveId);
  }
  return result;
}

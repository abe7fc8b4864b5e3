import { and, eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { forgetSigners } from "#app/features/invitations/known-signers.server";
import { type InTheWay, listWavesInTheWay } from "#app/features/waves/wave/waves-in-the-way.server";
import type { Platform } from "#app/platform/platform.server";
import { survey, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { deleteSurveyRows, deleteWaveRows } from "./wave-rows.server";

export type RemovalRefusal =
  | { ok: false; reason: "not_found" }
  | { ok: false; reason: "in_the_way"; waves: InTheWay[] };

/** Removes a wave that has ended or was never launched. What keeps other waves at a distance stays. */
export async function removeWave(
  platform: Platform,
  id: WaveId,
  by: By,
): Promise<{ ok: true } | RemovalRefusal> {
  const removed = await platform.db.transaction(async (tx): Promise<{ ok: true } | RemovalRefusal> => {
    const waves = await listWavesInTheWay(tx, isWave(id), "lock");
    if (waves.length > 0) return { ok: false, reason: "in_the_way", waves };
    const [found] = await tx.select({ name: wave.name }).from(wave).where(isWave(id));
    if (found === undefined) return { ok: false, reason: "not_found" };
    await deleteWaveRows(tx, id.organizationId, [id.waveId]);
    await recordWaveEvent(tx, id, "wave.removed", found, by);
    return { ok: true };
  });
  if (removed.ok) forgetWaveKeys(platform, [id.waveId]);
  return removed;
}

/** Removes a survey with all of its waves. */
export async function removeSurvey(
  platform: Platform,
  { organizationId, surveyId }: { organizationId: string; surveyId: string },
  by: By,
): Promise<{ ok: true } | RemovalRefusal> {
  const ofSurvey = and(eq(wave.organizationId, organizationId), eq(wave.surveyId, surveyId));
  let ids: string[] = [];
  const removed = await platform.db.transaction(async (tx): Promise<{ ok: true } | RemovalRefusal> => {
    const [found] = await tx
      .select({ name: survey.name })
      .from(survey)
      .where(and(eq(survey.organizationId, organizationId), eq(survey.id, surveyId)))
      .for("update");
    if (found === undefined) return { ok: false, reason: "not_found" };
    const inTheWay = await listWavesInTheWay(tx, ofSurvey, "lock");
    if (inTheWay.length > 0) return { ok: false, reason: "in_the_way", waves: inTheWay };
    const waves = await tx.select({ id: wave.id, name: wave.name }).from(wave).where(ofSurvey);
    ids = waves.map(({ id }) => id);
    await deleteWaveRows(tx, organizationId, ids);
    await deleteSurveyRows(tx, organizationId, surveyId);
    for (const { id, name } of waves)
      await recordWaveEvent(tx, { organizationId, waveId: id }, "wave.removed", { name }, by);
    const detail = { name: found.name, waves: waves.length };
    await recordEvent(tx, {
      organizationId,
      actor: by.actor,
      kind: "survey.removed",
      detail: { surveyId, ...detail },
      at: by.now,
    });
    return { ok: true };
  });
  if (removed.ok) forgetWaveKeys(platform, ids);
  return removed;
}

/** A wave that has ended has no keys any more; where a process died before they went, they go now. */
export function forgetWaveKeys(platform: Platform, waveIds: readonly string[]): void {
  for (const id of waveIds) {
    forgetSigners(platform, id);
    platform.keys.destroyWaveKey(id);
  }
}

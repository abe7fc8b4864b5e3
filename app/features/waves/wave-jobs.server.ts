import { closeWave } from "#app/features/waves/end/close-wave.server";
import { openWave } from "#app/features/waves/open/open-wave.server";
import { sendPlannedReminder } from "#app/features/waves/open/remind-people.server";
import type { Platform } from "#app/platform/platform.server";
import type { WaveId } from "#db/wave-scope";

type Payload = Record<string, string | number>;

/** A wave that was cancelled or moved on meanwhile is left as it is: each of these asks the database first. */
export async function handleOpenWave(platform: Platform, payload: Payload): Promise<void> {
  await openWave(platform, platform.db, readWaveId(payload), { actor: "system", now: platform.now() });
}

export async function handleCloseWave(platform: Platform, payload: Payload): Promise<void> {
  await closeWave(platform, readWaveId(payload), { actor: "system", now: platform.now() }, "if_due");
}

export async function handleRemindPeople(platform: Platform, payload: Payload): Promise<void> {
  await sendPlannedReminder(platform, readWaveId(payload), String(payload.key));
}

function readWaveId({ organizationId, waveId }: Payload): WaveId {
  if (typeof organizationId !== "string" || typeof waveId !== "string")
    throw new RangeError("The job names no wave.");
  return { organizationId, waveId };
}

import type { Db } from "#db/client.server";
import { wave } from "#db/schema/surveys";
import { findWave } from "#db/wave-directory.server";
import { isWave } from "#db/wave-scope";

/** The bytes of a launched wave's manifest as they were frozen; null when there is none. */
export async function getManifestText(db: Db, waveId: string): Promise<string | null> {
  const id = await findWave(db, waveId);
  if (id === null) return null;
  const [row] = await db.select({ manifest: wave.manifest }).from(wave).where(isWave(id));
  return row?.manifest ?? null;
}

/** Whether a wave is still there that was read before. */
export async function isWaveThere(db: Db, waveId: string): Promise<boolean> {
  return (await findWave(db, waveId)) !== null;
}

import { type Platform, remember } from "#app/platform/platform.server";
import { encodeText } from "#app/protocol/encoding";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { wave } from "#db/schema/surveys";
import { findWave } from "#db/wave-directory.server";
import { isWave, type WaveId } from "#db/wave-scope";

/** What never changes about a launched wave. */
export type LaunchedWave = WaveId & { pinned: PinnedManifest };

const REMEMBERED = 200;

/** A launched wave with its manifest read once; null when there is none with this id. */
export async function getLaunchedWave(platform: Platform, waveId: string): Promise<LaunchedWave | null> {
  const known = remember(platform, "launched waves", () => new Map<string, LaunchedWave>());
  const found = known.get(waveId) ?? (await readLaunchedWave(platform, waveId));
  if (found === null) return null;
  if (known.size >= REMEMBERED) known.clear();
  known.set(waveId, found);
  return found;
}

async function readLaunchedWave({ db }: Platform, waveId: string): Promise<LaunchedWave | null> {
  const id = await findWave(db, waveId);
  if (id === null) return null;
  const [row] = await db.select({ manifest: wave.manifest }).from(wave).where(isWave(id));
  if (row === undefined || row.manifest === null) return null;
  return { ...id, pinned: await readManifest(encodeText(row.manifest)) };
}

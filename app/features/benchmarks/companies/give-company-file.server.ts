import { getRelease } from "#app/features/releases/stored-release.server";
import { listWaves } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";
import { writeCompanyFile } from "./company-file.server";

/** The waves whose figures may be given to other companies: real ones that are released, newest first. */
export async function listWavesToGive(
  db: Db,
  organizationId: string,
): Promise<{ id: string; name: string }[]> {
  const waves = await listWaves(db, organizationId);
  return waves
    .filter(({ phase, trial, demo, imported }) => phase === "released" && !trial && !demo && !imported)
    .map(({ id, name }) => ({ id, name }));
}

/** The figures of a wave as other companies get them. */
export async function giveCompanyFile(
  platform: Pick<Platform, "db" | "keys">,
  id: WaveId,
): Promise<
  | { ok: true; text: string }
  | { ok: false; reason: "not_released" | "unreadable" | "not_real" | "nothing_public" }
> {
  const stored = await getRelease(platform.db, id, "leads");
  if (stored === null) return { ok: false, reason: "not_released" };
  if (stored.release === null) return { ok: false, reason: "unreadable" };
  return writeCompanyFile(platform, id.organizationId, stored.release);
}

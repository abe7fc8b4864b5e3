import { and, eq, inArray } from "drizzle-orm";
import type { Platform } from "#app/platform/platform.server";
import { wave, waveDirectory } from "#db/schema";

/** At start: removes the key files of waves that have ended, where a process died between commit and removal. */
export async function forgetKeys({ db, keys }: Platform): Promise<void> {
  const kept = keys.listWaveKeys();
  if (kept.length === 0) return;
  const ended = await db
    .select({ id: wave.id })
    .from(waveDirectory)
    .innerJoin(
      wave,
      and(eq(wave.organizationId, waveDirectory.organizationId), eq(wave.id, waveDirectory.waveId)),
    )
    .where(and(inArray(waveDirectory.waveId, kept), inArray(wave.state, ["released", "cancelled"])));
  for (const { id } of ended) keys.destroyWaveKey(id);
}

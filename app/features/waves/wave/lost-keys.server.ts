import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { organization, wave } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { readPhase, type WavePhase } from "./waves.server";

export type LostKey = WaveId & { organization: string; name: string; phase: WavePhase };

/** Launched waves that have not ended and whose wrapping key is not in KEYS_DIR: nobody can open their ballots. */
export async function listLostKeys({ db, keys }: Platform): Promise<LostKey[]> {
  const rows = await db
    .select({
      organizationId: wave.organizationId,
      waveId: wave.id,
      organization: organization.name,
      name: wave.name,
      state: wave.state,
      manifestHash: wave.manifestHash,
    })
    .from(wave)
    .innerJoin(organization, eq(organization.id, wave.organizationId))
    .where(and(isNotNull(wave.manifestHash), inArray(wave.state, ["draft", "open", "closed"])));
  return rows
    .filter(({ waveId }) => !keys.holdsWaveKey(waveId))
    .map(({ state, manifestHash, ...row }) => ({ ...row, phase: readPhase({ state, manifestHash }) }));
}

/** What is lost with it, and how the wave is ended. */
export function sayLostKey({ organization: whose, name }: LostKey): string {
  return getWords().waves.lostKeys.inOrganization(name, whose);
}

import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { readPhase, type WavePhase } from "./waves.server";

/** Why a command about a wave did nothing. `en.waves.refusals` says it in a sentence. */
export type Refusal =
  | { ok: false; reason: "not_found" }
  | { ok: false; reason: "wrong_state"; phase: WavePhase };

/** What stands in the way of a transition that found no wave in the state it starts from. */
export async function refuseByState(db: Db, id: WaveId): Promise<Refusal> {
  const [row] = await db
    .select({ state: wave.state, manifestHash: wave.manifestHash })
    .from(wave)
    .where(isWave(id));
  return row === undefined
    ? { ok: false, reason: "not_found" }
    : { ok: false, reason: "wrong_state", phase: readPhase(row) };
}

import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { readPhase, type WaveId, type WavePhase } from "./waves.server";

/** Why a command about a wave did nothing. `en.waves.refusals` says it in a sentence. */
export type Refusal =
  | { ok: false; reason: "not_found" }
  | { ok: false; reason: "wrong_state"; phase: WavePhase };

/** What stands in the way of a transition that found no wave in the state it starts from. */
export async function refuseByState(db: Db, { organizationId, waveId }: WaveId): Promise<Refusal> {
  const [row] = await db
    .select({ state: wave.state, manifestHash: wave.manifestHash })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
  return row === undefined
    ? { ok: false, reason: "not_found" }
    : { ok: false, reason: "wrong_state", phase: readPhase(row) };
}

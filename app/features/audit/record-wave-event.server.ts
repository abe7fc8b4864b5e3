import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";
import { recordEvent } from "./record-event.server";

/** Who acts, and when. */
export type By = { actor: `user:${string}` | "system"; now: Date };

/** Adds an act about a wave to the chain: never a word about who answered, and no totals of it. Returns the log's head. */
export async function recordWaveEvent(
  tx: Db,
  { organizationId, waveId }: WaveId,
  kind: string,
  detail: Record<string, unknown>,
  { actor, now }: By,
): Promise<Uint8Array> {
  return recordEvent(tx, { organizationId, actor, kind, detail: { waveId, ...detail }, at: now });
}

import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, gt, lte } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";

const FEWEST = 50;
const MOST = 1000;
/** Milliseconds a piece may take; the next one is larger or smaller accordingly. */
const PIECE = 40;

/**
 * Deletes the sealed ballots of a wave that has ended, some at a time, so that nobody waits for it. No key opens
 * them any more: what stays in free space of the disk is noise.
 */
export async function emptyBox(db: Db, id: WaveId): Promise<void> {
  let after: Uint8Array = new Uint8Array(0);
  let atOnce = FEWEST;
  for (;;) {
    const start = performance.now();
    const some = await db
      .select({ nullifier: sealed.nullifier })
      .from(sealed)
      .where(and(ofWave(sealed, id), gt(sealed.nullifier, after)))
      .orderBy(asc(sealed.nullifier))
      .limit(atOnce);
    const last = some.at(-1);
    if (last === undefined) return;
    // up to the last one by the key's own order: a list of keys made the embedded database try every pair
    await db
      .delete(sealed)
      .where(and(ofWave(sealed, id), gt(sealed.nullifier, after), lte(sealed.nullifier, last.nullifier)));
    after = last.nullifier;
    const fitting = Math.floor((atOnce * PIECE) / (performance.now() - start));
    atOnce = Math.max(FEWEST, Math.min(MOST, 2 * atOnce, fitting));
    await nextTurn();
  }
}

import { setImmediate as nextTurn } from "node:timers/promises";
import { and, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";

const BALLOTS_AT_ONCE = 250;

/**
 * Deletes the sealed ballots of a wave that has ended, some at a time, so that nobody waits for it. No key opens
 * them any more: what stays in free space of the disk is noise.
 */
export async function emptyBox(db: Db, id: WaveId): Promise<void> {
  for (;;) {
    const some = db
      .select({ nullifier: sealed.nullifier })
      .from(sealed)
      .where(ofWave(sealed, id))
      .limit(BALLOTS_AT_ONCE);
    const gone = await db
      .delete(sealed)
      .where(and(ofWave(sealed, id), inArray(sealed.nullifier, some)))
      .returning({ seq: sealed.seq });
    if (gone.length === 0) return;
    await nextTurn();
  }
}

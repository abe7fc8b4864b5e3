import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, gt, lte, type SQL } from "drizzle-orm";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";
import { findLyingBallots } from "./lying-ballots.server";

const FEWEST = 50;
const MOST = 1000;
/** Milliseconds a piece may take; the next one is larger or smaller accordingly. */
const PIECE = 40;

/**
 * Deletes the sealed ballots of a wave that has ended, some at a time, so that nobody waits for it. No key opens
 * them any more: what stays in free space of the disk is noise.
 */
export async function emptyBox(
  { planes, engine }: Pick<Platform, "planes" | "engine">,
  id: WaveId,
): Promise<void> {
  const db = planes.unsealing;
  let atOnce = FEWEST;
  let start = performance.now();
  const pieces =
    engine === "pglite" ? findLyingBallots(db, id, () => atOnce) : findByKey(db, id, () => atOnce);
  for await (const piece of pieces) {
    await db.delete(sealed).where(piece);
    const fitting = Math.floor((atOnce * PIECE) / (performance.now() - start));
    atOnce = Math.max(FEWEST, Math.min(MOST, 2 * atOnce, fitting));
    await nextTurn();
    start = performance.now();
  }
}

/** In the order of their keys, from one to another: a list of keys would be compared pair by pair. */
async function* findByKey(db: Db, id: WaveId, atOnce: () => number) {
  for (let after: SQL | undefined; ; ) {
    const some = await db
      .select({ nullifier: sealed.nullifier })
      .from(sealed)
      .where(and(ofWave(sealed, id), after))
      .orderBy(asc(sealed.nullifier))
      .limit(atOnce());
    const last = some.at(-1);
    if (last === undefined) return;
    yield and(ofWave(sealed, id), after, lte(sealed.nullifier, last.nullifier));
    after = gt(sealed.nullifier, last.nullifier);
  }
}

import { and, asc, gt, sql } from "drizzle-orm";
import type { Team } from "#app/core/vocabulary";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";

/**
 * A sealed ballot in hexadecimal letters: the drivers' own way of reading bytes costs more than the rest of the
 * reading together, and would be paid on the event loop. The thread that unseals turns letters into bytes.
 */
export type SealedRow = { team: Team; seq: number; nullifier: string; ct: string; leaf: string };

const BALLOTS_AT_ONCE = 100;

/** The ballots of a closed box that were not withdrawn, some at a time: the box never stands in memory. */
export async function* readSealedBallots(db: Db, id: WaveId): AsyncGenerator<SealedRow[]> {
  const lettersOf = (column: typeof sealed.ct | typeof sealed.nullifier | typeof sealed.leaf) =>
    sql<string>`encode(${column}, 'hex')`;
  let after: Uint8Array = new Uint8Array(0);
  for (;;) {
    const rows = await db
      .select({
        team: sealed.team,
        seq: sealed.seq,
        nullifier: lettersOf(sealed.nullifier),
        ct: lettersOf(sealed.ct),
        leaf: lettersOf(sealed.leaf),
      })
      .from(sealed)
      .where(and(ofWave(sealed, id), gt(sealed.nullifier, after), sql`length(${sealed.ct}) > 0`))
      .orderBy(asc(sealed.nullifier))
      .limit(BALLOTS_AT_ONCE);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = Buffer.from(last.nullifier, "hex");
    yield rows;
  }
}

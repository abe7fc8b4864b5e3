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

/**
 * The ballots of a closed box that were not withdrawn, some at a time: the box never stands in memory. The next ones
 * are read while those before are dealt out.
 */
export async function* readSealedBallots(db: Db, id: WaveId): AsyncGenerator<SealedRow[]> {
  let next = readPiece(db, id, new Uint8Array(0));
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (last === undefined) return;
    next = readPiece(db, id, Buffer.from(last.nullifier, "hex"));
    // whoever stops listening hears nothing of what fails afterwards
    next.catch(() => {});
    yield rows;
  }
}

async function readPiece(db: Db, id: WaveId, after: Uint8Array): Promise<SealedRow[]> {
  const lettersOf = (column: typeof sealed.ct | typeof sealed.nullifier | typeof sealed.leaf) =>
    sql<string>`encode(${column}, 'hex')`;
  return db
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
}

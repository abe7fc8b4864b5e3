import { and, asc, gt, type SQL, sql } from "drizzle-orm";
import type { Team } from "#app/core/vocabulary";
import type { Platform } from "#app/platform/platform.server";
import type { Bytes } from "#app/protocol/encoding";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";
import { findLyingBallots } from "./lying-ballots.server";

/**
 * A sealed ballot in hexadecimal letters: the drivers' own way of reading bytes costs more than the rest of the
 * reading together, and would be paid on the event loop. The thread that unseals turns letters into bytes.
 */
export type SealedRow = {
  team: Team;
  seq: number;
  nullifier: string;
  msg: string;
  sig: string;
  bkpub: string;
  bsig: string;
  ct: string;
  leaf: string;
};

const BALLOTS_AT_ONCE = 100;

/**
 * The ballots of a closed box that were not withdrawn, some at a time: the box never stands in memory. The next ones
 * are read while those before are dealt out.
 */
export async function* readSealedBallots(
  db: Db,
  id: WaveId,
  engine: Platform["engine"] = "postgresql",
): AsyncGenerator<{ ballots: SealedRow[] }> {
  const pieces = engine === "pglite" ? readAsTheyLie(db, id) : readByKey(db, id);
  for (let next = pieces.next(); ; ) {
    const { value, done } = await next;
    if (done === true) return;
    next = pieces.next();
    // whoever stops listening hears nothing of what fails afterwards
    next.catch(() => {});
    yield { ballots: value };
  }
}

async function* readAsTheyLie(db: Db, id: WaveId): AsyncGenerator<SealedRow[]> {
  for await (const piece of findLyingBallots(db, id, () => BALLOTS_AT_ONCE)) yield selectRows(db, piece);
}

async function* readByKey(db: Db, id: WaveId): AsyncGenerator<SealedRow[]> {
  for (let after: SQL | undefined; ; ) {
    const rows = await selectRows(db, and(ofWave(sealed, id), after))
      .orderBy(asc(sealed.nullifier))
      .limit(BALLOTS_AT_ONCE);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = gt(sealed.nullifier, Buffer.from(last.nullifier, "hex"));
    yield rows;
  }
}

type Bytewise = "nullifier" | "msg" | "sig" | "ballotPublicKey" | "ballotSignature" | "ct" | "leaf";

/** A withdrawn ballot is empty. */
function selectRows(db: Db, which: SQL | undefined) {
  const lettersOf = (column: (typeof sealed)[Bytewise]) => sql<string>`encode(${column}, 'hex')`;
  return db
    .select({
      team: sealed.team,
      seq: sealed.seq,
      nullifier: lettersOf(sealed.nullifier),
      msg: lettersOf(sealed.msg),
      sig: lettersOf(sealed.sig),
      bkpub: lettersOf(sealed.ballotPublicKey),
      bsig: lettersOf(sealed.ballotSignature),
      ct: lettersOf(sealed.ct),
      leaf: lettersOf(sealed.leaf),
    })
    .from(sealed)
    .where(and(which, sql`length(${sealed.ct}) > 0`));
}

/** The bytes of a column; a view, not a copy: `Buffer.from` may take it from memory that others share. */
export function readLetters(letters: string): Bytes {
  const bytes = Buffer.from(letters, "hex");
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
}

import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Team } from "#app/core/vocabulary";
import { findLyingBallots } from "#app/features/box/lying-ballots.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { handedOn, sealed } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";

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
};

/** Envelopes of one team and part that holders handed on, one behind the other, in hexadecimal letters likewise. */
export type HandedRow = { team: number; part: number; envelopes: string };

/** What the server opens: ballots of its own custody, or what two key holders left of them. */
export type SealedPiece = { ballots: SealedRow[] } | { handedOn: HandedRow[] };

const BALLOTS_AT_ONCE = 100;

/**
 * The ballots of a closed box that were not withdrawn, some at a time: the box never stands in memory. The next ones
 * are read while those before are dealt out.
 */
export async function* readSealedBallots(
  db: Db,
  id: WaveId,
  engine: Platform["engine"] = "postgresql",
): AsyncGenerator<SealedPiece> {
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

/** What the second holder of an order handed on. */
export async function* readHandedOn(db: Db, id: WaveId, begun: number): AsyncGenerator<SealedPiece> {
  const ofOrder = and(ofWave(handedOn, id), eq(handedOn.begun, begun), eq(handedOn.step, 1));
  const { team, part, start } = handedOn;
  const places = await db
    .select({ team, part, start })
    .from(handedOn)
    .where(ofOrder)
    .orderBy(asc(team), asc(part), asc(start));
  for (const place of places) {
    const rows = await db
      .select({ team, part, envelopes: sql<string>`encode(${handedOn.envelopes}, 'hex')` })
      .from(handedOn)
      .where(and(ofOrder, eq(team, place.team), eq(part, place.part), eq(start, place.start)));
    yield { handedOn: rows };
  }
}

async function* readAsTheyLie(db: Db, id: WaveId): AsyncGenerator<SealedRow[]> {
  for await (const piece of findLyingBallots(db, id, () => BALLOTS_AT_ONCE)) yield selectRows(db, piece);
}

async function* readByKey(db: Db, id: WaveId): AsyncGenerator<SealedRow[]> {
  let after: Uint8Array = new Uint8Array(0);
  for (;;) {
    const rows = await selectRows(db, and(ofWave(sealed, id), gt(sealed.nullifier, after)))
      .orderBy(asc(sealed.nullifier))
      .limit(BALLOTS_AT_ONCE);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = Buffer.from(last.nullifier, "hex");
    yield rows;
  }
}

type Bytewise = "nullifier" | "msg" | "sig" | "ballotPublicKey" | "ballotSignature" | "ct";

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
    })
    .from(sealed)
    .where(and(which, sql`length(${sealed.ct}) > 0`));
}

import { and, asc, eq, sql } from "drizzle-orm";
import type { SealedRow } from "#app/features/box/sealed-ballots.server";
import type { Db } from "#db/client.server";
import { handedOn } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";

/** Envelopes of one team and part that holders handed on, one behind the other, in hexadecimal letters. */
export type HandedRow = { team: number; part: number; envelopes: string };

/** What the server opens: ballots of its own custody, or what two key holders left of them. */
export type SealedPiece = { ballots: SealedRow[] } | { handedOn: HandedRow[] };

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

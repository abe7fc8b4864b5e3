import { and, asc, eq } from "drizzle-orm";
import type { Turn } from "#app/protocol/turn";
import type { Db } from "#db/client.server";
import { inPlane } from "#db/planes.server";
import { turn } from "#db/schema/ballots";
import { ofWave, type WaveId } from "#db/wave-scope";
import type { TurnPlace } from "./custody";

/** The turns of a wave that were taken, by the order that they belong to. */
export async function listTakenTurns(db: Db, id: WaveId): Promise<TurnPlace[]> {
  const rows = await inPlane(db, "unsealing", (within) =>
    within
      .select({ begun: turn.begun, step: turn.step })
      .from(turn)
      .where(ofWave(turn, id))
      .orderBy(asc(turn.begun), asc(turn.step)),
  );
  return rows as TurnPlace[];
}

/** What was signed in one order, from its first turn on. */
export async function readTurns(db: Db, id: WaveId, begun: number): Promise<Turn[]> {
  const rows = await inPlane(db, "unsealing", (within) =>
    within
      .select({ body: turn.body })
      .from(turn)
      .where(and(ofWave(turn, id), eq(turn.begun, begun)))
      .orderBy(asc(turn.step)),
  );
  return rows.map(({ body }) => body as Turn);
}

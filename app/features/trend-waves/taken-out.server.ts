import { and, asc, eq } from "drizzle-orm";
import type { TakenOut } from "#app/core/trend/waves";
import type { Db } from "#db/client.server";
import { leftOutWave, wave } from "#db/schema";

/** The waves of a survey that leadership took out of the trend. */
export async function listTakenOut(
  db: Db,
  { organizationId, surveyId }: { organizationId: string; surveyId: string },
): Promise<TakenOut[]> {
  return db
    .select({ id: leftOutWave.waveId, because: leftOutWave.reason, by: leftOutWave.by })
    .from(leftOutWave)
    .innerJoin(
      wave,
      and(eq(wave.organizationId, leftOutWave.organizationId), eq(wave.id, leftOutWave.waveId)),
    )
    .where(and(eq(leftOutWave.organizationId, organizationId), eq(wave.surveyId, surveyId)))
    .orderBy(asc(wave.closedAt), asc(wave.id))
    .prepare("taken_out")
    .execute();
}

import { and, desc, eq } from "drizzle-orm";
import { dayIn, type TokenHolder } from "#app/features/tokens/tokens.server";
import type { Db } from "#db/client.server";
import { survey, wave } from "#db/schema";
import type { ListedWave } from "./figures-schema";

/** The released waves of the organization of a token, the newest first; of one id only where it is given. */
export async function listReleasedWaves(
  db: Db,
  { organizationId, timeZone }: Pick<TokenHolder, "organizationId" | "timeZone">,
  waveId?: string,
): Promise<ListedWave[]> {
  const rows = await db
    .select({
      ...{ id: wave.id, name: wave.name, closedAt: wave.closedAt, releasedAt: wave.releasedAt },
      survey: { id: survey.id, name: survey.name },
    })
    .from(wave)
    .innerJoin(survey, and(eq(survey.organizationId, wave.organizationId), eq(survey.id, wave.surveyId)))
    .where(
      and(
        eq(wave.organizationId, organizationId),
        eq(wave.state, "released"),
        waveId === undefined ? undefined : eq(wave.id, waveId),
      ),
    )
    .orderBy(desc(wave.closedAt), desc(wave.id));
  return rows.flatMap(({ closedAt, releasedAt, ...named }) => {
    if (closedAt === null || releasedAt === null) return [];
    const days = { closedOn: dayIn(timeZone, closedAt), releasedOn: dayIn(timeZone, releasedAt) };
    return [{ ...named, ...days, figures: `/api/v1/waves/${named.id}/figures` }];
  });
}

import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { PublicComments } from "#app/core/gate/gate";
import type { Release } from "#app/core/release/release";
import type { Db } from "#db/client.server";
import { publishedComment, release, wave } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import { isFirstEdition, upgradeRelease } from "./first-edition";
import { releaseSchema } from "./release-schema";

/** As many comments of a team to a question stand in the stored release; more of them stand beside it. */
export const COMMENTS_IN_RELEASE = 100;

const ROWS_AT_ONCE = 1000;

/** Freezes a release. Long lists of comments go beside it, so that reading it takes the same time at any size. */
export async function storeRelease(
  tx: Db,
  { organizationId, waveId }: WaveId,
  built: Release,
): Promise<void> {
  const body = { ...built, public: { ...built.public, comments: built.public.comments.map(shortened) } };
  await tx.insert(release).values({ organizationId, waveId, body });
  const rest = built.public.comments.flatMap((group) =>
    group.withheld
      ? []
      : group.bodies.slice(COMMENTS_IN_RELEASE).map((text, at) => ({
          question: group.question,
          team: group.team,
          place: COMMENTS_IN_RELEASE + at,
          body: text,
        })),
  );
  for (let start = 0; start < rest.length; start += ROWS_AT_ONCE) {
    const json = JSON.stringify(rest.slice(start, start + ROWS_AT_ONCE));
    await tx.execute(sql`
      insert into ${publishedComment} (organization_id, wave_id, question, team, place, body)
      select ${organizationId}::uuid, ${waveId}::uuid, question, team, place, body
      from jsonb_to_recordset(${json}::text::jsonb)
        as row(question text, team text, place integer, body text)`);
  }
}

function shortened(group: PublicComments): PublicComments {
  return group.withheld ? group : { ...group, bodies: group.bodies.slice(0, COMMENTS_IN_RELEASE) };
}

/** The frozen result of a wave, or null before its release. */
export async function getRelease(db: Db, id: WaveId): Promise<Release | null> {
  const [row] = await db.select({ body: release.body }).from(release).where(ofWave(release, id));
  return row === undefined ? null : parseRelease(row.body);
}

/** The releases of a survey, oldest first, up to a closing date where one is given. */
export async function listReleases(
  db: Db,
  { organizationId, surveyId, until }: { organizationId: string; surveyId: string; until?: Date },
): Promise<Release[]> {
  const rows = await db
    .select({ body: release.body })
    .from(wave)
    .innerJoin(release, and(eq(release.organizationId, wave.organizationId), eq(release.waveId, wave.id)))
    .where(
      and(
        eq(wave.organizationId, organizationId),
        eq(wave.surveyId, surveyId),
        until === undefined ? undefined : lte(wave.closedAt, until),
      ),
    )
    .orderBy(asc(wave.closedAt));
  return rows.map(({ body }) => parseRelease(body));
}

/**
 * A stored release; one of the first edition is computed anew from its public cells.
 * @throws ZodError when it is neither
 */
function parseRelease(stored: unknown): Release {
  return isFirstEdition(stored) ? upgradeRelease(stored) : releaseSchema.parse(stored);
}

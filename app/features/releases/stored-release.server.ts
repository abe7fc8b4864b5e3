import { sql } from "drizzle-orm";
import type { PublicComments } from "#app/core/gate/gate";
import type { Release } from "#app/core/release/release";
import type { Db } from "#db/client.server";
import { publishedComment, release } from "#db/schema";
import type { WaveId } from "#db/wave-scope";

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

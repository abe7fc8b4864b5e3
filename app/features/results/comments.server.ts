import { and, asc, eq, gte, lt } from "drizzle-orm";
import { listOpenQuestions } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import type { Team } from "#app/core/vocabulary";
import { COMMENTS_IN_RELEASE } from "#app/features/releases/stored-release.server";
import { textOf } from "#app/features/results/words/sentences";
import type { Db } from "#db/client.server";
import { publishedComment } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";

/** One page of a team's comments to a question, as many as stand in the release itself; null where there are none. */
export async function listComments(
  db: Db,
  id: WaveId,
  { public: open, questionSet, wave }: Release,
  { question, team, page }: { question: string; team: Team; page: number },
) {
  const asked = listOpenQuestions(questionSet).find(({ key }) => key === question);
  const group = open.comments.find((one) => one.question === question && one.team === team);
  if (asked === undefined || group === undefined || group.withheld) return null;
  const from = (page - 1) * COMMENTS_IN_RELEASE;
  if (from >= group.count) return null;
  return {
    text: textOf(questionSet, asked.text),
    teamName: wave.teamNames[team],
    pages: Math.ceil(group.count / COMMENTS_IN_RELEASE),
    bodies: page === 1 ? group.bodies : await readRest(db, id, question, team, from),
  };
}

async function readRest(
  db: Db,
  id: WaveId,
  question: string,
  team: Team,
  from: number,
): Promise<readonly string[]> {
  const { place, body } = publishedComment;
  const rows = await db
    .select({ body })
    .from(publishedComment)
    .where(and(isGroup(id, question, team), gte(place, from), lt(place, from + COMMENTS_IN_RELEASE)))
    .orderBy(asc(place));
  return rows.map((row) => row.body);
}

function isGroup(id: WaveId, question: string, team: Team) {
  return and(
    ofWave(publishedComment, id),
    eq(publishedComment.question, question),
    eq(publishedComment.team, team),
  );
}

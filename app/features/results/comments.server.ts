import { and, asc, eq, gte, lt, max } from "drizzle-orm";
import { listOpenQuestions } from "#app/core/question-set";
import type { Release } from "#app/core/release";
import type { ReportComments } from "#app/core/report";
import type { Team } from "#app/core/vocabulary";
import { TEAMS } from "#app/core/vocabulary";
import { COMMENTS_IN_RELEASE } from "#app/features/opening/stored-release.server";
import type { Db } from "#db/client.server";
import { publishedComment } from "#db/schema";
import { textOf } from "./words";

type WaveId = { organizationId: string; waveId: string };

/** How many published comments there are, by "question team". */
export type CommentTotals = Record<string, number>;

/** Asks the database only where a list of the release is full. */
export async function countComments(
  db: Db,
  id: WaveId,
  comments: readonly ReportComments[],
): Promise<CommentTotals> {
  const totals: CommentTotals = {};
  for (const { key, teams } of comments) {
    for (const team of TEAMS) {
      const group = teams[team];
      if (group === null || group.withheld) continue;
      const full = group.bodies.length >= COMMENTS_IN_RELEASE;
      totals[`${key} ${team}`] = group.bodies.length + (full ? await countRest(db, id, key, team) : 0);
    }
  }
  return totals;
}

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
  const total = group.bodies.length + (await countRest(db, id, question, team));
  if (from >= total) return null;
  return {
    text: textOf(questionSet, asked.text),
    teamName: wave.teamNames[team],
    waveName: wave.name,
    pages: Math.ceil(total / COMMENTS_IN_RELEASE),
    bodies: page === 1 ? group.bodies : await readRest(db, id, question, team, from),
  };
}

async function countRest(db: Db, id: WaveId, question: string, team: Team): Promise<number> {
  const [row] = await db
    .select({ last: max(publishedComment.place) })
    .from(publishedComment)
    .where(isGroup(id, question, team));
  return row?.last == null ? 0 : row.last + 1 - COMMENTS_IN_RELEASE;
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

function isGroup({ organizationId, waveId }: WaveId, question: string, team: Team) {
  return and(
    eq(publishedComment.organizationId, organizationId),
    eq(publishedComment.waveId, waveId),
    eq(publishedComment.question, question),
    eq(publishedComment.team, team),
  );
}

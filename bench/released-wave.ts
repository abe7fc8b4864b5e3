import { randomUUID } from "node:crypto";
import type { Comment } from "#app/core/gate/gate";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { listOpenQuestions } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import type { Team } from "#app/core/vocabulary";
import { storeRelease } from "#app/features/releases/stored-release.server";
import { releaseAnswers } from "#app/features/unsealing/release-work.server";
import type { Platform } from "#app/platform/platform.server";
import { board } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import { factsOf, leaningResponses } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core" });

/** A released wave of the core form with `size` responses; half of the people left a comment. */
export async function addReleasedWave(
  { db }: Platform,
  { organizationId, surveyId }: { organizationId: string; surveyId: string },
  year: number,
  size: number,
): Promise<string> {
  const waveId = randomUUID();
  const closedAt = new Date(`${year}-03-20T17:00:00Z`);
  const sales = Math.ceil(0.6 * size);
  await insertWaves(db, [
    {
      organizationId,
      id: waveId,
      surveyId,
      name: String(year),
      state: "released",
      plan: {},
      questionSet: set,
      closedAt,
      releasedAt: closedAt,
      invitedSales: sales,
      invitedMarketing: size - sales,
    },
  ]);
  const hashes = { root: new Uint8Array(32), leaves: new Uint8Array(0), marks: new Uint8Array(0) };
  await db.insert(board).values({ organizationId, waveId, size, unread: 0, empty: 0, ...hashes });
  await storeRelease(db, { organizationId, waveId }, makeRelease(waveId, year, sales, size - sales));
  return waveId;
}

function makeRelease(id: string, year: number, sales: number, marketing: number): Release {
  return releaseAnswers({
    questionSet: set,
    thresholds: DEFAULT_THRESHOLDS,
    facts: factsOf({
      id,
      name: String(year),
      invited: { sales, marketing },
      closedOn: `${year}-03-20`,
      releasedOn: `${year}-03-20`,
    }),
    responses: {
      sales: leaningResponses(set, sales, year, 0.3),
      marketing: leaningResponses(set, marketing, year + 1, -0.1),
    },
    comments: [...makeComments("sales", sales), ...makeComments("marketing", marketing)],
  });
}

function makeComments(team: Team, people: number): Comment[] {
  return listOpenQuestions(set).flatMap(({ key }) =>
    Array.from({ length: Math.floor(people / 2) }, (_, at) => ({
      team,
      question: key,
      body: `What number ${at} had to say about it, in a sentence or two.`,
    })),
  );
}

import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { COMMENTS_IN_RELEASE, getRelease, storeRelease } from "#app/features/releases/stored-release.server";
import { listComments } from "#app/features/results/comments.server";
import { releaseAnswers } from "#app/features/unsealing/release-work.server";
import type { Db } from "#db/client.server";
import { organization, survey } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import { databaseTest } from "#tests/helpers/database";
import { factsOf } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

const people = 230;
const nameOf = (at: number) => `Comment ${String(at).padStart(3, "0")}`;

async function storeWave(db: Db) {
  const id = { organizationId: randomUUID(), waveId: randomUUID() };
  const questionSet = questionSetOf({ form: "core" });
  const ratings = responsesOf(questionSet, people, (question, at) => 1 + (at % question.answers.length));
  const built = releaseAnswers({
    questionSet,
    thresholds: DEFAULT_THRESHOLDS,
    facts: factsOf({ invited: { sales: people, marketing: people } }),
    responses: { sales: ratings, marketing: ratings },
    comments: Array.from({ length: people }, (_, at) => ({
      team: "sales" as const,
      question: "OE1",
      body: nameOf(people - 1 - at),
    })),
  });
  const { organizationId, waveId } = id;
  const surveyId = randomUUID();
  await db.insert(organization).values({ id: organizationId, name: "Acme" });
  await db.insert(survey).values({ organizationId, id: surveyId, name: "Alignment", selection: {} });
  await insertWaves(db, [{ organizationId, id: waveId, surveyId, name: "2026", plan: {} }]);
  await storeRelease(db, id, built);
  const stored = await getRelease(db, id, "leads");
  if (!stored?.release) throw new Error("The release was not stored.");
  return { id, release: stored.release };
}

databaseTest(
  "listComments pages through a long list in the order of its texts, without losing one",
  async (db) => {
    const { id, release } = await storeWave(db);
    const seen: string[] = [];
    for (let page = 1; ; page++) {
      const found = await listComments(db, id, release, { question: "OE1", team: "sales", page });
      if (found === null) break;
      expect(found).toMatchObject({ pages: 3, teamName: "Sales" });
      expect(found.bodies.length).toBeLessThanOrEqual(COMMENTS_IN_RELEASE);
      seen.push(...found.bodies);
    }
    expect(seen).toEqual(Array.from({ length: people }, (_, at) => nameOf(at)));
  },
);

databaseTest(
  "listComments has nothing of a team that is withheld or a question that was not asked",
  async (db) => {
    const { id, release } = await storeWave(db);
    const first = { page: 1, team: "marketing" as const };
    expect(await listComments(db, id, release, { ...first, question: "OE1" })).toBeNull();
    expect(await listComments(db, id, release, { ...first, question: "OE4", team: "sales" })).toBeNull();
  },
);

databaseTest("getRelease is null for a wave of another organization", async (db) => {
  const { id } = await storeWave(db);
  expect(await getRelease(db, { ...id, organizationId: randomUUID() }, "leads")).toBeNull();
});

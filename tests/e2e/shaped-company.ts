import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OwnQuestion } from "#app/core/questions/choices";
import type { QuestionSet } from "#app/core/questions/set";
import { storeRelease } from "#app/features/releases/stored-release.server";
import { textsOf } from "#app/features/surveys/question-texts";
import { newSelection } from "#app/features/surveys/selection";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { organization, survey } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import { signInAs } from "#tests/helpers/members";
import { factsOf, leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

/** A released survey of a shape that a page may not be ready for, and the newest of its waves. */
export type ShapedSurvey = { shape: string; surveyId: string; waveId: string };

type Year = { sales: number; marketing: number; invited: number };

const LONG =
  "When somebody in our company promises something to a customer, both teams have heard of it before the customer has, agree on what it means for the next quarter, and can say who keeps the promise, by when, and what happens if it turns out that it cannot be kept in the way in which it was first given, at all.";

const own: OwnQuestion[] = [1, 2, 3].map((at) => ({
  key: `X${at}`,
  version: 1,
  kind: "agreement",
  dimension: "GM",
  about: "both",
  reverse: at === 2,
  text: { en: LONG.slice(0, 300) },
  answers: [],
}));

const plain = () => questionSetOf({ form: "core" });
const one = (sales: number, marketing: number): Year[] => [
  { sales, marketing, invited: Math.max(sales, marketing, 12) },
];

const SHAPES: [shape: string, set: () => QuestionSet, years: Year[]][] = [
  ["too-few-in-one-team", plain, one(20, 3)],
  ["too-few-in-both", plain, one(3, 2)],
  ["five-against-five", plain, one(5, 5)],
  ["many-against-many", () => questionSetOf(), one(400, 300)],
  ["five-waves", plain, [1, 2, 3, 4, 5].map((at) => ({ sales: 20 + at, marketing: 14, invited: 30 }))],
  ["long-questions", () => questionSetOf({ form: "core", own }), one(24, 18)],
  ["arabic-questions", () => questionSetOf({ form: "core", texts: textsOf(["ar"]) }), one(24, 18)],
];

/** An organization with released surveys of every shape, and what its owner's browser holds. */
export async function createShapedCompany(): Promise<{
  variables: Record<string, string>;
  cookie: string;
  surveys: ShapedSurvey[];
}> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-shapes-"));
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const owner = await signInAs(platform, { role: "owner" });
  await platform.db
    .update(organization)
    .set({ name: "Castellanos-Montgomery & Ångström Vertriebsgesellschaft" });
  const surveys: ShapedSurvey[] = [];
  for (const [shape, makeSet, years] of SHAPES)
    surveys.push(await addSurvey(platform, owner.organizationId, shape, makeSet(), years));
  await platform.close();
  return { variables, cookie: owner.cookie, surveys };
}

async function addSurvey(
  { db }: Platform,
  organizationId: string,
  shape: string,
  set: QuestionSet,
  years: readonly Year[],
): Promise<ShapedSurvey> {
  const surveyId = randomUUID();
  await db
    .insert(survey)
    .values({ organizationId, id: surveyId, name: shape, selection: newSelection(set.form) });
  let waveId = "";
  for (const [at, { sales, marketing, invited }] of years.entries()) {
    const year = 2027 - years.length + at;
    const day = new Date(`${year}-03-20T12:00:00Z`);
    [waveId = ""] = await insertWaves(db, [
      {
        ...{ organizationId, surveyId, name: String(year), plan: {}, questionSet: set, state: "released" },
        ...{ openedAt: day, closesAt: day, closedAt: day, releasedAt: day },
        ...{ invitedSales: invited, invitedMarketing: invited },
      },
    ]);
    const date = day.toISOString().slice(0, 10);
    const facts = factsOf({
      ...{ id: waveId, name: String(year), invited: { sales: invited, marketing: invited } },
      ...{ openedOn: date, closedOn: date, releasedOn: date },
    });
    const answers = {
      sales: leaningResponses(set, sales, year, 0.5),
      marketing: leaningResponses(set, marketing, year + 1, -0.4 + 0.1 * at),
    };
    await storeRelease(db, { organizationId, waveId }, releaseOf(answers, set, facts));
  }
  return { shape, surveyId, waveId };
}

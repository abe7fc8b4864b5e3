import { expect, test } from "vitest";
import { computeGaps } from "#app/core/exact/gaps";
import { countCells } from "#app/core/gate/cells";
import { AGREEMENT_SCALE } from "#app/core/measures/scale";
import { listFormQuestions } from "#app/core/questions/bank";
import { listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import { type ByTeam, byTeam, type Rating, type Team } from "#app/core/vocabulary";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { addPerson } from "#app/features/people/person-edits.server";
import { getRelease } from "#app/features/releases/stored-release.server";
import { addSurvey, editQuestions } from "#app/features/surveys/survey-edits.server";
import { releaseWave } from "#app/features/unsealing/release-wave.server";
import { confirmCustody } from "#app/features/waves/draft/change-draft.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { createWave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { organization } from "#db/schema";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { committedDatabaseTest } from "#tests/helpers/database";
import { signInAs } from "#tests/helpers/members";
import { ownRoutes, readLinks } from "#tests/helpers/own-routes";
import { testPlatform } from "#tests/helpers/platform";
import {
  type ExpectedItem,
  expectedComparisons,
  referenceRespondents,
} from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";
import { unsealHere } from "#tests/helpers/unsealed-wave";

const NOW = new Date("2026-03-02T09:00:00Z");
const BY = { actor: "user:owner", now: NOW } as const;

if (!hasReferenceData) test("two real companies need the reference data", (context) => context.skip());
else {
  committedDatabaseTest(
    "two real army companies of 15 and 18 give R's numbers after claim, cast, close and release",
    async ({ db, engine }) => {
      const comparison = expectedComparisons().find(({ name }) => name === "companies_7_vs_56_n15v18");
      if (comparison === undefined) throw new Error("The reference data lacks the comparison.");
      const { A, B } = referenceRespondents(comparison);
      const platform = testPlatform(db, { engine, now: () => NOW });
      const id = await launchCompany(platform, comparison.items, { sales: A.length, marketing: B.length });
      await sendDueMails(platform, new AbortController().signal);
      const links = readLinks(platform);
      const sheets = { sales: A, marketing: B };
      for (const team of ["sales", "marketing"] as const) {
        expect(links[team]).toHaveLength(sheets[team].length);
        for (const [at, link] of links[team].entries()) {
          const ratings = (sheets[team][at] ?? []).map((step) => (step === null ? null : step + 1));
          const cast = await answerSurvey({ fetch: ownRoutes(platform) }, link, {
            ratings,
            slices: [],
            comments: [],
          });
          expect(cast.ok).toBe(true);
        }
      }
      expect(await closeWave(platform, id, BY)).toEqual({ ok: true });
      const { set, responses } = await unsealHere(platform, id);
      const sheetsOf = (team: Team) =>
        responses.filter((one) => one.team === team).map(({ ratings }) => ratings);
      const tally = compareTally(set, byTeam(sheetsOf));
      for (const expected of comparison.items) expectTally(tally.get(expected.id), expected);

      await releaseWave(platform, id, "box");
      const stored = await getRelease(db, id, "leads");
      const released = new Map(stored?.release?.questions.map((question) => [question.key, question]));
      let compared = 0;
      for (const [at, question] of listRatedQuestions(set).entries()) {
        const expected = comparison.items[at];
        const { teams } = released.get(question.key) ?? {};
        for (const [team, figures] of [
          ["sales", expected?.A],
          ["marketing", expected?.B],
        ] as const) {
          const cell = teams?.[team];
          if (cell?.state !== "counts" || figures === undefined) continue;
          compared += 1;
          expect(cell.score).toBeCloseTo(figures.score, 6);
          expect(cell.interval?.low).toBeCloseTo(Math.max(0, figures.score_ci95[0]), 6);
          expect(cell.favourable?.share).toBeCloseTo(figures.favourable_pct / 100, 6);
        }
      }
      expect(compared).toBeGreaterThan(20);
    },
  );
}

async function launchCompany(
  platform: Platform,
  items: readonly ExpectedItem[],
  size: Record<Team, number>,
): Promise<{ organizationId: string; waveId: string }> {
  const { db, keys } = platform;
  const [made] = await db.insert(organization).values({ name: "Two companies" }).returning();
  const organizationId = made?.id ?? "";
  const act = { organizationId, userId: "owner", now: NOW };
  for (const team of ["sales", "marketing"] as const) {
    for (let at = 0; at < size[team]; at += 1) {
      const details = { name: `Soldier ${at}`, email: `${team}-${at}@army.example`, team, locale: null };
      expect(await addPerson({ db, keys }, act, details)).toMatchObject({ ok: true });
    }
  }
  for (const team of ["sales", "marketing"] as const)
    await signInAs(platform, { role: "lead", team, organizationId });
  const { id: surveyId } = await addSurvey(db, act, { name: "Leadership", form: "core" });
  for (const { id } of items) {
    const question = {
      kind: "agreement" as const,
      dimension: null,
      about: "both" as const,
      reverse: false,
      text: { en: id },
      answers: [],
    };
    expect(await editQuestions(db, act, surveyId, { kind: "add", question })).toMatchObject({ ok: true });
  }
  for (const key of listFormQuestions("core"))
    await editQuestions(db, act, surveyId, { kind: "switch", key, on: false });
  const created = await createWave(db, { organizationId, surveyId, name: "2002", ...BY });
  const id = { organizationId, waveId: created.id };
  expect(await confirmCustody(db, id, BY)).toEqual({ ok: true });
  expect(await launchWave(platform, id, BY)).toMatchObject({ ok: true });
  return id;
}

function compareTally(set: QuestionSet, responses: ByTeam<(readonly Rating[])[]>) {
  const { cells } = countCells(responses, set);
  const questions = listRatedQuestions(set).map(({ key, text }) => {
    const pair = cells[key];
    if (pair === undefined) throw new Error(`There is no cell of ${key}.`);
    const counts = { sales: pair.sales.counts, marketing: pair.marketing.counts };
    return { key: text.en ?? "", scale: AGREEMENT_SCALE, counts };
  });
  return new Map(computeGaps(questions).map((gap) => [gap.key, gap]));
}

function expectTally(gap: ReturnType<typeof computeGaps>[number] | undefined, expected: ExpectedItem): void {
  if (gap === undefined || gap.withheld) throw new Error(`${expected.id} is not in the tally.`);
  expect(gap.sales.counts).toEqual(expected.A.counts);
  expect(gap.marketing.counts).toEqual(expected.B.counts);
  expect(gap.sales.score).toBeCloseTo(expected.A.score, 6);
  expect(gap.marketing.score).toBeCloseTo(expected.B.score, 6);
  expect(gap.gap.points).toBeCloseTo(expected.gap_score, 6);
  expect(gap.gap.interval?.low).toBeCloseTo(expected.welch.ci95[0], 6);
  expect(gap.gap.interval?.high).toBeCloseTo(expected.welch.ci95[1], 6);
  expect(gap.mannWhitney?.u).toBeCloseTo(expected.mann_whitney.U, 9);
  expect(gap.mannWhitney?.p).toBeCloseTo(expected.mann_whitney.p, 9);
  expect(gap.q).toBeCloseTo(expected.mann_whitney.q_bh, 9);
  expect(gap.delta?.value).toBeCloseTo(expected.cliffs_delta.estimate, 9);
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { computeDimensionGaps, computeGaps, type QuestionAnswers } from "#app/core/exact/gaps";
import { CLASSIFICATION_RULES } from "#app/core/measures/classification";
import { isLikelyDenial } from "#app/core/measures/denial";
import { AGREEMENT_SCALE } from "#app/core/measures/scale";
import { scoreDimension } from "#app/core/measures/scores";
import type { Team } from "#app/core/vocabulary";
import { arbitraryCounts, numbersWithin } from "#tests/helpers/arbitrary-counts";
import { question } from "#tests/helpers/exact-gaps";
import { expectedComparisons, referenceRespondents } from "#tests/helpers/reference-comparisons";
import { hasReferenceData, referenceData } from "#tests/helpers/reference-data";

const wave = fc.array(fc.tuple(arbitraryCounts(), arbitraryCounts(5, 8)), { minLength: 1, maxLength: 6 });

function swapped({ counts, ...rest }: QuestionAnswers): QuestionAnswers {
  return { ...rest, counts: { sales: counts.marketing, marketing: counts.sales } };
}

test("computeGaps withholds a question when one team is one answer short", () => {
  const [short, enough] = computeGaps([
    question("PU1", [0, 0, 2, 2, 0], [9, 0, 0, 0, 0]),
    question("PU2", [0, 0, 2, 2, 1], [5, 0, 0, 0, 0]),
  ]);
  expect(short).toEqual({ key: "PU1", withheld: true, reason: "too_few_answers" });
  expect(enough).toMatchObject({ withheld: false, sales: { n: 5 }, marketing: { n: 5 } });
});

test("computeGaps leaves withheld questions out of the family", () => {
  const asked = question("PU1", [6, 5, 4, 2, 1], [1, 2, 4, 9, 6]);
  const [alone] = computeGaps([asked]);
  const [among] = computeGaps([asked, question("PU2", [4, 0, 0, 0, 0], [0, 0, 0, 0, 9])]);
  expect(among).toEqual(alone);
  expect(alone).toMatchObject({ withheld: false, label: "sales_sees_a_problem", teams: ["sales"] });
});

test("computeGaps finds nothing between teams that all gave the same answer", () => {
  const [gap] = computeGaps([question("PU1", [0, 0, 0, 5, 0], [0, 0, 0, 7, 0])]);
  expect(gap).toMatchObject({
    label: "aligned_strength",
    gap: { points: 0, interval: { low: 0, high: 0 } },
    delta: { value: 0 },
    mannWhitney: { p: 1 },
    q: 1,
  });
});

test("computeGaps turns signs, limits and labels with the teams", () => {
  const turn: Record<string, string> = {
    sales_sees_a_problem: "marketing_sees_a_problem",
    marketing_sees_a_problem: "sales_sees_a_problem",
  };
  fc.assert(
    fc.property(wave, (pairs) => {
      const questions = pairs.map(([sales, marketing], i) => question(`Q${i}`, sales, marketing));
      const there = computeGaps(questions);
      const back = computeGaps(questions.map(swapped));
      there.forEach((one, i) => {
        const other = back[i];
        expect(other?.withheld).toBe(one.withheld);
        if (one.withheld || !other || other.withheld) return;
        expect(other.gap.points).toBeCloseTo(-one.gap.points, 10);
        expect(other.gap.interval?.low).toBeCloseTo(-(one.gap.interval?.high ?? 0), 8);
        expect(other.q).toBeCloseTo(one.q ?? -1, 12);
        expect(other.favourableDifference?.interval.high).toBeCloseTo(
          -(one.favourableDifference?.interval.low ?? 9),
          12,
        );
        expect(other.label).toBe(turn[one.label] ?? one.label);
        expect(other.denial?.certainty).toBe(one.denial?.certainty);
        expect(other.denial?.team ?? null).toBe(one.denial ? other.denial && otherOf(one.denial.team) : null);
      });
    }),
  );
});

function otherOf(team: Team): Team {
  return team === "sales" ? "marketing" : "sales";
}

test("computeGaps gives every question the same figures in whatever order they come", () => {
  fc.assert(
    fc.property(wave, (pairs) => {
      const questions = pairs.map(([sales, marketing], i) => question(`Q${i}`, sales, marketing));
      expect(computeGaps([...questions].reverse()).reverse()).toEqual(computeGaps(questions));
    }),
  );
});

test("computeGaps gives no NaN with one or two answers, and its intervals contain their estimates", () => {
  const few = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(few, few, fc.constantFrom(0, 1, 2), (sales, marketing, minimum) => {
      const [gap] = computeGaps([question("Q", sales, marketing)], { ...CLASSIFICATION_RULES, minimum });
      expect(numbersWithin(gap).every(Number.isFinite)).toBe(true);
      if (!gap || gap.withheld) return;
      for (const { value, interval } of [
        { value: gap.gap.points, interval: gap.gap.interval },
        { value: gap.delta?.value ?? 0, interval: gap.delta?.interval ?? null },
        { value: gap.favourableDifference?.value ?? 0, interval: gap.favourableDifference?.interval ?? null },
      ]) {
        if (!interval) continue;
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
      }
    }),
  );
});

test("computeGaps leaves frozen counts as they were", () => {
  const counts = { sales: Object.freeze([1, 2, 3, 4, 5]), marketing: Object.freeze([5, 4, 3, 2, 1]) };
  expect(() => computeGaps([Object.freeze({ key: "Q", scale: AGREEMENT_SCALE, counts })])).not.toThrow();
});

test("computeDimensionGaps withholds, tests by Welch and uses the split of respondents' scores", () => {
  const camps = [...Array(8).fill(100), ...Array(8).fill(0)] as number[];
  const [trust, short] = computeDimensionGaps([
    {
      key: "TR",
      sales: scoreDimension(camps, AGREEMENT_SCALE),
      marketing: scoreDimension([50, 55, 45, 50, 50], AGREEMENT_SCALE),
    },
    {
      key: "CU",
      sales: scoreDimension([1, 2, 3, 4], AGREEMENT_SCALE),
      marketing: scoreDimension(camps, AGREEMENT_SCALE),
    },
  ]);
  expect(trust).toMatchObject({
    withheld: false,
    label: "split",
    teams: ["sales"],
    q: trust && !trust.withheld && trust.gap.p,
  });
  expect(short).toEqual({ key: "CU", withheld: true, reason: "too_few_answers" });
});

const TEAM_OF: Record<string, Team> = { A: "sales", B: "marketing" };

test.runIf(hasReferenceData)("computeGaps gives every label and denial of the reference data", () => {
  const { labels } = JSON.parse(referenceData("classification.expected.json")) as {
    labels: Record<string, { id: string; class: string; denial: string | null }[]>;
  };
  let compared = 0;
  for (const { name, items, scale } of expectedComparisons()) {
    const expected = labels[name];
    if (!expected) continue;
    const gaps = computeGaps(
      items.map(({ id, A, B }) => ({ key: id, scale, counts: { sales: A.counts, marketing: B.counts } })),
    );
    gaps.forEach((gap, i) => {
      const wanted = expected[i];
      if (gap.withheld || !wanted) throw new Error("a reference item withheld");
      const [who, strength] = wanted.denial?.split("_") ?? [];
      const label = wanted.class.replace(
        /^([AB])_sees_problem$/,
        (_, side) => `${TEAM_OF[side]}_sees_a_problem`,
      );
      expect(`${name} ${gap.key} ${gap.label}`).toBe(`${name} ${wanted.id} ${label}`);
      const found = gap.denial && `${gap.denial.team} ${isLikelyDenial(gap.denial) ? "likely" : "possible"}`;
      expect(found).toBe(who ? `${TEAM_OF[who]} ${strength}` : null);
      compared++;
    });
  }
  expect(compared).toBe(70);
});

test.runIf(hasReferenceData)(
  "computeDimensionGaps agrees with R's t.test on every dimension of the reference data",
  () => {
    for (const comparison of expectedComparisons()) {
      const people = referenceRespondents(comparison);
      for (const dimension of comparison.dimensions) {
        const scored = (side: "A" | "B") => {
          const scores = people[side].flatMap((answers) => {
            const own = answers.filter(
              (answer, i) => answer !== null && dimension.items.includes(comparison.items[i]?.id ?? ""),
            );
            const steps = own.reduce((sum: number, answer) => sum + (answer ?? 0), 0);
            if (own.length < dimension.items.length / 2) return [];
            return [(100 * steps) / own.length / (comparison.scale.highest - comparison.scale.lowest)];
          });
          return scoreDimension(scores, comparison.scale);
        };
        const [gap] = computeDimensionGaps([
          { key: dimension.id, sales: scored("A"), marketing: scored("B") },
        ]);
        if (!gap || gap.withheld) throw new Error("a reference dimension withheld");
        expect(gap.gap.points).toBeCloseTo(dimension.gap_score, 9);
        expect(gap.gap.df).toBeCloseTo(dimension.welch.df, 8);
        expect(gap.gap.p).toBeCloseTo(dimension.welch.p, 11);
        expect(gap.gap.interval?.low).toBeCloseTo(dimension.welch.ci95[0], 8);
        expect(gap.gap.interval?.high).toBeCloseTo(dimension.welch.ci95[1], 8);
      }
    }
  },
);

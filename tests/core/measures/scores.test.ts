import fc from "fast-check";
import { expect, test } from "vitest";
import { AGREEMENT_SCALE, conventionalScale } from "#app/core/measures/scale";
import { dimensionScore, isSplit, scoreDimension, scoreQuestion } from "#app/core/measures/scores";
import { clipInterval } from "#app/core/statistics/interval";
import { arbitraryCounts, numbersWithin } from "#tests/helpers/arbitrary-counts";
import { expectedComparisons, referenceRespondents } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("scoreQuestion gives the Civil Service People Survey's worked example, 49 and 50 % favourable", () => {
  const team = scoreQuestion([24, 16, 10, 40, 10], AGREEMENT_SCALE, 3);
  expect(team).toMatchObject({ n: 100, missing: 3, mean: 2.96, score: 49, favourable: 0.5, neutral: 0.1 });
});

test("scoreQuestion gives Viva Glint's 65 for a mean of 3.6", () => {
  expect(scoreQuestion([0, 0, 2, 3, 0], AGREEMENT_SCALE).score).toBe(65);
});

test("scoreQuestion is null where one answer or none leaves a figure undefined", () => {
  const one = scoreQuestion([0, 0, 1, 0, 0], AGREEMENT_SCALE);
  expect(one).toMatchObject({ n: 1, mean: 3, sd: null, score: 50, interval: null, rwg: null, consensus: 1 });
  const none = scoreQuestion([0, 0, 0, 0, 0], AGREEMENT_SCALE, 4);
  expect(none).toMatchObject({
    n: 0,
    missing: 4,
    score: null,
    favourable: null,
    split: false,
    summary: null,
  });
});

test("scoreQuestion never gives NaN and keeps its shares together", () => {
  fc.assert(
    fc.property(arbitraryCounts(7), (counts) => {
      const team = scoreQuestion(counts, { lowest: -3, highest: 3, favourableFrom: 2, unfavourableTo: -1 });
      expect(numbersWithin(team).every(Number.isFinite)).toBe(true);
      if (team.n === 0) return;
      expect((team.favourable ?? 9) + (team.neutral ?? 9) + (team.unfavourable ?? 9)).toBeCloseTo(1, 12);
      expect(team.favourableInterval?.low).toBeLessThanOrEqual(team.favourable ?? -1);
      expect(team.favourableInterval?.high).toBeGreaterThanOrEqual(team.favourable ?? 9);
    }),
  );
});

test("scoreQuestion of a turned scale is 100 minus the score", () => {
  fc.assert(
    fc.property(arbitraryCounts(), (counts) => {
      const there = scoreQuestion(counts, AGREEMENT_SCALE);
      const back = scoreQuestion([...counts].reverse(), AGREEMENT_SCALE);
      if (there.score === null) return;
      expect(back.score).toBeCloseTo(100 - there.score, 10);
      expect(back.favourable).toBe(there.unfavourable);
      expect(back.split).toBe(there.split);
    }),
  );
});

test("scoreQuestion refuses counts of another scale", () => {
  expect(() => scoreQuestion([1, 2, 3], AGREEMENT_SCALE)).toThrow(
    "A scale of 5 points needs as many counts, not 3.",
  );
});

test("isSplit needs a third on both sides and, on a question, consensus under .45", () => {
  expect(isSplit(1 / 3, 4 / 12, 0.449)).toBe(true);
  expect(isSplit(1 / 3, 0.33, 0.2)).toBe(false);
  expect(isSplit(0.5, 0.5, 0.45)).toBe(false);
  expect(isSplit(0.5, 0.5, null)).toBe(true);
});

test("scoreQuestion calls two hard camps split and a uniform team too", () => {
  expect(scoreQuestion([5, 1, 0, 1, 5], AGREEMENT_SCALE).split).toBe(true);
  expect(scoreQuestion([0, 6, 0, 6, 0], AGREEMENT_SCALE).split).toBe(false);
});

test("dimensionScore needs half of the questions, rounded up", () => {
  expect(dimensionScore(8, 3, 5, AGREEMENT_SCALE)).toBeCloseTo((100 * 8) / 12, 12);
  expect(dimensionScore(8, 2, 5, AGREEMENT_SCALE)).toBeNull();
  expect(dimensionScore(4, 2, 4, AGREEMENT_SCALE)).toBe(50);
  expect(dimensionScore(0, 0, 0, AGREEMENT_SCALE)).toBeNull();
});

test("scoreDimension counts favourable respondents at 62.5 and 37.5 and is split without a consensus", () => {
  const team = scoreDimension([62.5, 62.49, 37.5, 37.51, 100, 0], AGREEMENT_SCALE, 2, 0.7);
  expect(team).toMatchObject({ n: 6, missing: 2, counts: null, consensus: null, split: true, rwg: 0.7 });
  expect(team.favourable).toBeCloseTo(1 / 3, 12);
  expect(team.unfavourable).toBeCloseTo(1 / 3, 12);
  expect(team.mean).toBeCloseTo(3, 12);
  expect(scoreDimension([], AGREEMENT_SCALE)).toMatchObject({ n: 0, score: null, split: false });
});

test.runIf(hasReferenceData)(
  "scoreQuestion agrees with R on every team and item of the reference data",
  () => {
    for (const { items, scale } of expectedComparisons()) {
      for (const expected of items.flatMap(({ A, B }) => [A, B])) {
        const team = scoreQuestion(expected.counts, scale, expected.missing);
        expect(team.n).toBe(expected.n);
        expect(team.mean).toBeCloseTo(expected.mean, 10);
        expect(team.sd).toBeCloseTo(expected.sd, 10);
        expect(team.score).toBeCloseTo(expected.score, 9);
        const [low, high] = expected.score_ci95;
        expect(team.interval?.low).toBeCloseTo(clipInterval({ low, high }, 0, 100).low, 8);
        expect(100 * (team.favourable ?? -1)).toBeCloseTo(expected.favourable_pct, 9);
        expect(100 * (team.neutral ?? -1)).toBeCloseTo(expected.neutral_pct, 9);
        expect(100 * (team.unfavourable ?? -1)).toBeCloseTo(expected.unfavourable_pct, 9);
        expect(100 * (team.favourableInterval?.high ?? -1)).toBeCloseTo(expected.wilson95_pct[1], 8);
        expect(team.rwg).toBeCloseTo(expected.rwg, 10);
        expect(team.consensus).toBeCloseTo(expected.consensus, 10);
      }
    }
  },
);

test.runIf(hasReferenceData)(
  "scoreDimension agrees with R on every dimension, missing answers included",
  () => {
    for (const comparison of expectedComparisons()) {
      const people = referenceRespondents(comparison);
      const scale = { ...comparison.scale };
      expect(conventionalScale(scale.lowest, scale.highest)).toEqual(scale);
      for (const dimension of comparison.dimensions) {
        for (const side of ["A", "B"] as const) {
          const scores = people[side].flatMap((answers) => {
            const own = comparison.items.flatMap(({ id }, i) =>
              dimension.items.includes(id) ? [answers[i]] : [],
            );
            const known = own.filter((answer) => typeof answer === "number");
            const steps = known.reduce((sum, answer) => sum + answer, 0);
            return dimensionScore(steps, known.length, own.length, scale) ?? [];
          });
          const team = scoreDimension(scores, scale);
          expect(team.n).toBe(dimension[side].n);
          expect(team.score).toBeCloseTo(dimension[side].score, 9);
          expect(Math.sqrt(team.summary?.variance ?? -1)).toBeCloseTo(dimension[side].sd, 9);
        }
      }
    }
  },
);

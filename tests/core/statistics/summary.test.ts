import fc from "fast-check";
import { expect, test } from "vitest";
import { sumCounts, summarizeCounts, summarizeValues } from "#app/core/statistics/summary";
import { arbitraryCounts } from "#tests/helpers/arbitrary-counts";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("summarizeCounts gives the engagement index of the Civil Service People Survey's worked example", () => {
  expect(summarizeCounts([24, 16, 10, 40, 10])?.mean).toBe(49);
});

test("summarizeCounts hits a cut point exactly whatever the number of answers", () => {
  for (let n = 1; n < 400; n++) expect(summarizeCounts([0, 0, 3 * n, 2 * n, 0])?.mean).toBe(60);
});

test("summarizeCounts leaves the variance open for one answer and everything for none", () => {
  expect(summarizeCounts([0, 0, 1, 0, 0])).toEqual({ n: 1, mean: 50, variance: null });
  expect(summarizeCounts([0, 0, 0, 0, 0])).toBeNull();
  expect(summarizeCounts([0, 2, 0, 0, 0])).toEqual({ n: 2, mean: 25, variance: 0 });
});

test("summarizeCounts equals summarizeValues of the same answers in any order", () => {
  fc.assert(
    fc.property(arbitraryCounts(), (counts) => {
      const values = counts.flatMap((count, k) => Array<number>(count).fill(25 * k)).reverse();
      const byCounts = summarizeCounts(counts);
      const byValues = summarizeValues(values);
      expect(byCounts?.n).toBe(byValues?.n);
      if (!byCounts || !byValues) return;
      expect(byCounts.mean).toBeCloseTo(byValues.mean, 10);
      expect(byCounts.variance ?? -1).toBeCloseTo(byValues.variance ?? -1, 8);
    }),
  );
});

test("summarizeValues of values that are all the same is that value without variance, however many", () => {
  const score = (100 * 11) / 18;
  for (const n of [2, 6, 14, 100]) {
    expect(summarizeValues(Array<number>(n).fill(score))).toEqual({ n, mean: score, variance: 0 });
  }
});

test("sumCounts refuses what is no count", () => {
  expect(() => sumCounts([1, -1])).toThrow("A count must be 0, 1, 2 …, not -1.");
  expect(() => sumCounts([0.5])).toThrow(RangeError);
});

test.runIf(hasReferenceData)("summarizeCounts agrees with R on every item of the reference data", () => {
  for (const { items } of expectedComparisons()) {
    for (const team of items.flatMap(({ A, B }) => [A, B])) {
      const summary = summarizeCounts(team.counts);
      expect(summary?.mean).toBeCloseTo(team.score, 9);
      expect(Math.sqrt(summary?.variance ?? -1)).toBeCloseTo(team.score_sd, 9);
    }
  }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { clipInterval } from "#app/core/statistics/interval";
import { summarizeCounts } from "#app/core/statistics/summary";
import { tInterval } from "#app/core/statistics/t-interval";
import { arbitraryCounts } from "#tests/helpers/arbitrary-counts";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("tInterval contains the score and stays in 0..100", () => {
  fc.assert(
    fc.property(arbitraryCounts(), (counts) => {
      const summary = summarizeCounts(counts);
      if (!summary) return;
      const interval = tInterval(summary);
      expect(interval === null).toBe(summary.n === 1);
      if (!interval) return;
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(100);
      expect(interval.low).toBeLessThanOrEqual(summary.mean);
      expect(interval.high).toBeGreaterThanOrEqual(summary.mean);
    }),
  );
});

test("tInterval is the point when everybody gave the same answer", () => {
  expect(tInterval({ n: 5, mean: 75, variance: 0 })).toEqual({ low: 75, high: 75 });
});

test.runIf(hasReferenceData)(
  "tInterval agrees with R's t.test, clipped, on every item of the reference data",
  () => {
    for (const { items } of expectedComparisons()) {
      for (const team of items.flatMap(({ A, B }) => [A, B])) {
        const summary = summarizeCounts(team.counts);
        const [low, high] = team.score_ci95;
        const expected = clipInterval({ low, high }, 0, 100);
        const interval = summary && tInterval(summary);
        expect(interval?.low).toBeCloseTo(expected.low, 8);
        expect(interval?.high).toBeCloseTo(expected.high, 8);
      }
    }
  },
);

import fc from "fast-check";
import { expect, test } from "vitest";
import { summarizeCounts } from "#app/core/statistics/summary";
import { contrastInterval, contrastMeans, welchDifference } from "#app/core/statistics/welch";
import { arbitraryCounts } from "#tests/helpers/arbitrary-counts";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("welchDifference with equal sizes and variances has the degrees of freedom of Student's t", () => {
  const { df, se } = welchDifference({ n: 8, mean: 60, variance: 400 }, { n: 8, mean: 50, variance: 400 });
  expect(df).toBeCloseTo(14, 12);
  expect(se).toBeCloseTo(10, 12);
});

test("welchDifference swaps sign and limits with the teams and stays free of NaN", () => {
  fc.assert(
    fc.property(arbitraryCounts(), arbitraryCounts(5, 8), (first, second) => {
      const a = summarizeCounts(first);
      const b = summarizeCounts(second);
      if (!a || !b) return;
      const there = welchDifference(a, b);
      const back = welchDifference(b, a);
      expect(back.points).toBeCloseTo(-there.points, 12);
      expect(back.p).toBe(there.p);
      expect(Object.values(there)).not.toContain(Number.NaN);
      expect(there.interval === null).toBe(a.n === 1 || b.n === 1);
      if (!there.interval) return;
      expect(there.interval.low).toBeLessThanOrEqual(there.points);
      expect(there.interval.high).toBeGreaterThanOrEqual(there.points);
      expect(back.interval?.low).toBeCloseTo(-there.interval.high, 9);
    }),
  );
});

test("welchDifference goes to its limit when nobody varies", () => {
  const same = { n: 5, mean: 75, variance: 0 };
  const point = { se: 0, df: null, interval: { low: 0, high: 0 } };
  expect(welchDifference(same, { ...same, n: 7 })).toEqual({ ...point, points: 0, p: 1 });
  expect(welchDifference(same, { n: 7, mean: 25, variance: 0 }).p).toBe(0);
});

test("contrastMeans of two gaps adds the four squared errors", () => {
  const team = { n: 16, mean: 50, variance: 400 };
  const change = contrastMeans([team, { ...team, mean: 40 }], [{ ...team, mean: 70 }, team]);
  expect(change.points).toBe(-30);
  expect(change.se).toBeCloseTo(10, 12);
  expect(change.df).toBeCloseTo(60, 10);
});

test("contrastInterval repeats the interval at 95 % and is narrower at 90 %", () => {
  const contrast = welchDifference({ n: 12, mean: 60, variance: 500 }, { n: 15, mean: 50, variance: 700 });
  expect(contrastInterval(contrast, 0.95)).toEqual(contrast.interval);
  expect(contrastInterval(contrast, 0.9)?.low).toBeGreaterThan(contrast.interval?.low ?? 0);
});

test.runIf(hasReferenceData)(
  "welchDifference agrees with R's t.test on every item of the reference data",
  () => {
    for (const { items } of expectedComparisons()) {
      for (const { A, B, gap_score, welch } of items) {
        const a = summarizeCounts(A.counts);
        const b = summarizeCounts(B.counts);
        if (!a || !b) throw new Error("a reference item without answers");
        const computed = welchDifference(a, b);
        expect(computed.points).toBeCloseTo(gap_score, 9);
        expect(computed.se).toBeCloseTo(welch.se, 9);
        expect(computed.df).toBeCloseTo(welch.df, 9);
        expect(computed.p).toBeCloseTo(welch.p, 11);
        expect(computed.interval?.low).toBeCloseTo(welch.ci95[0], 8);
        expect(computed.interval?.high).toBeCloseTo(welch.ci95[1], 8);
      }
    }
  },
);

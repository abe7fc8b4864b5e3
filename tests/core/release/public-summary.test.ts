import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import {
  averageSummaries,
  correlatedVariance,
  harmonicSize,
  nominalTest,
  type PublicSummary,
  publicInterval,
  publicPosition,
  summarizePublicCell,
} from "#app/core/release/public-summary";

const counts = (values: number[]): PublicCell => ({
  state: "counts",
  n: values.reduce((sum, value) => sum + value, 0),
  counts: values,
  notSplit: 0,
  dontKnow: 0,
  notApplicable: 0,
  skipped: 0,
});

function summaryOf(cell: PublicCell) {
  const summary = summarizePublicCell(cell);
  if (summary === null) throw new Error("the cell has no score");
  return summary;
}

test("summarizePublicCell reads counts exactly: the example of the Civil Service methodology scores 49", () => {
  expect(summarizePublicCell(counts([24, 16, 10, 40, 10]))).toMatchObject({
    n: 100,
    mean: 49,
    nominal: false,
  });
});

test("summarizePublicCell gives a small cell the interval of its n alone, ± t(n−1)·27/√n", () => {
  const interval = publicInterval(summaryOf({ state: "small", n: 9, score: 50 }));
  // t(0.975, 8) = 2.3060041 (R qt), 27/3 = 9
  expect(interval.low).toBeCloseTo(50 - 2.306004135 * 9, 6);
  expect(interval.high).toBeCloseTo(50 + 2.306004135 * 9, 6);
});

test("publicInterval of a clipped small cell runs from its bound to the end of the scale", () => {
  const { low, high } = publicInterval(summaryOf({ state: "small", n: 9, score: 75 }));
  expect(low).toBeCloseTo(75 - 2.306004135 * 9, 6);
  expect(high).toBe(100);
});

test("summarizePublicCell gives near unanimity no score: a range, the number that stands for it, its bucket's position", () => {
  const summary = summaryOf({ state: "coarse", n: 10, bucket: [4, 5], atLeast: 80 });
  expect(summary).toMatchObject({ score: null, mean: 80, range: { low: 60, high: 100 }, bucket: "agree" });
  expect(publicInterval(summary)).toEqual({ low: 60, high: 100 });
  const positions = [[4, 5], [3], [1, 2]].map((bucket) =>
    publicPosition(summaryOf({ state: "coarse", n: 12, bucket, atLeast: 80 })),
  );
  expect(positions).toEqual(["high", "middle", "low"]);
});

test("averageSummaries carries half of every range along", () => {
  const coarse = summaryOf({ state: "coarse", n: 10, bucket: [4, 5], atLeast: 80 });
  const clipped = summaryOf({ state: "small", n: 9, score: 25 });
  const exact = summaryOf(counts([1, 2, 4, 2, 1]));
  const { mean, range } = averageSummaries([coarse, clipped, exact]);
  expect(mean).toBeCloseTo((80 + 12.5 + 50) / 3, 10);
  expect(range.high - range.low).toBeCloseTo((40 + 25) / 3, 10);
});

test("summarizePublicCell has nothing to say about withheld cells", () => {
  expect(summarizePublicCell({ state: "withheld", reason: "too_few_answers" })).toBeNull();
});

function exactly(n: number, mean: number, variance: number): PublicSummary {
  const known = { score: mean, range: { low: mean, high: mean }, bucket: null };
  return { n, mean, variance, small: false, nominal: false, ...known };
}

test("averageSummaries follows R12: √(Σ s² + 2·½·Σ s_j s_k) / K", () => {
  const items = [exactly(20, 60, 400), exactly(20, 30, 900), exactly(20, 45, 100)];
  const { mean, variance, n } = averageSummaries(items);
  expect([mean, n]).toEqual([45, 20]);
  expect(variance).toBeCloseTo((400 + 900 + 100 + (20 * 30 + 20 * 10 + 30 * 10)) / 9, 10);
});

test("averageSummaries leaves a dimension of one question as that question", () => {
  const only = exactly(11, 60, 430);
  expect(averageSummaries([only])).toEqual(only);
});

test("averageSummaries takes the nominal spread of a dimension as soon as one question is small", () => {
  const small = summaryOf({ state: "small", n: 9, score: 50 });
  const full = exactly(12, 70, 100);
  expect(averageSummaries([small, full])).toMatchObject({
    mean: 60,
    variance: 22 ** 2,
    small: true,
    nominal: true,
  });
  expect(averageSummaries([small]).variance).toBe(27 ** 2);
});

test("harmonicSize keeps equal sizes and lies below the mean of unequal ones", () => {
  expect(harmonicSize([{ n: 49 }, { n: 49 }, { n: 49 }])).toBe(49);
  expect(harmonicSize([{ n: 20 }, { n: 20 }, { n: 6 }])).toBe(11);
});

test("correlatedVariance lies between independent and perfectly correlated parts", () => {
  expect(correlatedVariance([3, 4])).toBe(25 + 12);
});

test("nominalTest flags 70 against 40 at 8 v 8 alone, keeps 60 against 40, and does not depend on the sign", () => {
  expect(nominalTest(30, 8, 8)).toBeCloseTo(0.02627, 4); // 2·pnorm(-30/13.5)
  expect(nominalTest(-30, 8, 8)).toBe(nominalTest(30, 8, 8));
  expect(nominalTest(20, 8, 8)).toBeGreaterThan(0.1);
  expect(nominalTest(0, 5, 30)).toBe(1);
});

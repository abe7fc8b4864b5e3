import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import {
  averageSummaries,
  correlatedVariance,
  harmonicSize,
  nominalTest,
  summarizePublicCell,
} from "#app/core/release/public-summary";
import { tInterval } from "#app/core/statistics/t-interval";

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
  const interval = tInterval(summaryOf({ state: "small", n: 9, score: 50 }));
  // t(0.975, 8) = 2.3060041 (R qt), 27/3 = 9
  expect(interval?.low).toBeCloseTo(50 - 2.306004135 * 9, 6);
  expect(interval?.high).toBeCloseTo(50 + 2.306004135 * 9, 6);
});

test("summarizePublicCell has nothing to say about withheld cells and choices", () => {
  expect(summarizePublicCell({ state: "withheld", reason: "too_few_answers" })).toBeNull();
  expect(summarizePublicCell({ state: "coarse", n: 12, score: null, bucket: [1], atLeast: 80 })).toBeNull();
});

test("averageSummaries follows R12: √(Σ s² + 2·½·Σ s_j s_k) / K", () => {
  const items = [
    { n: 20, mean: 60, variance: 400, small: false, nominal: false },
    { n: 20, mean: 30, variance: 900, small: false, nominal: false },
    { n: 20, mean: 45, variance: 100, small: false, nominal: false },
  ];
  const { mean, variance, n } = averageSummaries(items);
  expect([mean, n]).toEqual([45, 20]);
  expect(variance).toBeCloseTo((400 + 900 + 100 + (20 * 30 + 20 * 10 + 30 * 10)) / 9, 10);
});

test("averageSummaries leaves a dimension of one question as that question", () => {
  const only = { n: 11, mean: 60, variance: 430, small: false, nominal: false };
  expect(averageSummaries([only])).toEqual(only);
});

test("averageSummaries takes the nominal spread of a dimension as soon as one question is small", () => {
  const small = summaryOf({ state: "small", n: 9, score: 50 });
  const full = { n: 12, mean: 70, variance: 100, small: false, nominal: false };
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

import { expect, test } from "vitest";
import { finitePopulationError, finitePopulationWilson } from "#app/core/statistics/finite-population";
import { summarizeCounts } from "#app/core/statistics/summary";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("finitePopulationWilson uses 76 effective answers for 16 of 20", () => {
  const interval = finitePopulationWilson(12, 16, 20);
  expect(interval?.low).toBeCloseTo(0.6422324815502948, 12);
  expect(interval?.high).toBeCloseTo(0.8337107259171367, 12);
});

test("finitePopulationWilson and finitePopulationError leave no doubt when everybody answered", () => {
  expect(finitePopulationWilson(9, 9, 9)).toEqual({ low: 1, high: 1 });
  expect(finitePopulationError({ n: 9, mean: 50, variance: 400 }, 9)).toBe(0);
});

test("finitePopulationError and finitePopulationWilson refuse more answers than people and know the undefined", () => {
  expect(() => finitePopulationError({ n: 9, mean: 50, variance: 400 }, 8)).toThrow("9 people answered");
  expect(() => finitePopulationWilson(2, 3, 2)).toThrow(RangeError);
  expect(finitePopulationError({ n: 1, mean: 50, variance: null }, 8)).toBeNull();
  expect(finitePopulationWilson(0, 0, 8)).toBeNull();
});

test.runIf(hasReferenceData)(
  "finitePopulationError agrees with survey::svymean on every item that has one",
  () => {
    let compared = 0;
    for (const { items } of expectedComparisons()) {
      for (const team of items.flatMap(({ A, B }) => [A, B])) {
        const summary = summarizeCounts(team.counts);
        if (!team.fpc || !summary) continue;
        expect(finitePopulationError(summary, team.fpc.N)).toBeCloseTo(team.fpc.se, 10);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  },
);

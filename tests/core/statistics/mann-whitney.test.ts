import fc from "fast-check";
import { expect, test } from "vitest";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { arbitraryCounts } from "#tests/helpers/arbitrary-counts";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("mannWhitney counts the pairs that the first team wins, ties by half, with unequal teams", () => {
  expect(mannWhitney([0, 1, 2], [1, 1, 0])?.u).toBe(5.5);
  expect(mannWhitney([1, 1, 0], [0, 1, 2])?.u).toBe(0.5);
});

test("mannWhitney shares the pairs between the teams, p does not depend on the order, and nothing is NaN", () => {
  fc.assert(
    fc.property(arbitraryCounts(), arbitraryCounts(5, 8), (a, b) => {
      const there = mannWhitney(a, b);
      const back = mannWhitney(b, a);
      const nA = a.reduce((sum, count) => sum + count, 0);
      const nB = b.reduce((sum, count) => sum + count, 0);
      expect(there === null).toBe(nA === 0 || nB === 0);
      if (!there || !back) return;
      expect(there.u + back.u).toBe(nA * nB);
      expect(back.p).toBe(there.p);
      expect(there.p).toBeGreaterThanOrEqual(0);
      expect(there.p).toBeLessThanOrEqual(1);
    }),
  );
});

test("mannWhitney finds nothing when everybody gave the same answer, even one person each", () => {
  expect(mannWhitney([0, 0, 0, 5, 0], [0, 0, 0, 7, 0])).toEqual({ u: 17.5, p: 1 });
  expect(mannWhitney([1, 0], [1, 0])).toEqual({ u: 0.5, p: 1 });
});

test("mannWhitney refuses two different scales", () => {
  expect(() => mannWhitney([1, 2], [1, 2, 3])).toThrow("scales of 2 and 3 points");
});

test.runIf(hasReferenceData)(
  "mannWhitney agrees with R's wilcox.test on every item of the reference data",
  () => {
    for (const { items } of expectedComparisons()) {
      for (const { A, B, mann_whitney } of items) {
        const computed = mannWhitney(A.counts, B.counts);
        expect(computed?.u).toBe(mann_whitney.U);
        expect(Math.abs((computed?.p ?? -1) - mann_whitney.p)).toBeLessThan(1e-13);
      }
    }
  },
);

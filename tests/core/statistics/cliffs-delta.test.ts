import fc from "fast-check";
import { expect, test } from "vitest";
import { cliffsDelta, wordForDelta } from "#app/core/statistics/cliffs-delta";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { arbitraryCounts } from "#tests/helpers/arbitrary-counts";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

/** The definition, person by person. */
function deltaByPairs(a: number[], b: number[]): { value: number; unbiased: number } {
  const expand = (counts: number[]) => counts.flatMap((count, k) => Array<number>(count).fill(k));
  const first = expand(a);
  const second = expand(b);
  const dominance = first.map((x) => second.map((y) => Math.sign(x - y)));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const value = mean(dominance.flat());
  const square = (values: number[]) => values.reduce((sum, d) => sum + (d - value) ** 2, 0);
  const nA = first.length;
  const nB = second.length;
  const rows = square(dominance.map(mean));
  const columns = square(second.map((_, j) => mean(dominance.map((row) => row[j] as number))));
  const unbiased =
    (nB ** 2 * rows + nA ** 2 * columns - square(dominance.flat())) / (nA * nB * (nA - 1) * (nB - 1));
  return { value, unbiased };
}

test("cliffsDelta gives orddom's variance and interval where effsize 0.8.0 does not", () => {
  const delta = cliffsDelta([3, 2, 5, 0, 0], [1, 3, 5, 1, 0]);
  expect(delta?.value).toBeCloseTo(-0.22, 12);
  expect(delta?.variance).toBeCloseTo(0.05753580246913577, 12);
  expect(delta?.interval?.low).toBeCloseTo(-0.623774429094267, 9);
  expect(delta?.interval?.high).toBeCloseTo(0.276462411140259, 9);
});

test("cliffsDelta has orddom's inner limit when the teams do not overlap", () => {
  const delta = cliffsDelta([0, 0, 0, 2, 4], [3, 2, 0, 0, 0]);
  expect(delta?.value).toBe(1);
  expect(delta?.interval?.low).toBeCloseTo(-0.011599378355774044, 9);
  expect(delta?.interval?.high).toBe(1);
  expect(cliffsDelta([3, 2, 0, 0, 0], [0, 0, 0, 2, 4])?.interval?.low).toBe(-1);
});

test("cliffsDelta equals its definition over all pairs, with unequal teams", () => {
  fc.assert(
    fc.property(arbitraryCounts(5, 4), arbitraryCounts(5, 2), (a, b) => {
      const computed = cliffsDelta(a, b);
      if (!computed || computed.variance === null) return;
      const { value, unbiased } = deltaByPairs(a, b);
      const pairs = a.reduce((x, y) => x + y) * b.reduce((x, y) => x + y);
      expect(computed.value).toBeCloseTo(value, 12);
      expect(computed.variance).toBeCloseTo(Math.max(unbiased, (1 - value ** 2) / (pairs - 1)), 12);
    }),
  );
});

test("cliffsDelta is 2U/(n·m) − 1, turns with the teams, and its interval contains it within ±1", () => {
  fc.assert(
    fc.property(arbitraryCounts(), arbitraryCounts(5, 8), (a, b) => {
      const computed = cliffsDelta(a, b);
      const u = mannWhitney(a, b)?.u;
      expect(computed === null).toBe(u === undefined);
      if (!computed || u === undefined) return;
      const pairs = a.reduce((x, y) => x + y) * b.reduce((x, y) => x + y);
      expect(computed.value).toBeCloseTo((2 * u) / pairs - 1, 12);
      const back = cliffsDelta(b, a);
      expect(back?.value).toBeCloseTo(-computed.value, 12);
      if (!computed.interval) return;
      expect(computed.interval.low).toBeLessThanOrEqual(computed.value);
      expect(computed.interval.high).toBeGreaterThanOrEqual(computed.value);
      expect(computed.interval.low).toBeGreaterThanOrEqual(-1);
      expect(computed.interval.high).toBeLessThanOrEqual(1);
      expect(back?.interval?.low).toBeCloseTo(-computed.interval.high, 9);
    }),
  );
});

test("cliffsDelta of one person has a value and no interval, of nobody nothing", () => {
  expect(cliffsDelta([1, 0], [0, 3])).toEqual({ value: -1, variance: null, interval: null });
  expect(cliffsDelta([0, 0], [0, 3])).toBeNull();
});

test("wordForDelta changes its word at the cut points of Romano", () => {
  const words = [0.146, 0.147, -0.329, 0.33, -0.473, -0.474].map(wordForDelta);
  expect(words).toEqual(["negligible", "small", "small", "medium", "medium", "large"]);
});

test.runIf(hasReferenceData)(
  "cliffsDelta agrees with effsize and orddom on every item of the reference data",
  () => {
    for (const { items } of expectedComparisons()) {
      for (const { A, B, cliffs_delta, prob_superiority } of items) {
        const delta = cliffsDelta(A.counts, B.counts);
        expect(Math.abs((delta?.value ?? 9) - cliffs_delta.estimate)).toBeLessThan(1e-12);
        expect(((delta?.value ?? 9) + 1) / 2).toBeCloseTo(prob_superiority, 12);
        expect(delta?.variance).toBeCloseTo(cliffs_delta.var, 12);
        expect(delta?.interval?.low).toBeCloseTo(cliffs_delta.ci95[0], 9);
        expect(delta?.interval?.high).toBeCloseTo(cliffs_delta.ci95[1], 9);
      }
    }
  },
);

import { expect, test } from "vitest";
import { cronbachAlpha } from "#app/core/statistics/cronbach";
import { expectedComparisons, referenceRespondents } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("cronbachAlpha is 1 for copies of one item and 2/3 in a case worked by hand", () => {
  expect(
    cronbachAlpha([
      [1, 2, 3, 5],
      [1, 2, 3, 5],
    ])?.alpha,
  ).toBeCloseTo(1, 12);
  // variances 1 and 1, total variance 3: 2·(1 − 2/3)
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [2, 1, 3],
    ])?.alpha,
  ).toBeCloseTo(2 / 3, 12);
});

test("cronbachAlpha lies inside its interval and is null where it is undefined", () => {
  const reliability = cronbachAlpha([
    [1, 2, 3, 4, 2],
    [2, 1, 3, 4, 1],
    [1, 3, 3, 5, 2],
  ]);
  expect(reliability?.interval.low).toBeLessThan(reliability?.alpha ?? 0);
  expect(reliability?.interval.high).toBeGreaterThan(reliability?.alpha ?? 1);
  expect(cronbachAlpha([[1, 2, 3]])).toBeNull();
  expect(cronbachAlpha([[1], [2]])).toBeNull();
  expect(
    cronbachAlpha([
      [1, 1],
      [2, 2],
    ]),
  ).toBeNull();
  expect(() => cronbachAlpha([[1, 2], [2]])).toThrow("complete cases");
});

test.runIf(hasReferenceData)("cronbachAlpha agrees with psych::alpha and Feldt on every dimension", () => {
  for (const comparison of expectedComparisons()) {
    const people = referenceRespondents(comparison);
    for (const { items, reliability_pooled } of comparison.dimensions) {
      const places = comparison.items.flatMap(({ id }, i) => (items.includes(id) ? [i] : []));
      const complete = [...people.A, ...people.B].filter((row) => places.every((i) => row[i] !== null));
      const reliability = cronbachAlpha(places.map((i) => complete.map((row) => row[i] as number)));
      expect(reliability?.n).toBe(reliability_pooled.n_complete);
      expect(reliability?.alpha).toBeCloseTo(reliability_pooled.alpha, 10);
      expect(reliability?.interval.low).toBeCloseTo(reliability_pooled.feldt95[0], 10);
      expect(reliability?.interval.high).toBeCloseTo(reliability_pooled.feldt95[1], 10);
    }
  }
});

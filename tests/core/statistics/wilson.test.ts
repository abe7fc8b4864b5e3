import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "#app/core/statistics/wilson";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

test("wilsonInterval gives the limits of R's prop.test for 12 of 16", () => {
  const interval = wilsonInterval(12 / 16, 16);
  expect(interval?.low).toBeCloseTo(0.5050168346449122, 12);
  expect(interval?.high).toBeCloseTo(0.8981793250878669, 12);
});

test("wilsonInterval contains the share, stays in 0..1, mirrors and narrows with n", () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 500 }), (count, n) => {
      fc.pre(count <= n);
      const { low, high } = wilsonInterval(count / n, n) ?? { low: Number.NaN, high: Number.NaN };
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
      expect(high).toBeLessThanOrEqual(1);
      expect(wilsonInterval((n - count) / n, n)?.low).toBeCloseTo(1 - high, 12);
      const doubled = wilsonInterval(count / n, 2 * n) ?? { low: 0, high: 1 };
      expect(doubled.high - doubled.low).toBeLessThan(high - low);
    }),
  );
});

test("wilsonInterval ends exactly at 0 and 1 when nobody or everybody is favourable, and is null without answers", () => {
  expect(wilsonInterval(0, 5)?.low).toBe(0);
  expect(wilsonInterval(1, 5)?.high).toBe(1);
  expect(wilsonInterval(0, 0)).toBeNull();
});

test.runIf(hasReferenceData)("wilsonInterval agrees with R on every item of the reference data", () => {
  for (const { items } of expectedComparisons()) {
    for (const team of items.flatMap(({ A, B }) => [A, B])) {
      const interval = wilsonInterval(team.favourable / team.n, team.n);
      expect(100 * (interval?.low ?? -1)).toBeCloseTo(team.wilson95_pct[0], 8);
      expect(100 * (interval?.high ?? -1)).toBeCloseTo(team.wilson95_pct[1], 8);
    }
  }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { computeCoverage, isLowResponse, tippingShift, worstCaseBounds } from "#app/core/measures/coverage";

const team = (n: number, mean: number, invited: number) => ({ summary: { n, mean, variance: 400 }, invited });

test("computeCoverage gives the worked example: bounds, and 40 points to tip a gap of 24", () => {
  const found = computeCoverage({ sales: team(16, 70, 20), marketing: team(12, 46, 20) });
  expect(found.sales.bounds.low).toBeCloseTo(56, 10);
  expect(found.sales.bounds.high).toBeCloseTo(76, 10);
  expect(found.marketing.bounds.low).toBeCloseTo(27.6, 10);
  expect(found.marketing.bounds.high).toBeCloseTo(67.6, 10);
  expect(found.tipping.points).toBeCloseTo(40, 10);
  expect(found.tipping.certainty).toBe("likely");
  expect(found.lowResponse).toBe(false);
});

test("computeCoverage knows the score of everyone exactly when everyone answered", () => {
  const found = computeCoverage({ sales: team(16, 70, 16), marketing: team(12, 46, 12) });
  expect(found.sales).toMatchObject({
    response: 1,
    bounds: { low: 70, high: 70 },
    everyone: { low: 70, high: 70 },
  });
  expect(found.tipping).toEqual({ points: null, certainty: "clear" });
});

test("computeCoverage puts the score inside both intervals, and the population interval inside the bounds' range", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.nat({ max: 40 }),
      fc.integer({ min: 0, max: 100 }),
      (n, silent, mean) => {
        const { sales } = computeCoverage({ sales: team(n, mean, n + silent), marketing: team(9, 50, 10) });
        for (const interval of [sales.bounds, sales.everyone ?? { low: 1, high: 0 }]) {
          expect(interval.low).toBeLessThanOrEqual(mean + 1e-9);
          expect(interval.high).toBeGreaterThanOrEqual(mean - 1e-9);
        }
      },
    ),
  );
});

test("tippingShift changes its word at 25 and 50 points", () => {
  const half = { sales: 0.5, marketing: 0.5 };
  const words = [24.9, 25, 49.9, 50].map((gap) => tippingShift(-gap, half).certainty);
  expect(words).toEqual(["open", "likely", "likely", "clear"]);
});

test("isLowResponse starts under half in either team; worstCaseBounds cover everything when nobody answered", () => {
  expect(isLowResponse({ sales: 0.5, marketing: 0.5 })).toBe(false);
  expect(isLowResponse({ sales: 0.9, marketing: 0.49 })).toBe(true);
  expect(worstCaseBounds(50, 0)).toEqual({ low: 0, high: 100 });
});

import { expect, test } from "vitest";
import { liesWithin } from "#app/core/statistics/equivalence";

test("liesWithin needs both limits strictly inside the margin, and an interval", () => {
  expect(liesWithin({ low: -24.9, high: 24.9 }, 25)).toBe(true);
  expect(liesWithin({ low: -25, high: 3 }, 25)).toBe(false);
  expect(liesWithin({ low: -3, high: 25 }, 25)).toBe(false);
  expect(liesWithin(null, 25)).toBe(false);
});

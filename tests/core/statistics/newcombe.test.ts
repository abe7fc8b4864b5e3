import fc from "fast-check";
import { expect, test } from "vitest";
import { newcombeDifference } from "#app/core/statistics/newcombe";
import { normalQuantile } from "#app/core/statistics/special-functions";
import { expectedComparisons } from "#tests/helpers/reference-comparisons";
import { hasReferenceData } from "#tests/helpers/reference-data";

const team = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("newcombeDifference gives the worked example of Newcombe 1998, 56/70 against 48/80", () => {
  const difference = newcombeDifference(56, 70, 48, 80);
  expect(difference?.value).toBeCloseTo(0.2, 12);
  expect(difference?.interval.low).toBeCloseTo(0.0524, 4);
  expect(difference?.interval.high).toBeCloseTo(0.3339, 4);
});

test("newcombeDifference contains the difference, stays within ±1 and turns with the teams", () => {
  fc.assert(
    fc.property(team, team, ([x, n], [y, m]) => {
      const there = newcombeDifference(x, n, y, m);
      const back = newcombeDifference(y, m, x, n);
      if (!there || !back) throw new Error("both teams answered");
      expect(there.interval.low).toBeGreaterThanOrEqual(-1);
      expect(there.interval.high).toBeLessThanOrEqual(1);
      expect(there.interval.low).toBeLessThanOrEqual(there.value);
      expect(there.interval.high).toBeGreaterThanOrEqual(there.value);
      expect(back.interval.low).toBeCloseTo(-there.interval.high, 12);
    }),
  );
});

test("newcombeDifference lies near Agresti–Caffo, the other interval that keeps its level, at 40 v 25", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 25 }), (x, y) => {
      const p = (x + 1) / 42;
      const q = (y + 1) / 27;
      const half = normalQuantile(0.975) * Math.sqrt((p * (1 - p)) / 42 + (q * (1 - q)) / 27);
      const interval = newcombeDifference(x, 40, y, 25)?.interval;
      expect(Math.abs((interval?.low ?? 9) - (p - q - half))).toBeLessThan(0.06);
      expect(Math.abs((interval?.high ?? 9) - (p - q + half))).toBeLessThan(0.06);
    }),
  );
});

test("newcombeDifference is null when a team gave no answer", () => {
  expect(newcombeDifference(0, 0, 3, 5)).toBeNull();
  expect(newcombeDifference(3, 5, 0, 0)).toBeNull();
});

test.runIf(hasReferenceData)("newcombeDifference agrees with the reference on every item", () => {
  for (const { items } of expectedComparisons()) {
    for (const { A, B, fav_diff_pct, newcombe95_pct } of items) {
      const difference = newcombeDifference(A.favourable, A.n, B.favourable, B.n);
      expect(100 * (difference?.value ?? 9)).toBeCloseTo(fav_diff_pct, 9);
      expect(100 * (difference?.interval.low ?? 9)).toBeCloseTo(newcombe95_pct[0], 8);
      expect(100 * (difference?.interval.high ?? 9)).toBeCloseTo(newcombe95_pct[1], 8);
    }
  }
});

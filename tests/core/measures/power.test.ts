import { expect, test } from "vitest";
import {
  buildPowerNote,
  expectedHalfWidth,
  minimumDetectableGap,
  minimumDetectableGapChange,
  minimumDetectableIndexChange,
} from "#app/core/measures/power";
import { logGamma, normalTail, tQuantile } from "#app/core/statistics/special-functions";
import { hasReferenceData, referenceData } from "#tests/helpers/reference-data";

/** P(T > t) of the noncentral t, integrating the normal tail over the chi distribution of s by Simpson's rule. */
function noncentralTail(t: number, df: number, shift: number): number {
  const density = (s: number) =>
    Math.exp(
      Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2) + (df - 1) * Math.log(s) - (df * s * s) / 2,
    );
  const steps = 4000;
  let sum = 0;
  for (let i = 1; i < steps; i++) {
    const s = (3 * i) / steps;
    sum += (i % 2 ? 4 : 2) * normalTail(t * s - shift) * density(s);
  }
  return (sum * 3) / steps / 3;
}

test("minimumDetectableGap gives the numbers shown for 20 v 15 and 40 v 40", () => {
  expect(minimumDetectableGap(20, 15)).toBeCloseTo(23.923, 3);
  expect(minimumDetectableGap(40, 40)).toBeCloseTo(15.661, 3);
  expect(minimumDetectableGap(15, 20)).toBe(minimumDetectableGap(20, 15));
});

test("minimumDetectableGapChange gives the table's 38, 22 and 14 points", () => {
  const changes = [
    minimumDetectableGapChange(12, 15),
    minimumDetectableGapChange(40, 40),
    minimumDetectableGapChange(100, 100),
  ];
  expect(changes.map(Math.round)).toEqual([38, 22, 14]);
});

test("expectedHalfWidth gives the table's half-widths from 8 v 8 to 100 v 100", () => {
  const sizes = [
    [8, 8],
    [12, 15],
    [20, 15],
    [30, 25],
    [40, 40],
    [60, 40],
    [100, 100],
  ] as const;
  expect(sizes.map(([a, b]) => Math.round(expectedHalfWidth(a, b) ?? 0))).toEqual([
    27, 20, 17, 14, 11, 10, 7,
  ]);
  expect(expectedHalfWidth(1, 1)).toBeNull();
});

test("buildPowerNote counts the answers to expect and is null where there are none", () => {
  const note = buildPowerNote({ sales: 27, marketing: 20 }, 0.75);
  expect(note?.answers).toEqual({ sales: 20, marketing: 15 });
  expect(note?.statementGap).toBe(minimumDetectableGap(20, 15));
  expect(note?.dimensionGap).toBeCloseTo(0.8 * minimumDetectableGap(20, 15), 12);
  expect(note?.change.marketing).toBe(minimumDetectableGap(15, 15));
  expect(note?.dimensionChange.sales).toBeCloseTo(0.8 * minimumDetectableGap(20, 20), 12);
  expect(buildPowerNote({ sales: 27, marketing: 20 }, 0)).toBeNull();
});

test("minimumDetectableGap refuses an empty team", () => {
  expect(() => minimumDetectableGap(0, 5)).toThrow(RangeError);
});

test.runIf(hasReferenceData)(
  "minimumDetectableGap agrees with the z formula; statsmodels' value has 80 % power",
  () => {
    const { mde } = JSON.parse(referenceData("vectors.expected.json"));
    for (const { nA, nB, sd, mde_points, mde_z_formula } of mde) {
      expect(minimumDetectableGap(nA, nB, sd)).toBeCloseTo(mde_z_formula, 10);
      const df = nA + nB - 2;
      const t = tQuantile(0.975, df);
      const shift = mde_points / (sd * Math.sqrt(1 / nA + 1 / nB));
      expect(noncentralTail(t, df, shift) + noncentralTail(t, df, -shift)).toBeCloseTo(0.8, 5);
      expect(mde_z_formula).toBeGreaterThan(0.92 * mde_points);
    }
  },
);

test("minimumDetectableIndexChange is within a point of the simulated table of measurement.md 2.9", () => {
  const table = [
    [12, 15, 13],
    [20, 15, 10],
    [40, 30, 7.5],
    [100, 80, 5],
  ] as const;
  for (const [sales, marketing, change] of table)
    expect(Math.abs(minimumDetectableIndexChange(sales, marketing) - change)).toBeLessThan(1.05);
});

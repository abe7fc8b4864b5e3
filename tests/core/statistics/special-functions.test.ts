import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fDistribution,
  fQuantile,
  incompleteBeta,
  incompleteGammaUpper,
  logGamma,
  normalQuantile,
  normalTail,
  studentTail,
  tQuantile,
} from "#app/core/statistics/special-functions";

/** Relative agreement to 12 digits. */
function expectClose(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(expected), 1e-300));
}

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const degrees = fc.double({ min: 1, max: 1e6, noNaN: true });

test("normalQuantile agrees with R's qnorm, tails included", () => {
  expectClose(normalQuantile(0.975), 1.959963984540054);
  expectClose(normalQuantile(0.8), 0.8416212335729143);
  expectClose(normalQuantile(1e-10), -6.361340902404056);
  expect(normalQuantile(0.5)).toBe(0);
});

test("normalTail agrees with R's pnorm, lower.tail = FALSE", () => {
  expectClose(normalTail(1), 0.15865525393145707);
  expectClose(normalTail(5), 2.866515718791933e-7);
  expectClose(normalTail(-1), 0.8413447460685429);
  expect(normalTail(0)).toBe(0.5);
});

test("tQuantile has the closed forms of one and two degrees of freedom", () => {
  for (const p of [1e-9, 0.01, 0.3, 0.7, 0.975, 0.9995]) {
    expectClose(tQuantile(p, 1), -1 / Math.tan(Math.PI * p));
    expectClose(tQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)));
  }
});

test("tQuantile agrees with R's qt at whole, broken and very many degrees of freedom", () => {
  expectClose(tQuantile(0.975, 30), 2.0422724563012373);
  expectClose(tQuantile(0.975, 10), 2.2281388519862744);
  const z = 1.959963984540054; // and its Cornish-Fisher expansion
  expectClose(tQuantile(0.975, 1e6), z + (z ** 3 + z) / 4e6 + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96e12);
});

test("logGamma and the incomplete functions have their closed forms", () => {
  expectClose(logGamma(0.5), Math.log(Math.PI) / 2);
  expectClose(logGamma(10), Math.log(362880));
  expectClose(incompleteBeta(0.3, 1, 4), 1 - 0.7 ** 4);
  expectClose(incompleteBeta(0.3, 5, 1), 0.3 ** 5);
  expectClose(incompleteBeta(1e-20, 0.5, 0.5), (2 / Math.PI) * 1e-10);
  expectClose(incompleteGammaUpper(1, 2.5), Math.exp(-2.5));
  expectClose(incompleteGammaUpper(3, 0.7), Math.exp(-0.7) * (1 + 0.7 + 0.245));
});

test("quantiles undo their distributions", () => {
  fc.assert(
    fc.property(probability, degrees, (p, df) => {
      expect(1 - normalTail(normalQuantile(p))).toBeCloseTo(p, 12);
      expect(1 - studentTail(tQuantile(p, df), df)).toBeCloseTo(p, 11);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), degrees, degrees, (p, d1, d2) => {
      expect(fDistribution(fQuantile(p, d1, d2), d1, d2)).toBeCloseTo(p, 10);
    }),
  );
});

test("tQuantile is the square root of the F quantile with one degree of freedom above", () => {
  expectClose(tQuantile(0.975, 7) ** 2, fQuantile(0.95, 1, 7));
});

test("quantiles refuse what is no probability", () => {
  for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  expect(() => tQuantile(0.5, 0)).toThrow("degrees of freedom");
  expect(() => fQuantile(1, 2, 3)).toThrow(RangeError);
  expect(() => logGamma(0)).toThrow(RangeError);
  expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError);
  expect(() => incompleteGammaUpper(0, 1)).toThrow(RangeError);
});

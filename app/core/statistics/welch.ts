import type { Interval } from "#app/core/statistics/interval";
import type { Summary } from "#app/core/statistics/summary";
import { studentTail, tQuantile } from "./special-functions";

/** A signed sum of independent means with its uncertainty; what n = 1 leaves undefined is null. */
export type MeanContrast = {
  points: number;
  se: number | null;
  /** Satterthwaite degrees of freedom; null when undefined or when nothing varies */
  df: number | null;
  /** two-sided */
  p: number | null;
  interval: Interval | null;
};

/**
 * Difference of two means, a − b: Welch's t with Satterthwaite degrees of freedom. Units as given.
 *
 * Use it for the gap of two teams' scores, and for one team's change between two waves.
 * @returns everything but `points` null when a group has one value
 * @see `contrastMeans`
 * @example
 * const sales = { n: 20, mean: 70, variance: 400 };
 * const marketing = { n: 15, mean: 50, variance: 625 };
 * welchDifference(sales, marketing) // { points: 20, se: 7.85…, df: 26.21…, p: 0.01…, interval: { low: 3.8…, high: 36.1… } }
 */
export function welchDifference(a: Summary, b: Summary, confidence = 0.95): MeanContrast {
  return contrastMeans([a], [b], confidence);
}

/**
 * Σ plus − Σ minus of independent means: one and one is Welch's test, two and two the change of a gap. Use it for
 * differences of differences. Units as given.
 *
 * SE² = Σ s²/n, df = SE⁴ / Σ (s²/n)²/(n − 1) (equals the OLS interaction with HC2 errors).
 * When no group varies the interval shrinks to the point, and p is its limit: 1 for no difference, else 0.
 * @see Welch, Biometrika 34 (1947) 28; Satterthwaite, Biometrics Bulletin 2 (1946) 110
 * @example
 * const [s1, m1] = [{ n: 20, mean: 70, variance: 400 }, { n: 15, mean: 50, variance: 625 }];
 * const [s2, m2] = [{ n: 22, mean: 68, variance: 441 }, { n: 12, mean: 59, variance: 576 }];
 * contrastMeans([s2, m1], [m2, s1]) // { points: -11, se: 11.38…, df: 45.02… }
 */
export function contrastMeans(
  plus: readonly Summary[],
  minus: readonly Summary[],
  confidence = 0.95,
): MeanContrast {
  const points = total(plus) - total(minus);
  let square = 0;
  let spread = 0;
  for (const { n, variance } of [...plus, ...minus]) {
    if (variance === null) return { points, se: null, df: null, p: null, interval: null };
    const part = variance / n;
    square += part;
    spread += (part * part) / (n - 1);
  }
  if (spread === 0) {
    return { points, se: 0, df: null, p: points === 0 ? 1 : 0, interval: { low: points, high: points } };
  }
  const se = Math.sqrt(square);
  const df = (square * square) / spread;
  const half = tQuantile(0.5 + confidence / 2, df) * se;
  const p = Math.min(1, 2 * studentTail(Math.abs(points) / se, df));
  return { points, se, df, p, interval: { low: points - half, high: points + half } };
}

/**
 * The same contrast with another confidence level, without recomputing it. Use it for the 90 % interval of a rule
 * beside the 95 % one that is shown.
 * @param confidence 0..1
 * @returns null when the contrast has no standard error
 * @example contrastInterval({ points: 20, se: 8, df: 30, p: 0.02, interval: null }, 0.9) // { low: 6.4…, high: 33.5… }
 */
export function contrastInterval(contrast: MeanContrast, confidence: number): Interval | null {
  const { points, se, df } = contrast;
  if (se === null) return null;
  const half = df === null ? 0 : tQuantile(0.5 + confidence / 2, df) * se;
  return { low: points - half, high: points + half };
}

function total(summaries: readonly Summary[]): number {
  return summaries.reduce((sum, { mean }) => sum + mean, 0);
}

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

/** Difference of two means, a − b: Welch's t with Satterthwaite degrees of freedom. Units as given. */
export function welchDifference(a: Summary, b: Summary, confidence = 0.95): MeanContrast {
  return contrastMeans([a], [b], confidence);
}

/**
 * Σ plus − Σ minus of independent means: one and one is Welch's test, two and two the change of a gap.
 *
 * SE² = Σ s²/n, df = SE⁴ / Σ (s²/n)²/(n − 1) (equals the OLS interaction with HC2 errors).
 * When no group varies the interval shrinks to the point, and p is its limit: 1 for no difference, else 0.
 * @see Welch, Biometrika 34 (1947) 28; Satterthwaite, Biometrics Bulletin 2 (1946) 110
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

/** The same contrast with another confidence level, without recomputing it. */
export function contrastInterval(contrast: MeanContrast, confidence: number): Interval | null {
  const { points, se, df } = contrast;
  if (se === null) return null;
  const half = df === null ? 0 : tQuantile(0.5 + confidence / 2, df) * se;
  return { low: points - half, high: points + half };
}

function total(summaries: readonly Summary[]): number {
  return summaries.reduce((sum, { mean }) => sum + mean, 0);
}

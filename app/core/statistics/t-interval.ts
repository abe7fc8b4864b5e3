import { clipInterval, type Interval } from "#app/core/statistics/interval";
import type { Summary } from "#app/core/statistics/summary";
import { tQuantile } from "./special-functions";

/**
 * Interval of a mean score, m ± t(n−1)·s/√n, clipped to 0..100. Use it for one team's score.
 * @param summary on the 0–100 score scale
 * @returns null when the spread is unknown (n = 1)
 * @see Student, Biometrika 6 (1908) 1
 * @example tInterval({ n: 16, mean: 60, variance: 625 }) // { low: 46.67…, high: 73.32… }
 */
export function tInterval(summary: Summary, confidence = 0.95): Interval | null {
  if (summary.variance === null) return null;
  const half = tQuantile(0.5 + confidence / 2, summary.n - 1) * Math.sqrt(summary.variance / summary.n);
  return clipInterval({ low: summary.mean - half, high: summary.mean + half }, 0, 100);
}

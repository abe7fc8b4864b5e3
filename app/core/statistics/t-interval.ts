import { clipInterval, type Interval } from "#app/core/statistics/interval";
import type { Summary } from "#app/core/statistics/summary";
import { tQuantile } from "./special-functions";

/**
 * Interval of a mean score, m ± t(n−1)·s/√n, clipped to 0..100; null below two values.
 * @param summary on the 0–100 score scale
 */
export function tInterval(summary: Summary, confidence = 0.95): Interval | null {
  if (summary.variance === null) return null;
  const half = tQuantile(0.5 + confidence / 2, summary.n - 1) * Math.sqrt(summary.variance / summary.n);
  return clipInterval({ low: summary.mean - half, high: summary.mean + half }, 0, 100);
}

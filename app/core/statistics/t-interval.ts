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
  const interval = tIntervalOf(summary, confidence);
  return interval && clipInterval(interval, 0, 100);
}

/**
 * The same interval not clipped: for a mean that is no score, such as a mean difference of pairs.
 * @returns null when the spread is unknown (n = 1)
 * @example tIntervalOf({ n: 16, mean: 4, variance: 625 }) // { low: -9.32…, high: 17.32… }
 */
export function tIntervalOf({ n, mean, variance }: Summary, confidence = 0.95): Interval | null {
  return variance === null ? null : tAround(mean, Math.sqrt(variance / n), n - 1, confidence);
}

/**
 * estimate ± t(df)·se. Use it for every interval that rests on Student's t, so that there is one of them.
 * @param df null when nothing varies: the interval is the point
 * @param confidence 0..1
 * @example tAround(60, 6.25, 15) // { low: 46.67…, high: 73.32… }
 */
export function tAround(estimate: number, se: number, df: number | null, confidence = 0.95): Interval {
  const half = df === null ? 0 : tQuantile(0.5 + confidence / 2, df) * se;
  return { low: estimate - half, high: estimate + half };
}

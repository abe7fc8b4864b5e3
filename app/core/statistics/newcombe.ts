import type { Interval } from "#app/core/statistics/interval";
import { wilsonInterval } from "#app/core/statistics/wilson";

export type ShareDifference = { value: number; interval: Interval };

/**
 * Difference of two independent shares, p₁ − p₂, with Newcombe's hybrid score interval (method 10, no continuity
 * correction): d − √((p₁ − l₁)² + (u₂ − p₂)²), d + √((u₁ − p₁)² + (p₂ − l₂)²) from the two Wilson intervals.
 *
 * Use it for the difference of two teams' favourable shares. Chosen because it never leaves −1..1 and is built from the Wilson limits already on the screen.
 * @param count1 @param count2 people of the n1 and n2 who count; the difference is a share, −1..1
 * @returns null when a team has no answers
 * @see Newcombe, Statistics in Medicine 17 (1998) 873; the example is its first, 56/70 against 48/80
 * @example newcombeDifference(56, 70, 48, 80) // { value: 0.2, interval: { low: 0.0524…, high: 0.333… } }
 */
export function newcombeDifference(
  count1: number,
  n1: number,
  count2: number,
  n2: number,
  confidence = 0.95,
): ShareDifference | null {
  if (n1 === 0 || n2 === 0) return null;
  const p1 = count1 / n1;
  const p2 = count2 / n2;
  const first = wilsonInterval(p1, n1, confidence);
  const second = wilsonInterval(p2, n2, confidence);
  if (!first || !second) return null;
  const value = p1 - p2;
  return {
    value,
    interval: {
      low: Math.max(-1, value - Math.hypot(p1 - first.low, second.high - p2)),
      high: Math.min(1, value + Math.hypot(first.high - p1, p2 - second.low)),
    },
  };
}

import type { Interval } from "#app/core/statistics/interval";
import { normalQuantile } from "./special-functions";

/**
 * Wilson score interval of a share, without continuity correction (R: `prop.test(correct = FALSE)`).
 *
 * Use it for every share of a team. Chosen because it never leaves 0..1 and keeps its level down to n = 5, unlike p ± z·se.
 * @param share observed share, 0..1
 * @param n answers; need not be whole (finite-population panel); null is returned for n = 0
 * @see Wilson, JASA 22 (1927) 209
 * @example wilsonInterval(12 / 16, 16) // { low: 0.505…, high: 0.898… }
 */
export function wilsonInterval(share: number, n: number, confidence = 0.95): Interval | null {
  if (n <= 0) return null;
  const square = normalQuantile(0.5 + confidence / 2) ** 2;
  const centre = share + square / (2 * n);
  const half = Math.sqrt(square * ((share * (1 - share)) / n + square / (4 * n * n)));
  const whole = 1 + square / n;
  return {
    low: share === 0 ? 0 : Math.max(0, Math.min(share, (centre - half) / whole)),
    high: share === 1 ? 1 : Math.min(1, Math.max(share, (centre + half) / whole)),
  };
}

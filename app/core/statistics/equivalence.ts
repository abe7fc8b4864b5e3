import type { Interval } from "#app/core/statistics/interval";

/**
 * True when an interval lies strictly inside ±margin. With a 90 % interval this is the TOST equivalence test at
 * 5 %: "no gap as large as the margin", so silence is never read as agreement.
 */
export function liesWithin(interval: Interval | null, margin: number): boolean {
  return interval !== null && interval.low > -margin && interval.high < margin;
}

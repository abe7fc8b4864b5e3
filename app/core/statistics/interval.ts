import { exceeds } from "./cut-points";

/** An interval estimate, both limits in the unit of the estimate. */
export type Interval = { low: number; high: number };

/**
 * The interval cut to the range that the estimated quantity can take. Use it for scores and shares, which end.
 * @example clipInterval({ low: -3, high: 40 }, 0, 100) // { low: 0, high: 40 }
 */
export function clipInterval(interval: Interval, lowest: number, highest: number): Interval {
  return { low: Math.max(lowest, interval.low), high: Math.min(highest, interval.high) };
}

/**
 * Whether all of an interval lies on one side of 0, up to floating-point noise. Use it for the interval of a
 * difference, before a sentence says that there is one.
 * @example excludesZero({ low: 0, high: 12 }) // false
 * @example excludesZero({ low: -12, high: -0.5 }) // true
 */
export function excludesZero({ low, high }: Interval): boolean {
  return exceeds(low, 0) || exceeds(0, high);
}

import { exceeds } from "./cut-points";

/** An interval estimate, both limits in the unit of the estimate. */
export type Interval = { low: number; high: number };

/** The interval cut to the range that the estimated quantity can take. */
export function clipInterval(interval: Interval, lowest: number, highest: number): Interval {
  return { low: Math.max(lowest, interval.low), high: Math.min(highest, interval.high) };
}

/** Whether all of an interval lies on one side of 0, up to floating-point noise. */
export function excludesZero({ low, high }: Interval): boolean {
  return exceeds(low, 0) || exceeds(0, high);
}

/** An interval estimate, both limits in the unit of the estimate. */
export type Interval = { low: number; high: number };

/** The interval cut to the range that the estimated quantity can take. */
export function clipInterval(interval: Interval, lowest: number, highest: number): Interval {
  return { low: Math.max(lowest, interval.low), high: Math.min(highest, interval.high) };
}

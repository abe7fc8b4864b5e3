import type { Interval } from "#app/core/statistics/interval";
import { en } from "#app/locales/en";

/** Scores, gaps and shares as people read them: rounded once, here, to whole points and percent. */

/** A score, 0–100: "72". */
export function sayPoints(points: number): string {
  return withMinus(Math.round(points));
}

/** A difference: "+31", "−12", "0". */
export function sayDifference(points: number): string {
  const rounded = Math.round(points);
  return rounded > 0 ? `+${rounded}` : withMinus(rounded);
}

/** The size of a difference: "31". */
export function saySize(points: number): string {
  return String(Math.abs(Math.round(points)));
}

/** A share, 0..1, in percent without the sign: "24". */
export function sayShare(share: number): string {
  return String(Math.round(100 * share));
}

/** A difference of shares, −1..1, in percentage points: "+31". */
export function saySharePoints(share: number): string {
  return sayDifference(100 * share);
}

/** "34 to 48". */
export function sayRange({ low, high }: Interval): string {
  return en.results.range(sayPoints(low), sayPoints(high));
}

/** "−42 to −20". */
export function sayDifferenceRange({ low, high }: Interval): string {
  return en.results.range(sayDifference(low), sayDifference(high));
}

/** "−42 to −20", of a difference of shares in percentage points. */
export function sayShareDifferenceRange({ low, high }: Interval): string {
  return en.results.range(saySharePoints(low), saySharePoints(high));
}

/** "11 to 38", of a share. */
export function sayShareRange({ low, high }: Interval): string {
  return en.results.range(sayShare(low), sayShare(high));
}

/** A number with decimals, for the technical table: "−0.34". */
export function sayDecimal(value: number, digits: number): string {
  return value.toFixed(digits).replace("-", "−");
}

function withMinus(whole: number): string {
  return whole < 0 ? `−${-whole}` : String(Math.abs(whole));
}

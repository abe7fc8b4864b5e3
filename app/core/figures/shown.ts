import type { Label, Standing } from "#app/core/measures/classification";
import type { PublicScore } from "#app/core/release/public-summary";
import type { Finding } from "#app/core/report/findings";
import { clipInterval, type Interval } from "#app/core/statistics/interval";
import type { ByTeam, Team, Withheld } from "#app/core/vocabulary";

/**
 * Figures as people read them: rounded once, here, for screens and exports alike. Scores and gaps are whole points,
 * shares whole percent; −0 is 0.
 */

/** An interval, rounded; of a difference also on which side of 0 it lies before rounding ("just above 0"). */
export type ShownInterval = {
  readonly low: number;
  readonly high: number;
  readonly side: "above" | "below" | null;
};

/**
 * What is shown of one figure.
 * - `number`: one number
 * - `or_more`, `or_less`: a score at a bound of R8, or a floor
 * - `below`: a probability too small to be printed
 * - `between`: a score near unanimity, the range that n and the bucket allow (R9)
 * - `range`: from the nearest to the farthest point of two ranges, or where a score would lie
 * - `none`: nothing but the interval can be told
 * - `withheld`: too little is known, and why
 * - `label`, `finding`, `word`, `text`: no number
 */
export type Shown =
  | ShownNumber
  | { readonly as: "or_more"; readonly value: number }
  | { readonly as: "or_less"; readonly value: number }
  | { readonly as: "below"; readonly value: number }
  | { readonly as: "between"; readonly low: number; readonly high: number }
  | ShownRange
  | { readonly as: "none" }
  | { readonly as: "withheld"; readonly reason: Withheld }
  | {
      readonly as: "label";
      readonly label: Label;
      readonly teams: readonly Team[];
      readonly standings: ByTeam<Standing> | null;
    }
  | {
      readonly as: "finding";
      readonly kind: Finding["kind"];
      /** Its place among the report's findings, from 1. */
      readonly place: number;
      /** Of a change, its size in points; of "nothing flagged", the gap that would have been seen; null else. */
      readonly value: number | null;
    }
  | { readonly as: "word"; readonly word: string }
  | { readonly as: "text"; readonly text: string };

export type ShownNumber = { readonly as: "number"; readonly value: number };
export type ShownRange = { readonly as: "range" } & ShownInterval;
export type ShownScore = Extract<Shown, { as: "number" | "or_more" | "or_less" | "between" }>;

/**
 * A number of whole points, percent or people.
 * @example showNumber(71.5) // { as: "number", value: 72 }
 */
export function showNumber(value: number): ShownNumber {
  return { as: "number", value: roundPoints(value) };
}

/** A share, 0..1, in whole percent. */
export function showShare(share: number): ShownNumber {
  return showNumber(100 * share);
}

/** A number with so many decimals. */
export function showDecimal(value: number, digits: number): ShownNumber {
  return { as: "number", value: roundDecimal(value, digits) };
}

/**
 * A score as it may be shown: itself, "75 or more" where it may have been clipped, near unanimity its range.
 * A dimension of several statements lies inside its range and is shown; a score at an end of it may lie beyond.
 * @returns null for a score that has neither
 * @example showScore({ score: 75, range: { low: 75, high: 100 } }) // { as: "or_more", value: 75 }
 * @example showScore({ score: null, range: { low: 60.2, high: 99.5 } }) // { as: "between", low: 60, high: 100 }
 */
export function showScore({ score, range }: PublicScore): ShownScore | null {
  if (score === null) {
    return range && { as: "between", low: Math.floor(range.low), high: Math.ceil(range.high) };
  }
  if (range === null || isInside(score, range)) return { as: "number", value: roundPoints(score) };
  return { as: range.high > score ? "or_more" : "or_less", value: roundPoints(score) };
}

/** True for a score that is shown as one number. */
export function isOneNumber(shown: PublicScore): boolean {
  return showScore(shown)?.as === "number";
}

/** A gap: the difference of the two scores as they are shown; of ranges, from the nearest to the farthest. */
export function showGap(
  gap: { readonly points: number; readonly range: Interval | null },
  { sales, marketing }: ByTeam<PublicScore | null>,
): ShownNumber | ShownRange {
  if (sales && marketing && isOneNumber(sales) && isOneNumber(marketing)) {
    return showDistance(sales, marketing);
  }
  if (gap.range === null) return { as: "number", value: roundPoints(gap.points) };
  return { as: "range", ...showDifferenceInterval(gap.range) };
}

/** The difference of two scores that are shown as one number each. */
export function showDistance(one: PublicScore, other: PublicScore): ShownNumber {
  return { as: "number", value: roundPoints(one.score ?? 0) - roundPoints(other.score ?? 0) };
}

/** An interval of a score, or of a share in percent. */
export function showLimits({ low, high }: Interval): ShownInterval {
  return { low: roundPoints(low), high: roundPoints(high), side: null };
}

/** An interval of a difference of two scores or two shares, which is never more than 100, in points. */
export function showDifferenceInterval(interval: Interval): ShownInterval {
  const { low, high } = clipInterval(interval, -100, 100);
  const side = low > 0 ? "above" : high < 0 ? "below" : null;
  return { low: roundPoints(low), high: roundPoints(high), side };
}

/** The interval of a share, or of a difference of shares, times 100. */
export function inPercent({ low, high }: Interval): Interval {
  return { low: 100 * low, high: 100 * high };
}

/** Whole points, as screens round. */
export function roundPoints(value: number): number {
  return Math.round(value) + 0;
}

/** So many decimals, as screens round. */
export function roundDecimal(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

function isInside(score: number, { low, high }: Interval): boolean {
  return low < score && score < high;
}

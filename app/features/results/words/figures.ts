import type { PublicScore } from "#app/core/release/public-summary";
import type { Interval } from "#app/core/statistics/interval";
import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";

/** Scores, gaps and shares as people read them: rounded once, here, to whole points and percent. */

/** A score, 0–100: "72". */
export function sayPoints(points: number): string {
  return withMinus(Math.round(points));
}

/** A score as it may be shown: "72", "75 or more", near unanimity "between 60 and 100". */
export function sayScore({ score, range }: PublicScore): string {
  if (score === null) {
    if (range === null) return getWords().results.none;
    return getWords().results.between(String(Math.floor(range.low)), String(Math.ceil(range.high)));
  }
  if (range === null || isInside(score, range)) return sayPoints(score);
  return (range.high > score ? getWords().results.orMore : getWords().results.orLess)(sayPoints(score));
}

/** A score in a sentence: "72 of 100". */
export function sayScoreOf100(shown: PublicScore): string {
  return shown.score === null ? sayScore(shown) : getWords().results.of100(sayScore(shown));
}

/** True for a score that is shown as one number. */
export function isOneNumber({ score, range }: PublicScore): boolean {
  return score !== null && (range === null || isInside(score, range));
}

/** A gap: the difference of the two scores as they are shown; of ranges, from the nearest to the farthest. */
export function sayGapPoints(
  gap: { readonly points: number; readonly range: Interval | null },
  { sales, marketing }: ByTeam<PublicScore | null>,
): string {
  if (sales && marketing && isOneNumber(sales) && isOneNumber(marketing)) {
    return sayDifference(Math.round(sales.score ?? 0) - Math.round(marketing.score ?? 0));
  }
  return gap.range === null ? sayDifference(gap.points) : sayDifferenceRange(gap.range);
}

/** What may be shown of a team's score; null where it is withheld. */
export function shownScore(figures: PublicScore | { readonly state: "withheld" }): PublicScore | null {
  return "score" in figures ? { score: figures.score, range: figures.range } : null;
}

/** A dimension of several statements lies inside its range; a score at an end of it may have been clipped there. */
function isInside(score: number, { low, high }: Interval): boolean {
  return low < score && score < high;
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
  return getWords().results.range(sayPoints(low), sayPoints(high));
}

/** "−42 to −20"; an interval that excludes 0 never prints it: "just above 0 to +12". */
export function sayDifferenceRange({ low, high }: Interval): string {
  return getWords().results.range(sayLimit(low, low > 0), sayLimit(high, high < 0));
}

function sayLimit(limit: number, excludesZero: boolean): string {
  if (!excludesZero || Math.round(limit) !== 0) return sayDifference(limit);
  return limit > 0 ? getWords().results.justAbove : getWords().results.justBelow;
}

/** "−42 to −20", of a difference of shares in percentage points. */
export function sayShareDifferenceRange({ low, high }: Interval): string {
  return sayDifferenceRange({ low: 100 * low, high: 100 * high });
}

/** "11 to 38", of a share. */
export function sayShareRange({ low, high }: Interval): string {
  return getWords().results.range(sayShare(low), sayShare(high));
}

function withMinus(whole: number): string {
  return whole < 0 ? `−${-whole}` : String(Math.abs(whole));
}

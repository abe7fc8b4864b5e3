import {
  type ShownInterval,
  type ShownScore,
  showDifferenceInterval,
  showGap,
  showScore,
} from "#app/core/figures/shown";
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
export function sayScore(score: PublicScore): string {
  const shown = showScore(score);
  return shown === null ? getWords().results.none : sayShownScore(shown);
}

function sayShownScore(shown: ShownScore): string {
  const words = getWords().results;
  switch (shown.as) {
    case "between":
      return words.between(String(shown.low), String(shown.high));
    case "or_more":
      return words.orMore(sayPoints(shown.value));
    case "or_less":
      return words.orLess(sayPoints(shown.value));
    case "number":
      return sayPoints(shown.value);
  }
}

/** A score in a sentence: "72 of 100". */
export function sayScoreOf100(shown: PublicScore): string {
  return shown.score === null ? sayScore(shown) : getWords().results.of100(sayScore(shown));
}

type Gap = { readonly points: number; readonly range: Interval | null };

/** A gap: the difference of the two scores as they are shown; of ranges, from the nearest to the farthest. */
export function sayGapPoints(gap: Gap, scores: ByTeam<PublicScore | null>): string {
  const shown = showGap(gap, scores);
  return shown.as === "number" ? sayDifference(shown.value) : sayShownDifferences(shown);
}

/** The size of a gap, whoever is higher: "31"; of ranges, from the nearest to the farthest. */
export function sayGapSize(gap: Gap, scores: ByTeam<PublicScore | null>): string {
  const shown = showGap(gap, scores);
  return shown.as === "number" ? saySize(shown.value) : sayShownDifferences(shown);
}

/** What may be shown of a team's score; null where it is withheld. */
export function shownScore(figures: PublicScore | { readonly state: "withheld" }): PublicScore | null {
  return "score" in figures ? { score: figures.score, range: figures.range } : null;
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
export function sayDifferenceRange(interval: Interval): string {
  return sayShownDifferences(showDifferenceInterval(interval));
}

/** The same of an interval that is rounded already. */
export function sayShownDifferences({ low, high, side }: ShownInterval): string {
  const { justAbove, justBelow, range } = getWords().results;
  return range(
    side === "above" && low === 0 ? justAbove : sayDifference(low),
    side === "below" && high === 0 ? justBelow : sayDifference(high),
  );
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

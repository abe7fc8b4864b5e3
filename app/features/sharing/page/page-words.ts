import { type ShownScore, showDifferenceInterval, showGap, showScore } from "#app/core/figures/shown";
import type { Texts } from "#app/core/questions/set";
import type { GapFigures, NoGap } from "#app/core/release/gaps";
import type { PublicScore } from "#app/core/release/public-summary";
import type { ByTeam } from "#app/core/vocabulary";
import type { SharedPageWords } from "#app/locales/en/sharing/shared-page";

/** What a page of results says its figures with. */
export type Spoken = { words: SharedPageWords; language: string; first: string };

/** A text in the language of the page, else in the first of the wave. */
export function pickText({ language, first }: Spoken, texts: Texts): string {
  return texts[language] ?? texts[first] ?? "";
}

/** A score as it may be shown, as on every other screen. */
export function writeScore({ words }: Spoken, score: PublicScore | null): string {
  const shown = score && showScore(score);
  return shown === null ? words.few : writeShown(words, shown);
}

function writeShown(words: SharedPageWords, shown: ShownScore): string {
  switch (shown.as) {
    case "between":
      return words.between(String(shown.low), String(shown.high));
    case "or_more":
      return words.orMore(String(shown.value));
    case "or_less":
      return words.orLess(String(shown.value));
    case "number":
      return String(shown.value);
  }
}

/** How far apart the teams are, seen from the higher one, with its range and its certainty. */
export function writeDifference(
  { words }: Spoken,
  gap: GapFigures | NoGap | null,
  scores: ByTeam<PublicScore | null>,
): string {
  if (gap === null || gap.withheld) return words.noDifference;
  const sign = gap.points < 0 ? -1 : 1;
  const certainty = words.certainty[gap.certainty];
  const interval = showDifferenceInterval(gap.interval);
  const range = writeRange(words, interval, sign);
  const shown = showGap(gap, scores);
  return shown.as === "number"
    ? words.difference(String(Math.abs(shown.value)), range, certainty)
    : words.differenceRange(range, certainty);
}

function writeRange(words: SharedPageWords, { low, high }: { low: number; high: number }, sign: 1 | -1) {
  const [from, to] = sign === 1 ? [low, high] : [-high, -low];
  return words.range(withSign(from), withSign(to));
}

function withSign(value: number): string {
  return value < 0 ? `−${-value}` : String(Math.abs(value));
}

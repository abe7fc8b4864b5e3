import { showFavourable } from "#app/core/figures/share-figures";
import type { ShareFigures } from "#app/core/release/shares";
import type { ShareDifference } from "#app/core/statistics/newcombe";
import { sayShareDifferenceRange, saySharePoints, sayShareRange } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";

/** A favourable share in percent with its interval: "72 (58 to 83)"; near unanimity its bound. */
export function sayFavourable(figures: ShareFigures): string {
  const words = getWords().results.shares;
  const shown = showFavourable(figures);
  switch (shown.as) {
    case "withheld":
      return shown.reason === "not_in_file" ? words.notInFile : words.withheld;
    case "or_more":
      return words.atLeast(String(shown.value));
    case "or_less":
      return words.atMost(String(shown.value));
    case "number":
      return figures.state === "share"
        ? `${shown.value} (${sayShareRange(figures.favourable.interval)})`
        : String(shown.value);
  }
}

/** A difference of favourable shares in percentage points with its interval: "+31 (12 to 47)". */
export function sayShareDifference(difference: ShareDifference | null): string {
  if (difference === null) return getWords().results.none;
  return `${saySharePoints(difference.value)} (${sayShareDifferenceRange(difference.interval)})`;
}

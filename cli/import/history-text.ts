import type { PublicScore } from "#app/core/release/public-summary";
import { sayFavourable } from "#app/features/results/shares/share-words";
import { sayScore } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";
import type { HistoryRun } from "./history-run";

/** A dry run of an earlier survey for a person at a terminal. What was not used stands on standard error. */
export function writeHistoryRun({
  kind,
  tool,
  rows,
  teams,
  words: ladder,
  columns,
  waves,
  problems,
}: HistoryRun): string {
  const words = getWords().history;
  const say = (score: PublicScore | null) => (score === null ? words.preview.withheld : sayScore(score));
  return [
    kind === "sheets"
      ? words.found(tool, rows)
      : kind === "counts"
        ? words.foundCounts(rows)
        : words.foundShares(rows),
    "",
    ...teams.map(({ value, n, as }) => getWords().operations.import.value(value, n, as)),
    ...(ladder.length === 0 ? [] : ["", ...ladder.map(({ value, as, of }) => sayMeaning(value, as, of))]),
    "",
    ...columns.flatMap(({ heading, as, sameWording }) => {
      if (as === null) return [];
      if (as === "new") return [`${heading}: ${words.columns.new}.`];
      return [`${heading}: ${as}. ${sameWording ? words.columns.same : words.columns.other}`];
    }),
    ...waves.flatMap(({ name, statements }) => [
      "",
      kind === "percentages" ? words.preview.captionShares(name) : words.preview.caption(name),
      ...statements.map((one) =>
        one.shares !== undefined
          ? `  ${one.text}: ${sayFavourable(one.shares.sales)} / ${sayFavourable(one.shares.marketing)}`
          : `  ${one.text}: ${say(one.sales)} / ${say(one.marketing)}`,
      ),
    ]),
    ...(problems.length === 0
      ? []
      : ["", words.problems.title, ...problems.map((problem) => `  ${problem}`)]),
    "",
  ].join("\n");
}

function sayMeaning(value: string, as: HistoryRun["words"][number]["as"], of: number | null): string {
  const { scale } = getWords().history;
  const meaning =
    as === null
      ? scale.open
      : as === "none"
        ? scale.none
        : as === "unknown"
          ? scale.unknown
          : scale.step(as, of ?? 5);
  return `“${value}”: ${meaning}`;
}

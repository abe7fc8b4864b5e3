import type { Figure } from "#app/core/figures/figure";
import type { Report } from "#app/core/report/report";
import { sayShownDifferences } from "#app/features/results/words/figures";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { nameLabel } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { formatAsIs } from "#app/ui/numbers";

/** A figure of a wave, or of two. */
type SaidFigure = Pick<Figure, "shown" | "unit" | "interval" | "team"> & { part: string; measure: string };

/**
 * What the results page says of a figure that is no plain number: "75 or more", "between 60 and 100", a label, a
 * sentence. Empty where the number says it all.
 */
export function sayFigure(report: Report, figure: SaidFigure): string {
  const words = getWords();
  const { shown, unit, interval } = figure;
  switch (shown.as) {
    case "number": {
      const hidesSide =
        interval !== null && interval.side !== null && (interval.low === 0 || interval.high === 0);
      return hidesSide ? sayShownDifferences(interval) : "";
    }
    case "or_more": {
      const score = unit === "points" && figure.part !== "facts";
      return (score ? words.results.orMore : words.figures.atLeast)(formatAsIs(shown.value));
    }
    case "or_less":
      return words.results.orLess(formatAsIs(shown.value));
    case "below":
      return words.figures.below(formatAsIs(shown.value));
    case "between":
      return words.results.between(formatAsIs(shown.low), formatAsIs(shown.high));
    case "range":
      return unit === "points_difference"
        ? sayShownDifferences(shown)
        : words.results.range(formatAsIs(shown.low), formatAsIs(shown.high));
    case "label":
      return nameLabel(report, { ...shown, labelTeams: shown.teams });
    case "finding": {
      const finding = report.findings[shown.place - 1];
      return finding === undefined ? "" : sayFinding(report, finding);
    }
    case "text":
      return shown.text;
    case "word":
      return sayWord(report, figure, shown.word);
    case "none":
    case "withheld":
      return "";
  }
}

function sayWord(report: Report, { measure, team }: SaidFigure, word: string): string {
  const { figures, results } = getWords();
  const { states, mixed } = results.coorientation;
  const name = team === null ? "" : report.wave.teamNames[team];
  const says: Record<string, string | undefined> = {
    ...figures.custody,
    ...{ yes: figures.yes, no: figures.no, nobody_silent: figures.nobodySilent },
    ...(measure === "view" ? { ...states, mixed } : {}),
    ...(measure === "test" ? results.technical.tests : {}),
    ...(measure === "denial"
      ? Object.fromEntries(Object.entries(results.denial.kinds).map(([kind, say]) => [kind, say(name)]))
      : {}),
  };
  return says[word] ?? word;
}

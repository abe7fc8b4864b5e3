import type { Figure, FigurePart } from "#app/core/figures/figure";
import { type FigureSubject, listFigureSubjects, listFigures } from "#app/core/figures/figures";
import type { Report } from "#app/core/report/report";
import { SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { markedText, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { sayFigure } from "./figure-words";

/** The columns of a table of figures, in their order. */
export const COLUMNS = [
  "part",
  "key",
  "subject",
  "measure",
  "team",
  "slice",
  "answer",
  "against",
  "value",
  "low",
  "high",
  "intervalLow",
  "intervalHigh",
  "n",
  "unit",
  "certainty",
  "words",
  "withheld",
] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * One figure as a line of a table, in the language of the reader. `value` stands alone where one number is shown;
 * where only a range is, `low` and `high` do; where nothing is, the reason.
 */
export type FigureRow = Readonly<Record<Column, string | number | null>>;

/** A figure and its line, with the part of the page that it stands in. */
export type ListedFigure = {
  readonly part: FigurePart;
  readonly figure: Figure;
  readonly row: FigureRow;
};

/** All figures of a report, a line each. */
export function listRows(report: Report, unread: number): ListedFigure[] {
  const subjects = new Map(listFigureSubjects(report).map((subject) => [subject.key, subject]));
  return listFigures(report, unread).map((figure) => ({
    part: figure.part,
    figure,
    row: makeRow(report, figure, subjects.get(figure.of)),
  }));
}

function makeRow(report: Report, figure: Figure, subject: FigureSubject | undefined): FigureRow {
  const { figures: words, results } = getWords();
  const { shown, interval, certainty, team, against, slice, n, unit } = figure;
  return {
    part: words.parts[figure.part],
    key: figure.of,
    subject: subject ? markedText(report, subject) : figure.of === "index" ? results.index.title : "",
    measure: words.measures[figure.measure],
    team: team === null ? "" : report.wave.teamNames[team],
    slice: slice === null ? "" : `${slice.asked} ${slice.values.join(" / ")}`,
    answer: subject ? sayAnswers(report, figure, subject) : "",
    against: against === null ? "" : words.against[against.kind](against.name, against.date ?? ""),
    ...numbersOf(figure),
    intervalLow: interval?.low ?? null,
    intervalHigh: interval?.high ?? null,
    n,
    unit: words.units[unit],
    certainty: certainty === null ? "" : results.certainty.words[certainty],
    words:
      slice?.values.length === 2
        ? [sayAbove(slice.values), sayFigure(report, figure)].filter((said) => said !== "").join(", ")
        : sayFigure(report, figure) + (figure.rounded ? sayRounded(figure) : ""),
    withheld: shown.as === "withheld" ? sayReason(figure, shown.reason) : "",
  };
}

function sayAbove([high = "", low = ""]: readonly string[]): string {
  return getWords().slices.page.above(high, low);
}

/** The answers that a figure counts, as they were offered. */
function sayAnswers(report: Report, { answers }: Figure, subject: FigureSubject): string {
  return answers
    .map((answer) =>
      answer === SHOULD_NOT_BE_SPLIT
        ? textOf(report, subject.notSplit ?? {})
        : textOf(report, subject.answers[answer - 1] ?? {}),
    )
    .join(" / ");
}

/** A score at a bound reaches to the end of the scale, a share to the whole. */
export function numbersOf({
  shown,
  unit,
}: Pick<Figure, "shown" | "unit">): Pick<FigureRow, "value" | "low" | "high"> {
  const nothing = { value: null, low: null, high: null };
  const end = unit === "points" || unit === "percent" ? 100 : null;
  switch (shown.as) {
    case "number":
      return { ...nothing, value: shown.value };
    case "or_more":
      return { ...nothing, low: shown.value, high: end };
    case "or_less":
    case "below":
      return { ...nothing, low: 0, high: shown.value };
    case "between":
    case "range":
      return { ...nothing, low: shown.low, high: shown.high };
    case "finding":
      return { ...nothing, value: shown.value };
    default:
      return nothing;
  }
}

export function sayRounded({ shown }: { readonly shown: { readonly as: string } }): string {
  const { rounded } = getWords().results;
  return shown.as === "number" ? rounded : ` (${rounded})`;
}

function sayReason({ measure }: Figure, reason: keyof ReturnType<typeof getWords>["results"]["withheld"]) {
  const { comments, withheld, index } = getWords().results;
  if (measure === "index") return index.withheld;
  if (measure !== "comment_count") return withheld[reason];
  return comments.hidden[reason === "too_few_comments" ? reason : "too_few_answers"];
}

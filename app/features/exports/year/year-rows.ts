import type { FigureSubject } from "#app/core/figures/figures";
import {
  CHANGE_MEASURES,
  type ChangeMeasure,
  type YearFigure,
  type YearMeasure,
  type YearShown,
} from "#app/core/figures/year-figure";
import { listYearFigures, listYearSubjects } from "#app/core/figures/year-figures";
import type { Year } from "#app/core/report/year";
import { type FigureRow, numbersOf, sayRounded } from "#app/features/exports/figure-rows";
import { sayFigure } from "#app/features/exports/figure-words";
import { markedText } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import type { YearMaterial } from "./year-material";

/** The columns of a table of two waves' figures, in their order. */
export const YEAR_COLUMNS = [
  "part",
  "key",
  "subject",
  "measure",
  "wave",
  "team",
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

/** One figure of two waves as a line of a table, as that of one wave. */
export type YearRow = Omit<FigureRow, "slice" | "answer"> & { readonly wave: string };

/** A figure and its line. */
export type ListedYear = { readonly figure: YearFigure; readonly row: YearRow };

/** All figures of a year in review, a line each. */
export function listYearRows({ year, unread }: Omit<YearMaterial, "brand">): ListedYear[] {
  const subjects = new Map(listYearSubjects(year).map((subject) => [subject.key, subject]));
  return listYearFigures(year, unread).map((figure) => {
    return { figure, row: makeRow(year, figure, subjects.get(figure.of)) };
  });
}

function makeRow(year: Year, figure: YearFigure, subject: FigureSubject | undefined): YearRow {
  const { figures: words, results, exports } = getWords();
  const { interval, certainty, team, n, unit, wave, part } = figure;
  const report = year[wave ?? "after"];
  return {
    part: part === "agreed" ? exports.year.agreed.title : words.parts[part],
    key: figure.of,
    subject: subject ? markedText(report, subject) : figure.of === "index" ? results.index.title : figure.of,
    measure: nameMeasure(figure.measure),
    wave: wave === null ? "" : year[wave].wave.name,
    team: team === null ? "" : report.wave.teamNames[team],
    against: sayAgainst(figure),
    ...readNumbers(figure),
    intervalLow: interval?.low ?? null,
    intervalHigh: interval?.high ?? null,
    n,
    unit: words.units[unit],
    certainty: certainty === null ? "" : results.certainty.words[certainty],
    words: sayShown(year, figure),
    withheld: sayWhyNot(figure.shown),
  };
}

function isOfTwo(measure: YearMeasure): measure is ChangeMeasure {
  return measure in CHANGE_MEASURES;
}

function nameMeasure(measure: YearMeasure): string {
  const { figures, exports } = getWords();
  return isOfTwo(measure) ? exports.year.measures[measure] : figures.measures[measure];
}

function sayAgainst({ against }: YearFigure): string {
  const { figures, exports } = getWords();
  if (against === null) return "";
  const { kind, name, date } = against;
  if (kind === "action") return exports.year.agreed.action(name, formatDate(`${date}T00:00:00Z`, "UTC"));
  return figures.against[kind](name, date ?? "");
}

function readNumbers({ shown, unit }: YearFigure): Pick<FigureRow, "value" | "low" | "high"> {
  if (shown.as === "change") return { value: shown.value, low: null, high: null };
  return shown.as === "not_compared" ? { value: null, low: null, high: null } : numbersOf({ shown, unit });
}

/** What is said of a figure that is no plain number; a score of few answers carries its mark. */
function sayShown(year: Year, figure: YearFigure): string {
  const { agreed, changes, verdicts } = getWords().exports.year;
  const { shown } = figure;
  if (shown.as === "change") return changes[shown.label];
  if (shown.as === "not_compared") return "";
  if (shown.as === "word" && figure.measure === "status") return agreed.statuses[shown.word] ?? shown.word;
  if (shown.as === "word" && figure.measure === "target_met") return verdicts[shown.word] ?? shown.word;
  const said = sayFigure(year[figure.wave ?? "after"], { ...figure, shown });
  return said + (figure.rounded ? sayRounded({ shown }) : "");
}

/** Why there is no figure. */
function sayWhyNot(shown: YearShown): string {
  const { results, exports } = getWords();
  if (shown.as === "not_compared") return exports.year.notCompared[shown.reason];
  return shown.as === "withheld" ? results.withheld[shown.reason] : "";
}

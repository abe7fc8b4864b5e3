import { foldLabel } from "#app/core/files/fold";
import type { Certainty } from "#app/core/measures/certainty";
import type { Label } from "#app/core/measures/classification";
import { DIMENSIONS, type Dimension } from "#app/core/questions/bank";
import { middleOf } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { type About, TEAMS } from "#app/core/vocabulary";
import { shownScore } from "#app/features/results/words/figures";
import { textOf } from "#app/features/results/words/sentences";

/** What stands for a statement that is of no dimension, or has no label. */
export const NONE = "none";

const CHOICES = {
  dimension: [...DIMENSIONS, NONE],
  about: ["sales", "marketing", "both"],
  label: [
    "sales_sees_a_problem",
    "marketing_sees_a_problem",
    "shared_pain",
    "different_degree",
    "split",
    "aligned_strength",
    "middling",
    "inconclusive",
    NONE,
  ],
  certainty: ["clear", "likely", "open"],
  reversed: ["yes", "no"],
  sort: ["gap", "lowest", "change", "asked"],
} as const satisfies {
  dimension: readonly (Dimension | typeof NONE)[];
  about: readonly About[];
  label: readonly (Label | typeof NONE)[];
  certainty: readonly Certainty[];
  reversed: readonly string[];
  sort: readonly string[];
};

/** What statements can be chosen and sorted by: the names of the parameters in the URL. */
export type FilterName = keyof typeof CHOICES;

export type StatementFilter = { readonly search: string } & {
  readonly [Name in FilterName]: (typeof CHOICES)[Name][number] | null;
};

const LONGEST_SEARCH = 100;

/** The values that a parameter may have. */
export function listChoicesOf<Name extends FilterName>(
  name: Name,
): readonly (typeof CHOICES)[Name][number][] {
  return CHOICES[name];
}

/** Reads it from a URL; `ignored` names what it asks for that there is not. */
export function readStatementFilter(params: URLSearchParams): {
  filter: StatementFilter;
  ignored: FilterName[];
} {
  const ignored: FilterName[] = [];
  const read = <Name extends FilterName>(name: Name) => {
    const asked = params.get(name)?.trim() ?? "";
    const known = listChoicesOf(name).find((choice) => choice === asked) ?? null;
    if (known === null && asked !== "") ignored.push(name);
    return known;
  };
  const search = (params.get("search") ?? "").trim().slice(0, LONGEST_SEARCH);
  const filter = {
    search,
    dimension: read("dimension"),
    about: read("about"),
    label: read("label"),
    certainty: read("certainty"),
    reversed: read("reversed"),
    sort: read("sort"),
  };
  return { filter, ignored };
}

/** Whether it shows anything else than every statement by its gap. */
export function isFiltered({ search, sort, ...rest }: StatementFilter): boolean {
  return (
    search !== "" || (sort !== null && sort !== "gap") || Object.values(rest).some((value) => value !== null)
  );
}

/** The statements of a report that it asks for, in the order that it asks for. */
export function filterStatements(report: Report, filter: StatementFilter): ReportQuestion[] {
  const words = foldLabel(filter.search).split(" ");
  const chosen = report.statements.filter(
    (statement) =>
      fits(filter.dimension, statement.dimension ?? NONE) &&
      fits(filter.about, statement.about) &&
      fits(filter.label, labelOf(statement) ?? NONE) &&
      fits(filter.certainty, certaintyOf(statement)) &&
      fits(filter.reversed, statement.reverse ? "yes" : "no") &&
      words.every((word) => searched(report, statement).includes(word)),
  );
  return sortStatements(report, chosen, filter.sort ?? "gap");
}

function fits<Value>(wanted: Value | null, found: Value | null): boolean {
  return wanted === null || wanted === found;
}

function labelOf({ gap }: ReportQuestion): Label | null {
  return gap === null || gap.withheld ? null : gap.label;
}

function certaintyOf({ gap }: ReportQuestion): Certainty | null {
  return gap === null || gap.withheld ? null : gap.certainty;
}

/** Key, text and dimension, as they are compared. */
function searched(report: Report, statement: ReportQuestion): string {
  const dimension = report.dimensions.find((one) => one.dimension === statement.dimension);
  const title = dimension ? textOf(report, dimension.title) : "";
  return foldLabel(`${statement.key} ${textOf(report, statement.text)} ${title}`);
}

/** Rows of a report stand by their gap; what cannot be compared comes last, in the order in which it was asked. */
function sortStatements(
  report: Report,
  statements: readonly ReportQuestion[],
  sort: NonNullable<StatementFilter["sort"]>,
): ReportQuestion[] {
  const rank = {
    gap: () => 0,
    asked: ({ place }: ReportQuestion) => place,
    lowest: (statement: ReportQuestion) => lowestOf(statement) ?? Number.POSITIVE_INFINITY,
    change: ({ key }: ReportQuestion) => -(sizeOfChange(report, key) ?? Number.NEGATIVE_INFINITY),
  }[sort];
  const ranked = statements.map((statement) => ({ statement, rank: rank(statement) }));
  ranked.sort((one, other) => (one.rank === other.rank ? 0 : one.rank < other.rank ? -1 : 1));
  return ranked.map(({ statement }) => statement);
}

/** The score of the team that is less happy; null where none is shown. */
function lowestOf({ teams }: ReportQuestion): number | null {
  const shown = TEAMS.flatMap((team) => shownScore(teams[team]) ?? []);
  return shown.length === 0 ? null : Math.min(...shown.map(middleOf));
}

/** How far a gap moved since the wave before; null where that cannot be told. */
function sizeOfChange(report: Report, key: string): number | null {
  const change = report.trend.changes.previous?.statements.find((one) => one.key === key);
  return change === undefined || change.withheld ? null : Math.abs(change.gapChange.points);
}

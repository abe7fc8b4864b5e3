import type { Trend } from "#app/core/measures/trends";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import {
  type FilterName,
  filterStatements,
  isFiltered,
  readStatementFilter,
  type StatementFilter,
} from "./statement-filter";

/** The statements that a URL asks for. */
export type ChosenStatements = {
  readonly filter: StatementFilter;
  /** True where others stand on the page than without it, or in another order. */
  readonly filtered: boolean;
  /** What the URL asks for that there is not. */
  readonly ignored: readonly FilterName[];
  readonly statements: readonly ReportQuestion[];
  /** How many there are in all. */
  readonly all: number;
  readonly changes: StatementChanges | null;
};

/** What became of statements since an earlier wave. */
export type StatementChanges = { readonly from: string; readonly statements: readonly Trend[] };

/** Reads it; a wave without an earlier one cannot be sorted by what changed. */
export function readChosenStatements(report: Report, params: URLSearchParams): ChosenStatements {
  const { filter: asked, ignored } = readStatementFilter(params);
  const { previous } = report.trend.changes;
  const unknown = asked.sort === "change" && previous === null;
  const filter = unknown ? { ...asked, sort: null } : asked;
  return {
    filter,
    filtered: isFiltered(filter),
    ignored: unknown ? [...ignored, "sort"] : ignored,
    statements: filterStatements(report, filter),
    all: report.statements.length,
    changes: previous && { from: previous.from, statements: previous.statements },
  };
}

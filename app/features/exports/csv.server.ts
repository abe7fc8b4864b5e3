import { stringify } from "csv-stringify/sync";
import type { Report } from "#app/core/report/report";
import { guardFormula } from "#app/features/files/formula-guard";
import { getWords } from "#app/locales/spoken";
import { COLUMNS, listRows } from "./figure-rows";
import type { YearMaterial } from "./year/year-material";
import { listYearRows, YEAR_COLUMNS } from "./year/year-rows";

/** The figures of a wave as one table. */
export function writeCsv(report: Report, unread: number): string {
  return writeTable(
    COLUMNS,
    listRows(report, unread).map(({ row }) => row),
  );
}

/** The figures of a year in review as one table. */
export function writeYearCsv(material: YearMaterial): string {
  return writeTable(
    YEAR_COLUMNS,
    listYearRows(material).map(({ row }) => row),
  );
}

/** UTF-8 with its mark, RFC 4180; numbers are numbers, texts never formulas. */
function writeTable<Column extends keyof ReturnType<typeof getWords>["figures"]["columns"]>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): string {
  const words = getWords().figures.columns;
  const lines = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      return typeof cell === "string" ? guardFormula(cell) : (cell ?? "");
    }),
  );
  return stringify([columns.map((column) => words[column]), ...lines], {
    bom: true,
    record_delimiter: "windows",
  });
}

import { stringify } from "csv-stringify/sync";
import type { Report } from "#app/core/report/report";
import { guardFormula } from "#app/features/files/formula-guard";
import { getWords } from "#app/locales/spoken";
import { COLUMNS, listRows } from "./figure-rows";

/** The figures of a wave as one table: UTF-8 with its mark, RFC 4180; numbers are numbers, texts never formulas. */
export function writeCsv(report: Report, unread: number): string {
  const words = getWords().figures.columns;
  const rows = listRows(report, unread).map(({ row }) =>
    COLUMNS.map((column) => {
      const cell = row[column];
      return typeof cell === "string" ? guardFormula(cell) : (cell ?? "");
    }),
  );
  return stringify([COLUMNS.map((column) => words[column]), ...rows], {
    bom: true,
    record_delimiter: "windows",
  });
}

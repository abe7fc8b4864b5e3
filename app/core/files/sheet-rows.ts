import type { Team } from "#app/core/vocabulary";
import { readYear } from "./file-date";
import { judgeSheetFact, type SheetLeftOut } from "./sheet-facts";
import type { FileColumn, SurveyFile } from "./survey-table";

/** Why a row is not counted. */
export type RowLeftOut = SheetLeftOut | "neither_team";

/** The team of each row as 0 (Sales) or 1 (Marketing), −1 for a row that is left out, and how many are for each reason. */
export type SortedRows = { teamOfRow: Int8Array; left: Map<RowLeftOut, number> };

/** @param teamOf the team of each value of the column */
export function sortRows(
  file: SurveyFile,
  column: FileColumn,
  teamOf: readonly (Team | null)[],
  keepUnfinished: boolean,
): SortedRows {
  const teamOfRow = new Int8Array(file.rows).fill(-1);
  const left = new Map<RowLeftOut, number>();
  const judged = file.columns.flatMap((fact) => {
    const kind = fact === column ? null : fact.fact;
    if (kind === null) return [];
    const reasons = fact.values.map((value) => judgeSheetFact(kind, value, file.tool === "Qualtrics"));
    return [{ codes: fact.codes, reasons }];
  });
  for (let row = 0; row < file.rows; row++) {
    const reasons = judged.map(({ codes, reasons: all }) => all[codes[row] as number]);
    const team = teamOf[column.codes[row] as number] ?? null;
    const isTest = reasons.includes("test");
    const isUnfinished = !keepUnfinished && reasons.includes("unfinished");
    const reason = isTest ? "test" : isUnfinished ? "unfinished" : team === null ? "neither_team" : null;
    if (reason !== null) left.set(reason, (left.get(reason) ?? 0) + 1);
    else teamOfRow[row] = team === "sales" ? 0 : 1;
  }
  return { teamOfRow, left };
}

/** How many rows of the teams have each of a column's values. */
export function countUsed(
  { values, codes }: Pick<FileColumn, "values" | "codes">,
  teamOfRow: Int8Array,
): number[] {
  const counts: number[] = Array(values.length).fill(0);
  for (let row = 0; row < teamOfRow.length; row++)
    if ((teamOfRow[row] as number) >= 0)
      counts[codes[row] as number] = (counts[codes[row] as number] as number) + 1;
  return counts;
}

/** The wave of each row, as a place in `names`; −1 where the cell is missing. Dates name their years. */
export function nameWaves({ values, codes }: Pick<FileColumn, "values" | "codes">): {
  names: string[];
  ofRow: Int32Array;
} {
  const isMissing = (value: string) => value === "" || value === "NA";
  const years = values.every((value) => isMissing(value) || readYear(value) !== null);
  const names: string[] = [];
  const waveOf = values.map((value) => {
    const name = years ? String(readYear(value) ?? "") : value;
    if (!names.includes(name) && !isMissing(value)) names.push(name);
    return names.indexOf(name);
  });
  return { names, ofRow: Int32Array.from(codes, (code) => waveOf[code] as number) };
}

/** Whether a column has so many names that each sheet would be a wave of its own. */
export function isTooFine(names: readonly string[], rows: number): boolean {
  return names.length > 12 && names.length * 2 > rows;
}

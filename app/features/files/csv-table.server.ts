import { setImmediate as nextTurn } from "node:timers/promises";
import { foldWord } from "#app/core/files/fold";
import type { FileColumns } from "./columns";
import { listTextRows } from "./file-rows.server";
import { quoteCell, type RowProblem, type TableProblem } from "./problems";
import { UnreadableFile } from "./unreadable-file";

const ROWS_A_TURN = 1000;

/** A kind of file: what its headings say, how many rows it may have, and what each of them is. */
export type TableKind<Columns extends FileColumns<string>, Problem, Row, Reason> = {
  isHeading: (word: string) => boolean;
  readColumns: (cells: readonly string[]) => { ok: true; columns: Columns } | { ok: false; problem: Problem };
  maxRows: number;
  readRow: (
    line: number,
    cells: readonly string[],
    columns: Columns,
  ) => { row: Row } | { problems: RowProblem<Reason>[] };
};

type ReadTable<Columns, Row, Reason> = {
  columns: Columns;
  rows: number;
  good: Row[];
  problems: RowProblem<Reason>[];
};

/** Reads the text of a CSV: every row is good or has at least one problem. Other work goes on meanwhile. */
export async function readCsvTable<Columns extends FileColumns<string>, Problem, Row, Reason>(
  text: string,
  kind: TableKind<Columns, Problem, Row, Reason>,
): Promise<
  ({ ok: true } & ReadTable<Columns, Row, Reason>) | { ok: false; problem: Problem | TableProblem }
> {
  const good: Row[] = [];
  const problems: RowProblem<Reason>[] = [];
  let columns: Columns | null = null;
  let rows = 0;
  try {
    for (const { line, cells } of listTextRows(text, (cell) => kind.isHeading(foldWord(cell)))) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (columns === null) {
        const header = kind.readColumns(cells);
        if (!header.ok) return header;
        columns = header.columns;
        continue;
      }
      rows++;
      if (rows > kind.maxRows) return { ok: false, problem: { kind: "too_many_rows" } };
      if (rows % ROWS_A_TURN === 0) await nextTurn();
      const misfit = findMisfit(line, cells, columns.headers.length);
      const read = misfit === null ? kind.readRow(line, cells, columns) : { problems: [misfit] };
      if ("row" in read) good.push(read.row);
      else problems.push(...read.problems);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, problem: error.problem };
  }
  if (columns === null) return { ok: false, problem: { kind: "empty" } };
  if (rows === 0) return { ok: false, problem: { kind: "no_rows" } };
  return { ok: true, columns, rows, good, problems };
}

/** A row needs a cell for every heading; further ones are empty. */
function findMisfit(line: number, cells: readonly string[], expected: number): RowProblem<never> | null {
  const surplus = cells.slice(expected);
  if (cells.length >= expected && surplus.every((cell) => cell.trim() === "")) return null;
  const reason = { kind: "cells", expected, found: cells.length } as const;
  return { line, column: null, value: quoteCell(cells.join(" ")), reason };
}

/** The cells of one row by their fields, and a list for what is wrong with them. */
export function openRow<Field extends string, Reason>(
  line: number,
  cells: readonly string[],
  { headers, at }: FileColumns<Field>,
) {
  const problems: RowProblem<Reason>[] = [];
  const cell = (field: Field): string => {
    const place: number | undefined = at[field];
    return cells[place ?? -1] ?? "";
  };
  const blame = (field: Field, reason: Reason) => {
    problems.push({ line, column: headers[at[field] ?? -1] ?? null, value: quoteCell(cell(field)), reason });
  };
  return { cell, blame, problems };
}

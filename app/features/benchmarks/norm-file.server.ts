import type { Norm } from "#app/core/benchmarks/norms";
import { listCsvRows, UnclosedQuote } from "#app/features/files/csv-rows.server";
import { findDelimiter } from "#app/features/people/roster-columns";
import { isNormHeading, type NormColumns, readNormColumns } from "./norm-columns";
import { makeNorms } from "./norm-pools";
import type { NormFileProblem, NormProblem } from "./norm-problems";
import { type NormRow, readNormRow } from "./norm-rows";

export const MAX_NORM_BYTES = 2 * 1024 * 1024;
const MAX_NORM_ROWS = 50_000;

/** What a file says. With any problem there are no norms: it is imported whole or not at all. */
export type NormFile = { columns: NormColumns; rows: number; norms: Norm[]; problems: NormProblem[] };

export async function readNorms(
  text: string,
  today: string,
): Promise<({ ok: true } & NormFile) | { ok: false; problem: NormFileProblem }> {
  const good: NormRow[] = [];
  const problems: NormProblem[] = [];
  let columns: NormColumns | null = null;
  let rows = 0;
  try {
    for await (const { line, cells } of listCsvRows(text, (header) => findDelimiter(header, isNormHeading))) {
      if (columns === null) {
        const header = readNormColumns(cells);
        if (!header.ok) return header;
        columns = header.columns;
        continue;
      }
      rows++;
      if (rows > MAX_NORM_ROWS) return { ok: false, problem: { kind: "too_many_rows" } };
      const read = readNormRow(line, cells, columns, today);
      if ("row" in read) good.push(read.row);
      else problems.push(...read.problems);
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    return { ok: false, problem: { kind: "unclosed_quote", line: error.line } };
  }
  if (columns === null) return { ok: false, problem: { kind: "empty" } };
  if (rows === 0) return { ok: false, problem: { kind: "no_rows" } };
  if (problems.length > 0) return { ok: true, columns, rows, norms: [], problems };
  const made = makeNorms(good);
  const sorted = made.problems.sort((one, other) => one.line - other.line);
  return { ok: true, columns, rows, norms: made.norms, problems: sorted };
}

import type { Norm } from "#app/core/benchmarks/norms";
import { readCsvTable } from "#app/features/files/csv-table.server";
import { isNormHeading, type NormColumns, readNormColumns } from "./norm-columns";
import { makeNorms } from "./norm-pools";
import type { NormFileProblem, NormProblem } from "./norm-problems";
import { readNormRow } from "./norm-rows";

export const MAX_NORM_BYTES = 2 * 1024 * 1024;
const MAX_NORM_ROWS = 50_000;

/** What a file says. With any problem there are no norms: it is imported whole or not at all. */
export type NormFile = { columns: NormColumns; rows: number; norms: Norm[]; problems: NormProblem[] };

export async function readNorms(
  text: string,
  today: string,
): Promise<({ ok: true } & NormFile) | { ok: false; problem: NormFileProblem }> {
  const table = await readCsvTable(text, {
    isHeading: isNormHeading,
    readColumns: readNormColumns,
    maxRows: MAX_NORM_ROWS,
    readRow: (line, cells, columns) => readNormRow(line, cells, columns, today),
  });
  if (!table.ok) return table;
  const { columns, rows, good, problems } = table;
  if (problems.length > 0) return { ok: true, columns, rows, norms: [], problems };
  const made = makeNorms(good);
  const sorted = made.problems.sort((one, other) => one.line - other.line);
  return { ok: true, columns, rows, norms: made.norms, problems: sorted };
}

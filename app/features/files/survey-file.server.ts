import type { FileRow } from "#app/core/files/delimited";
import { mergeChoices } from "#app/core/files/spread-choices";
import { findSurveyLayout } from "#app/core/files/survey-layout";
import { createSurveyColumns, type SurveyFile } from "#app/core/files/survey-table";
import type { EncodingDoubt } from "./csv-text.server";
import { openFileRows } from "./file-rows.server";
import { type FileRowsProblem, UnreadableFile } from "./unreadable-file";

const SAMPLED_ROWS = 30;

export const MAX_SURVEY_BYTES = 256 * 2 ** 20;

/** Why a file of answers cannot be read. */
export type SurveyFileProblem =
  | FileRowsProblem
  | { kind: "misquoted"; line: number }
  | { kind: "ragged"; line: number; column: number; cells: number; expected: number }
  | { kind: "no_rows" };

/** What a person should know about how a file was read. */
export type FileNotes = { doubt: EncodingDoubt | null; sheet: string | null; otherSheets: string[] };

export type ReadSurveyFile =
  | { ok: true; file: SurveyFile; notes: FileNotes }
  | { ok: false; problem: SurveyFileProblem };

class BadRow extends Error {
  constructor(readonly problem: SurveyFileProblem) {
    super("A row cannot be read.");
  }
}

/** Reads a whole file with one answer sheet a row, whatever its kind and tool. */
export async function readSurveyFile(
  bytes: Uint8Array,
  maxBytes = MAX_SURVEY_BYTES,
): Promise<ReadSurveyFile> {
  const opened = await openFileRows(bytes, { maxBytes });
  if (!opened.ok) return opened;
  const { doubt, sheet, otherSheets, wordings } = opened;
  try {
    const file = await readTable(opened.rows, wordings);
    if (file === null) return { ok: false, problem: { kind: "empty" } };
    if (file.rows === 0) return { ok: false, problem: { kind: "no_rows" } };
    return { ok: true, file, notes: { doubt, sheet, otherSheets } };
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof BadRow)
      return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readTable(
  rows: AsyncIterable<FileRow> | Iterable<FileRow>,
  wordings: readonly string[],
): Promise<SurveyFile | null> {
  const sample: FileRow[] = [];
  let table: ReturnType<typeof openTable> = null;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    if (row.misquoted !== undefined) throw new BadRow({ kind: "misquoted", line: row.line });
    if (table) table.add(row);
    else if (sample.push(row) === SAMPLED_ROWS) table = openTable(sample, wordings);
  }
  table ??= openTable(sample, wordings);
  return table?.finish() ?? null;
}

function openTable(sample: readonly FileRow[], wordings: readonly string[]) {
  const layout = findSurveyLayout(sample.map(({ cells }) => cells));
  const heading = sample[layout?.headingAt ?? 0];
  if (!layout || !heading) return null;
  const { columns } = layout;
  const table = createSurveyColumns(columns.length);
  const expected = columns.length;
  const add = ({ line, cells }: FileRow) => {
    if (cells.length > expected && cells.slice(expected).some((cell) => cell.trim() !== ""))
      throw new BadRow({ kind: "ragged", line, column: expected + 1, cells: cells.length, expected });
    table.add(cells, line);
  };
  for (const row of sample.slice(layout.dataFrom)) add(row);
  return {
    add,
    finish: (): SurveyFile => {
      const { rows, lines, stores } = table.finish();
      const filled = columns.map((column, place) => {
        const { values, codes } = stores[place] ?? { values: [""], codes: new Int32Array(rows) };
        const wording = wordings[place] ?? "";
        const aliases = wording === "" ? column.aliases : [...column.aliases, wording];
        return { ...column, aliases, place, values, codes };
      });
      return {
        tool: layout.tool,
        headingLine: heading.line,
        above: layout.headingAt,
        columns: mergeChoices(filled),
        ...{ rows, lines },
      };
    },
  };
}

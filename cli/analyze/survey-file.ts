import { readFile, stat } from "node:fs/promises";
import type { FileRow } from "#app/core/files/delimited";
import type { LayoutColumn } from "#app/core/files/layout-column";
import { findSurveyLayout } from "#app/core/files/survey-layout";
import { createSurveyColumns, type SurveyColumn } from "#app/core/files/survey-table";
import type { SurveyTool } from "#app/core/files/survey-tools";
import { openFileRows, UnreadableFile } from "#app/features/files/file-rows.server";
import { Refusal } from "#cli/refusal";
import { refuseFile } from "./file-refusals";

const MOST_BYTES = 256 * 2 ** 20;
const SAMPLED_ROWS = 30;

/** A column of the file with what its heading says. */
export type FileColumn = SurveyColumn & Pick<LayoutColumn, "grid" | "metadata" | "fact">;

/** A whole file of answer sheets. `headingLine` is where the names stand; `above` counts the lines before them. */
export type SurveyFile = {
  tool: SurveyTool | null;
  headingLine: number;
  above: number;
  columns: FileColumn[];
  rows: number;
  lines: Int32Array;
  notes: string[];
};

/** @throws Refusal naming the file, line and column */
export async function readSurveyFile(path: string): Promise<SurveyFile> {
  const file = await openFileRows(await readBytes(path), { maxBytes: MOST_BYTES });
  if (!file.ok) return refuseFile(path, file.problem);
  const notes: string[] = [];
  if (file.doubt) {
    const examples = file.doubt.examples.map(({ read, windows }) => `"${read}", not "${windows}"`).join(", ");
    notes.push(`The file was read as ${file.doubt.as} (${examples}); if that is wrong, save it as UTF-8.`);
  }
  if (file.sheet !== null && file.otherSheets.length > 0)
    notes.push(
      `Only the sheet "${file.sheet}" was read, not ${file.otherSheets.map((name) => `"${name}"`).join(", ")}.`,
    );
  const sample: FileRow[] = [];
  let opened: ReturnType<typeof openTable> | null = null;
  try {
    for await (const row of file.rows) {
      if (row.cells.every((cell) => cell.trim() === "")) continue;
      if (row.misquoted !== undefined)
        throw new Refusal(
          `${path}, line ${row.line}: a quoted cell is not closed, or goes on after its quote.`,
        );
      if (opened) opened.add(row);
      else if (sample.push(row) === SAMPLED_ROWS) opened = openTable(path, sample, file.wordings);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) refuseFile(path, error.problem);
    throw error;
  }
  if (sample.length === 0) throw new Refusal(`${path} is empty.`);
  opened ??= openTable(path, sample, file.wordings);
  const table = opened.finish();
  if (table.rows === 0) throw new Refusal(`${path} holds a header but no rows.`);
  return { ...table, notes };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new Refusal(`${path} is larger than 256 MB: leave out columns that are not needed.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Refusal(`There is no file ${path}.`);
    if (code === "EISDIR") throw new Refusal(`${path} is a folder, not a file.`);
    throw new Refusal(`${path} cannot be read (${code ?? String(error)}).`);
  }
}

function openTable(path: string, sample: readonly FileRow[], wordings: readonly string[]) {
  const layout = findSurveyLayout(sample.map(({ cells }) => cells));
  const heading = sample[layout?.headingAt ?? 0];
  if (!layout || !heading) throw new Refusal(`${path} is empty.`);
  const { columns } = layout;
  const table = createSurveyColumns(columns.length);
  const add = ({ line, cells }: FileRow) => {
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      throw new Refusal(
        `${path}, line ${line}, column ${columns.length + 1}: the row has ${cells.length} cells, the header ` +
          `${columns.length} (a cell that holds the delimiter needs quotes).`,
      );
    }
    table.add(cells, line);
  };
  for (const row of sample.slice(layout.dataFrom)) add(row);
  return {
    add,
    finish: (): Omit<SurveyFile, "notes"> => {
      const { rows, lines, stores } = table.finish();
      const filled = columns.map((column, place): FileColumn => {
        const { values, codes } = stores[place] ?? { values: [""], codes: new Int32Array(rows) };
        const wording = wordings[place] ?? "";
        const aliases = wording === "" ? column.aliases : [...column.aliases, wording];
        return { ...column, aliases, place, values, codes };
      });
      return {
        tool: layout.tool,
        headingLine: heading.line,
        above: layout.headingAt,
        columns: filled,
        rows,
        lines,
      };
    },
  };
}

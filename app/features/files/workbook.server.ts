import { type StreamRow, streamXlsxRows } from "hucre/xlsx";
import { type FileRow, MOST_COLUMNS, TooManyColumns } from "#app/core/files/delimited";
import type { SheetMarks } from "./sheet-marks.server";
import type { Sheet } from "./sheet-paths.server";

/** The first visible sheet with a table, and the others. Hidden sheets are not read. */
export type FoundSheet =
  | { ok: true; sheet: Sheet; others: string[]; rows: AsyncIterable<StreamRow> }
  | { ok: false; problem: "no_table" | "damaged" };

/** Looks into the visible sheets for the first that has at least two rows with at least two cells. */
export async function findSheet(bytes: Uint8Array, all: readonly Sheet[]): Promise<FoundSheet> {
  try {
    for (const sheet of all) {
      if (!sheet.visible) continue;
      const rows = streamXlsxRows(bytes, { sheet: sheet.index });
      const start = await readStart(rows);
      if (start === null) continue;
      const others = all.filter((other) => other !== sheet).map(({ name }) => name);
      return { ok: true, sheet, others, rows: goOn(start, rows) };
    }
  } catch {
    return { ok: false, problem: "damaged" };
  }
  return { ok: false, problem: "no_table" };
}

/** The rows up to the second with at least two cells; null where there is no second. */
async function readStart(rows: AsyncIterator<StreamRow>): Promise<StreamRow[] | null> {
  const start: StreamRow[] = [];
  let filled = 0;
  for (;;) {
    const next = await rows.next();
    if (next.done === true) return null;
    start.push(next.value);
    if (next.value.values.filter((value) => value !== null && value !== "").length > 1) filled++;
    if (filled === 2) return start;
  }
}

/** The sheet is parsed once: what was read to find it comes first. */
async function* goOn(start: readonly StreamRow[], rest: AsyncIterable<StreamRow>): AsyncGenerator<StreamRow> {
  yield* start;
  yield* rest;
}

/**
 * The rows of a sheet as texts; a date is written as year-month-day, with its time where it has one. Cells that were
 * merged downwards say the same in each row, as one sees them.
 * @throws TooManyColumns
 */
export async function* listSheetRows(
  rows: AsyncIterable<StreamRow>,
  { merged }: Pick<SheetMarks, "merged">,
): AsyncGenerator<FileRow> {
  // what is merged with the headings stays theirs
  const below = merged.filter(({ from }) => from > 0);
  const held = new Map<SheetMarks["merged"][number], string>();
  for await (const { index: at, values } of rows) {
    if (values.length > MOST_COLUMNS) throw new TooManyColumns(at + 1);
    const cells = values.map(writeCell);
    for (const one of below) {
      if (one.from === at) held.set(one, cells[one.column] ?? "");
      if (at <= one.from || at > one.to) continue;
      while (cells.length <= one.column) cells.push("");
      cells[one.column] = held.get(one) ?? "";
    }
    yield { line: at + 1, cells };
  }
}

function writeCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return "";
  const written = value.toISOString().replace("T", " ").slice(0, 19);
  return written.endsWith(" 00:00:00") ? written.slice(0, 10) : written;
}

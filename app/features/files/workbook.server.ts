import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import { type FileRow, MOST_COLUMNS, TooManyColumns } from "#app/core/files/delimited";
import type { SheetMarks } from "./sheet-marks.server";

type Sheet = { name: string; index: number };

/** The first visible sheet with a table, and the others. Hidden sheets are not read. */
export type FoundSheet =
  | { ok: true; sheet: Sheet; others: string[] }
  | { ok: false; problem: "no_table" | "damaged" };

/** Looks into the visible sheets for the first that has at least two rows with at least two cells. */
export async function findSheet(bytes: Uint8Array): Promise<FoundSheet> {
  const all: (Sheet & { visible: boolean })[] = [];
  try {
    await readXlsx(bytes, {
      sheets: ({ name, index, hidden, veryHidden }) => {
        all.push({ name, index, visible: hidden !== true && veryHidden !== true });
        return false;
      },
    });
    for (const sheet of all) {
      if (!sheet.visible || !(await hasTable(bytes, sheet))) continue;
      const others = all.filter((other) => other !== sheet).map(({ name }) => name);
      return { ok: true, sheet, others };
    }
  } catch {
    return { ok: false, problem: "damaged" };
  }
  return { ok: false, problem: "no_table" };
}

async function hasTable(bytes: Uint8Array, { index }: Sheet): Promise<boolean> {
  let rows = 0;
  for await (const { values } of streamXlsxRows(bytes, { sheet: index })) {
    if (values.filter((value) => value !== null && value !== "").length > 1) rows++;
    if (rows === 2) return true;
  }
  return false;
}

/**
 * The rows of a sheet as texts; a date is written as year-month-day, with its time where it has one. Cells that were
 * merged downwards say the same in each row, as one sees them.
 * @throws TooManyColumns
 */
export async function* listSheetRows(
  bytes: Uint8Array,
  { index }: Sheet,
  { merged }: Pick<SheetMarks, "merged">,
): AsyncGenerator<FileRow> {
  // what is merged with the headings stays theirs
  const below = merged.filter(({ from }) => from > 0);
  const held = new Map<SheetMarks["merged"][number], string>();
  for await (const { index: at, values } of streamXlsxRows(bytes, { sheet: index })) {
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

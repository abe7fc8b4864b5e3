import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { FileRow } from "#app/core/files/delimited";

type Sheet = { name: string; index: number };

/** The first sheet with a table, and the others that somebody can see. Hidden sheets are not read. */
export type FoundSheet =
  | { ok: true; sheet: Sheet; others: string[] }
  | { ok: false; problem: "no_table" | "damaged" };

/** Looks into the visible sheets for the first that has at least two rows with at least two cells. */
export async function findSheet(bytes: Uint8Array): Promise<FoundSheet> {
  const visible: Sheet[] = [];
  try {
    await readXlsx(bytes, {
      sheets: ({ name, index, hidden, veryHidden }) => {
        if (hidden !== true && veryHidden !== true) visible.push({ name, index });
        return false;
      },
    });
    for (const sheet of visible) {
      if (!(await hasTable(bytes, sheet))) continue;
      const others = visible.filter((other) => other !== sheet).map(({ name }) => name);
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

/** The rows of a sheet as texts; a date is written as year-month-day, with its time where it has one. */
export async function* listSheetRows(bytes: Uint8Array, { index }: Sheet): AsyncGenerator<FileRow> {
  for await (const { index: at, values } of streamXlsxRows(bytes, { sheet: index }))
    yield { line: at + 1, cells: values.map(writeCell) };
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

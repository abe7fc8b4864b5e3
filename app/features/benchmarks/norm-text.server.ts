import { stringify } from "csv-stringify/sync";
import { openFileRows } from "#app/features/files/file-rows.server";
import { UnreadableFile } from "#app/features/files/unreadable-file";
import { MAX_NORM_BYTES } from "./norm-file.server";
import type { NormFileProblem } from "./norm-problems";

/** A file of norms as the text of a CSV: what is confirmed later is what was read. Of a workbook, one sheet. */
type NormText = { ok: true; text: string; sheet: string | null; otherSheets: string[] };

/** Reads a file of norms of any kind. Rows of a workbook keep their numbers. */
export async function readNormText(
  bytes: Uint8Array,
): Promise<NormText | { ok: false; problem: NormFileProblem }> {
  const file = await openFileRows(bytes, { maxBytes: MAX_NORM_BYTES });
  if (!file.ok) return file;
  const { sheet, otherSheets } = file;
  if (file.text !== null) return { ok: true, text: file.text, sheet, otherSheets };
  try {
    let text = "";
    let line = 1;
    for await (const row of file.rows) {
      text += "\n".repeat(Math.max(0, row.line - line));
      text += stringify([row.cells.map((cell) => cell.replaceAll(/[\r\n]+/g, " "))]);
      line = row.line + 1;
      if (text.length > MAX_NORM_BYTES) return { ok: false, problem: { kind: "too_large" } };
    }
    return { ok: true, text, sheet, otherSheets };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

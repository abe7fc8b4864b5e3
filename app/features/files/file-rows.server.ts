import {
  chooseDelimiter,
  type FileRow,
  readSeparatorLine,
  splitRows,
  TooManyColumns,
  UnclosedQuote,
} from "#app/core/files/delimited";
import { decodeFileText, type EncodingDoubt } from "./csv-text.server";
import { sniffFile } from "./file-kind.server";
import { readSav } from "./sav.server";
import { type FileRowsProblem, UnreadableFile } from "./unreadable-file";
import { openWorkbook } from "./workbook.server";

/** The rows of a file, whatever its kind, and what a person should know about how they were read. */
export type FileRows = {
  ok: true;
  kind: "csv" | "xlsx" | "sav";
  rows: AsyncIterable<FileRow> | Iterable<FileRow>;
  /** of a CSV: what it says, decoded */
  text: string | null;
  doubt: EncodingDoubt | null;
  /** of a workbook: the sheet that is read, and those that are not */
  sheet: string | null;
  otherSheets: string[];
  /** of an SPSS file: the wording of each column */
  wordings: string[];
};

/**
 * Opens a file by its content: CSV, .xlsx and .sav. The rows may throw {@link UnreadableFile}.
 * @param isHeading which cells are known headings, to find the delimiter of a CSV
 * @param windows whether a text whose encoding is in doubt is Windows-1252
 */
export async function openFileRows(
  bytes: Uint8Array,
  {
    maxBytes,
    isHeading,
    windows,
  }: { maxBytes: number; isHeading?: (cell: string) => boolean; windows?: boolean },
): Promise<FileRows | { ok: false; problem: FileRowsProblem }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > maxBytes) return refuse({ kind: "too_large" });
  const found = sniffFile(buffer);
  if (found.kind === "xlsx") {
    try {
      const { sheet, others, rows } = await openWorkbook(buffer, found.entries);
      return { ...PLAIN, kind: "xlsx", rows, sheet, otherSheets: others };
    } catch (error) {
      if (error instanceof UnreadableFile) return refuse(error.problem);
      throw error;
    }
  }
  if (found.kind === "sav") {
    const sav = readSav(buffer);
    return sav.ok
      ? { ...PLAIN, kind: "sav", rows: guardRows(sav.rows), wordings: sav.wordings }
      : refuse({ kind: "damaged" });
  }
  if (found.kind !== "text") return refuse({ kind: found.kind });
  const decoded = decodeFileText(buffer, windows);
  if (!decoded.ok) return refuse({ kind: decoded.problem.kind === "empty" ? "empty" : "binary" });
  const { text, doubt } = decoded;
  return { ...PLAIN, kind: "csv", rows: listTextRows(text, isHeading), text, doubt };
}

const PLAIN = { ok: true as const, text: null, doubt: null, sheet: null, otherSheets: [], wordings: [] };

/** The rows of a text with delimiters; a line `sep=;` before them is obeyed. @throws UnreadableFile */
export function* listTextRows(text: string, isHeading?: (cell: string) => boolean): Generator<FileRow> {
  const separator = readSeparatorLine(text);
  const body = separator === null ? text : text.slice(separator.length);
  try {
    yield* splitRows(
      body,
      separator?.delimiter ?? chooseDelimiter(body, isHeading),
      separator === null ? 1 : 2,
    );
  } catch (error) {
    if (error instanceof UnclosedQuote)
      throw new UnreadableFile({ kind: "unclosed_quote", line: error.line, column: error.column });
    if (error instanceof TooManyColumns)
      throw new UnreadableFile({ kind: "too_many_columns", line: error.line });
    throw error;
  }
}

async function* guardRows(rows: AsyncIterable<FileRow> | Iterable<FileRow>): AsyncGenerator<FileRow> {
  try {
    yield* rows;
  } catch {
    throw new UnreadableFile({ kind: "damaged" });
  }
}

function refuse(problem: FileRowsProblem): { ok: false; problem: FileRowsProblem } {
  return { ok: false, problem };
}

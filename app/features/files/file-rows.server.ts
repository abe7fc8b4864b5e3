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
import { findSheetMarks, type SheetMarks } from "./sheet-marks.server";
import { findSheetPath, listSheets } from "./sheet-paths.server";
import { findSheet, listSheetRows } from "./workbook.server";
import { checkZip } from "./zip.server";

/** Why no rows can be had from a file. */
export type FileRowsProblem =
  | {
      kind:
        | "empty"
        | "too_large"
        | "binary"
        | "encrypted"
        | "xls"
        | "xlsb"
        | "ods"
        | "zip"
        | "damaged"
        | "inflates"
        | "no_table";
    }
  | { kind: "unclosed_quote"; line: number; column: number }
  | { kind: "too_many_columns"; line: number }
  /** A formula whose result the file does not hold. */
  | { kind: "unsaved_formula"; cell: string };

/** A file that turns out to be unreadable while its rows are being read. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileRowsProblem) {
    super("The file cannot be read.");
  }
}

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

/** Unpacked, a workbook may have this many bytes. */
const MOST_INFLATED = 400 * 2 ** 20;

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
    const parts = openParts();
    const wrong = checkZip(buffer, found.entries, MOST_INFLATED, parts.look);
    if (wrong !== null) return refuse({ kind: wrong === "too_large" ? "inflates" : wrong });
    const table = await findSheet(bytes, parts.listSheets());
    if (!table.ok) return refuse({ kind: table.problem });
    const marks = parts.marksOf(table.sheet.index);
    if (marks.unsaved !== null) return refuse({ kind: "unsaved_formula", cell: marks.unsaved });
    const rows = guardRows(() => listSheetRows(table.rows, marks));
    return { ...PLAIN, kind: "xlsx", rows, sheet: table.sheet.name, otherSheets: table.others };
  }
  if (found.kind === "sav") {
    const sav = readSav(buffer);
    return sav.ok
      ? { ...PLAIN, kind: "sav", rows: guardRows(() => sav.rows), wordings: sav.wordings }
      : refuse({ kind: "damaged" });
  }
  if (found.kind !== "text") return refuse({ kind: found.kind });
  const decoded = decodeFileText(buffer, windows);
  if (!decoded.ok) return refuse({ kind: decoded.problem.kind === "empty" ? "empty" : "binary" });
  const { text, doubt } = decoded;
  return { ...PLAIN, kind: "csv", rows: listTextRows(text, isHeading), text, doubt };
}

/** What is seen of a workbook while its entries are checked. */
function openParts() {
  const marks = new Map<string, SheetMarks>();
  let [workbook, relations] = ["", ""];
  return {
    look: (entry: string, content: Buffer) => {
      const name = entry.replace(/^\//, "");
      if (/worksheets\/[^/]*\.xml$/i.test(name)) marks.set(name, findSheetMarks(content));
      if (/^xl\/workbook\d*\.xml$/i.test(name)) workbook = content.toString();
      if (/^xl\/_rels\/workbook\d*\.xml\.rels$/i.test(name)) relations = content.toString();
    },
    listSheets: () =>
      listSheets(workbook).filter(({ index }) => marks.has(findSheetPath(workbook, relations, index) ?? "")),
    marksOf: (index: number): SheetMarks =>
      marks.get(findSheetPath(workbook, relations, index) ?? "") ?? { unsaved: null, merged: [] },
  };
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

async function* guardRows(open: () => AsyncIterable<FileRow> | Iterable<FileRow>): AsyncGenerator<FileRow> {
  try {
    yield* open();
  } catch (error) {
    if (error instanceof TooManyColumns)
      throw new UnreadableFile({ kind: "too_many_columns", line: error.line });
    throw new UnreadableFile({ kind: "damaged" });
  }
}

function refuse(problem: FileRowsProblem): { ok: false; problem: FileRowsProblem } {
  return { ok: false, problem };
}

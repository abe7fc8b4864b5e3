import { writeXlsx } from "hucre/xlsx";

/** A workbook of one sheet; a text that is a number becomes a number, as in the workbooks of survey tools. */
export function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const typed = rows.map((row) =>
    row.map((cell) => (/^-?\d{1,9}(\.\d{1,6})?$/.test(cell) ? Number(cell) : cell === "" ? null : cell)),
  );
  return writeXlsx({ sheets: [{ name: "Answers", rows: typed }] });
}

import { list, number } from "./grammar";

/** Files that are imported, whatever stands in them. */
export const files = {
  number,
  pasteHint: "With the line of column headings.",
  check: "Check the file",
  nothing: "Choose a file or paste some rows first.",
  needsTitle: "What the file needs",
  example: "Example",
  line: "Line",
  column: "Column",
  reason: "What is wrong",
  wholeRow: "Whole row",
  /** What a file is that holds no rows to be read, and what to do with it. */
  kinds: {
    encrypted: "The file has a password. Remove the password first; Parallax cannot take it.",
    xls: "This is a workbook of Excel 97 to 2003 (.xls). Open it and save it as .xlsx or CSV.",
    xlsb: "This is a binary workbook of Excel (.xlsb). Open it and save it as .xlsx or CSV.",
    ods: "This is an OpenDocument sheet (.ods). Open it and save it as .xlsx or CSV.",
    zip: "This is a ZIP archive and no workbook. Unpack it and take the file that is in it.",
    damaged: "The file is damaged and cannot be read. Export it again, or open it and save it as CSV.",
    inflates:
      "Unpacked, the workbook has more than 400 MB. Leave out sheets that are not needed, or save the sheet as CSV.",
    no_table: "No visible sheet of the workbook holds a table with headings and rows.",
  },
  sheet: (read: string, others: string[]) =>
    `The workbook has several sheets. Read: “${read}”. Not read: ${list(others.map((name) => `“${name}”`))}.`,
  tooManyColumns: (line: number) =>
    `Line ${number(line)} has more than 5,000 cells. Leave out columns that are not needed.`,
  unsavedFormula: (cell: string) =>
    `Cell ${cell} holds a formula, and its result is not in the file. Open the file in Excel, save it, and choose it again.`,
  noRows: "The file has column headings, but no rows below them.",
  cells: (expected: number, found: number) =>
    `The row has ${found === 1 ? "1 cell" : `${number(found)} cells`}, the headings have ${number(expected)}.`,
};

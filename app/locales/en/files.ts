import { number } from "./grammar";

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
  noRows: "The file has column headings, but no rows below them.",
  cells: (expected: number, found: number) =>
    `The row has ${found === 1 ? "1 cell" : `${number(found)} cells`}, the headings have ${number(expected)}.`,
};

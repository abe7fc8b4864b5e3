import { MOST_COLUMNS, TooManyColumns } from "../delimited";
import { writeSerialDay } from "./date-styles";
import { decodeEscapes } from "./shared-texts";
import { attributeReader, BadXml, createTagReader } from "./xml-tags";

/** What cells refer to. */
export type WorkbookFacts = {
  texts: readonly string[];
  /** whether a number of this style is a day or a time */
  dates: readonly boolean[];
  since1904: boolean;
};

/** A row as it is seen; `unsaved` is its first cell with a formula whose result is not in the file. */
export type SheetRow = { line: number; cells: string[]; unsaved: string | null };

/** Of Excel, which has no cell beyond. */
const LAST_COLUMN = 16_384;

const readPlace = attributeReader("r");
const readType = attributeReader("t");
const readStyle = attributeReader("s");

/**
 * Reads a worksheet (ECMA-376 part 1, 18.3) in pieces; each gives the rows that it completes. Days are written as
 * year-month-day, with their time where they have one; a formula stands for its stored result.
 * @throws BadXml, TooManyColumns
 */
export function createWorksheet(facts: WorkbookFacts): {
  add: (piece: string) => SheetRow[];
  end: () => void;
} {
  let rows: SheetRow[] = [];
  let row: SheetRow | null = null;
  let line = 0;
  let [inTable, inCell] = [false, false];
  let attributes = "";
  let [value, inline] = ["", ""];
  let hasFormula = false;
  /** the tag whose text belongs to the cell */
  let within: "v" | "t" | null = null;
  let inReading = false;

  const closeCell = (into: SheetRow) => {
    const place = readPlace(attributes);
    const type = readType(attributes);
    const column = place === null ? into.cells.length : columnOf(place);
    if (column >= LAST_COLUMN) throw new BadXml();
    if (column >= MOST_COLUMNS) throw new TooManyColumns(into.line);
    while (into.cells.length < column) into.cells.push("");
    const stored = type === "inlineStr" ? inline : value;
    if (hasFormula && type !== "str" && stored.trim() === "") into.unsaved ??= place ?? "";
    into.cells[column] = writeCell(type, stored, attributes, facts);
  };

  const tags = createTagReader({
    open: (name, given) => {
      if (row === null) {
        if (name === "sheetData") inTable = true;
        if (name !== "row" || !inTable) return;
        line = Number(readPlace(given)) || line + 1;
        row = { line, cells: [], unsaved: null };
      } else if (name === "c") {
        [inCell, attributes, value, inline, hasFormula] = [true, given, "", "", false];
      } else if (inCell) {
        if (name === "v") within = "v";
        else if (name === "f") hasFormula = true;
        else if (name === "t" && !inReading) within = "t";
        else if (name === "rPh") inReading = true;
      }
    },
    text: (text) => {
      if (within === "v") value += text;
      else if (within === "t") inline += text;
    },
    close: (name) => {
      if (name === "sheetData") inTable = false;
      if (row === null) return;
      if (name === "v" || name === "t") within = null;
      else if (name === "c" && inCell) {
        closeCell(row);
        inCell = false;
      } else if (name === "row") {
        rows.push(row);
        row = null;
      } else if (name === "rPh") inReading = false;
    },
  });
  return {
    add: (piece) => {
      tags.add(piece);
      const done = rows;
      rows = [];
      return done;
    },
    end: tags.end,
  };
}

function writeCell(type: string | null, stored: string, attributes: string, facts: WorkbookFacts): string {
  if (stored === "") return "";
  if (type === "s") return facts.texts[Number(stored)] ?? "";
  if (type === "str" || type === "inlineStr") return decodeEscapes(stored);
  if (type === "b") return stored === "1" || stored.toLowerCase() === "true" ? "TRUE" : "FALSE";
  if (type === "e") return stored;
  const number = Number(stored);
  if (Number.isNaN(number)) return stored;
  const style = readStyle(attributes);
  if (style !== null && facts.dates[Number(style)] === true) return writeSerialDay(number, facts.since1904);
  return Number.isFinite(number) ? String(number) : "";
}

/** From 0, of a place such as "AB12". */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = (place.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = 26 * column + letter;
  }
  return column - 1;
}

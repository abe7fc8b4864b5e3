/** What the rows of a sheet do not say of themselves. */
export type SheetMarks = {
  /** The first cell with a formula whose result is not in the file. */
  unsaved: string | null;
  /** Cells that were merged downwards, rows and columns counted from 0. */
  merged: { column: number; from: number; to: number }[];
};

const PIECE = 1 << 20;
/** A cell with its formula is shorter. */
const OVERLAP = 1 << 14;
const FORMULA =
  /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** Looks through the XML of a sheet. */
export function findSheetMarks(xml: Buffer): SheetMarks {
  return { unsaved: findUnsavedFormula(xml), merged: listMergedDown(xml) };
}

function findUnsavedFormula(xml: Buffer): string | null {
  if (!xml.includes("</f>") && !xml.includes("<f ") && !xml.includes(":f>")) return null;
  for (let from = 0; from < xml.length; from += PIECE) {
    // an empty text may be the result
    const piece = xml.toString("latin1", from, from + PIECE + OVERLAP);
    for (const [, attributes = ""] of piece.matchAll(FORMULA))
      if (!/\bt="str"/.test(attributes)) return /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "";
  }
  return null;
}

function listMergedDown(xml: Buffer): SheetMarks["merged"] {
  const at = Math.max(xml.lastIndexOf("<mergeCells"), xml.lastIndexOf(":mergeCells "));
  if (at < 0) return [];
  const merged: SheetMarks["merged"] = [];
  for (const [, left = "", first, right, last] of xml.toString("latin1", at).matchAll(MERGED))
    if (left === right && first !== last)
      merged.push({ column: columnOf(left), from: Number(first) - 1, to: Number(last) - 1 });
  return merged;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0) - 1;
}

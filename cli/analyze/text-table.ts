/** Columns that every terminal shows, and a page of print. */
export const PAGE_WIDTH = 80;

/** One row of a table: its cells, and what is said of it on lines of its own below. */
export type TableRow = { cells: readonly string[]; note?: string };

const GAP = "  ";
const NARROWEST_NAME = 12;

/**
 * A table for the terminal, as wide as a page: the names in the first column wrap, and so do the headers; all other
 * columns hold figures and stand to the right.
 */
export function layOutTable(header: readonly string[], rows: readonly TableRow[]): string {
  const widths = header.map((name, c) => {
    const cells = c === 0 ? name : longest(name.split(" "));
    return Math.max(cells.length, ...rows.map((row) => row.cells[c]?.length ?? 0));
  });
  const figures = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  widths[0] = Math.min(widths[0] ?? 0, Math.max(NARROWEST_NAME, PAGE_WIDTH - figures));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, c) => (c === 0 ? (cells[c] ?? "").padEnd(width) : (cells[c] ?? "").padStart(width)))
      .join(GAP)
      .trimEnd();
  const lines = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, c) => breakLines(cell, widths[c] ?? 0));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => line(wrapped.map((cell) => cell[at] ?? "")));
  };
  const rule = "─".repeat(widths.reduce((sum, width) => sum + GAP.length + width, -GAP.length));
  const body = rows.flatMap(({ cells, note }) => [
    ...lines(cells),
    ...(note ? breakLines(GAP + note, PAGE_WIDTH, GAP) : []),
  ]);
  return [...lines(header), rule, ...body].join("\n");
}

/** The lines of a text that keeps to a width; words longer than that are cut. Lines after the first are indented. */
export function breakLines(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S)\s/)) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (line !== "" && joined.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = joined;
    for (; line.length > width; line = indent + line.slice(width)) lines.push(line.slice(0, width));
  }
  return [...lines, line];
}

/** Two columns as one, each aligned to the right: a figure and its interval. */
export function pairColumns(pairs: readonly (readonly [string, string])[]): string[] {
  const widths = [0, 1].map((side) => Math.max(0, ...pairs.map((pair) => pair[side]?.length ?? 0)));
  return pairs.map((pair) => pair.map((cell, side) => cell.padStart(widths[side] ?? 0)).join(" "));
}

function longest(words: readonly string[]): string {
  return words.reduce((found, word) => (word.length > found.length ? word : found), "");
}

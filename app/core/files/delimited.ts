/** One row of a file: where it begins, what stands in it, and the first cell that goes on after its quotes. */
export type FileRow = { line: number; cells: string[]; misquoted?: number };

/** A quotation mark that is never closed, or closed only after more than one cell may hold. */
export class UnclosedQuote extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
  ) {
    super("A quotation mark is not closed.");
  }
}

/** More cells in a row than any table has. */
export class TooManyColumns extends Error {
  constructor(readonly line: number) {
    super("A row has too many cells.");
  }
}

export const MOST_COLUMNS = 5000;
const MOST_CHARACTERS_A_CELL = 1 << 20;
const DELIMITERS = [",", ";", "\t", "|"] as const;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** The line that Excel obeys: `sep=;` before the headings. */
export function readSeparatorLine(text: string): { delimiter: string; length: number } | null {
  const hint = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n)/i.exec(text);
  return hint?.[1] === undefined ? null : { delimiter: hint[1], length: hint[0].length };
}

/**
 * Splits a text into rows as RFC 4180 has it, with any line ends. A quotation mark inside a cell that began without one
 * is a character like others.
 * @param firstLine number of the line on which the text begins
 * @throws UnclosedQuote, TooManyColumns
 */
export function* splitRows(text: string, delimiter: string, firstLine = 1): Generator<FileRow> {
  const separator = delimiter.charCodeAt(0);
  const { length } = text;
  let at = 0;
  let line = firstLine;
  while (at < length) {
    const row: FileRow = { line, cells: [] };
    const { cells } = row;
    for (;;) {
      let end = at;
      if (text.charCodeAt(at) === QUOTE) {
        end = findClosingQuote(text, at, line, cells.length);
        let cell = text.slice(at + 1, end - 1);
        if (cell.includes('"')) cell = cell.replaceAll('""', '"');
        if (cell.includes("\n") || cell.includes("\r")) line += countLineBreaks(cell);
        const after = text.charCodeAt(end);
        if (end < length && after !== separator && after !== LF && after !== CR) {
          const from = end;
          end = findCellEnd(text, end, separator);
          cell = `"${cell}"${text.slice(from, end)}`;
          row.misquoted ??= cells.length;
        }
        cells.push(cell);
      } else {
        end = findCellEnd(text, at, separator);
        cells.push(text.slice(at, end));
      }
      if (cells.length > MOST_COLUMNS) throw new TooManyColumns(row.line);
      at = end + 1;
      if (end >= length || text.charCodeAt(end) !== separator) break;
    }
    if (text.charCodeAt(at - 1) === CR && text.charCodeAt(at) === LF) at++;
    line++;
    yield row;
  }
}

function findCellEnd(text: string, from: number, separator: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF || code === CR) break;
    at++;
  }
  return at;
}

/** The place after the quotation mark that closes the cell. */
function findClosingQuote(text: string, open: number, line: number, column: number): number {
  let at = open + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0 || close - open > MOST_CHARACTERS_A_CELL) throw new UnclosedQuote(line, column + 1);
    if (text.charCodeAt(close + 1) !== QUOTE) return close + 1;
    at = close + 2;
  }
}

function countLineBreaks(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/**
 * The delimiter of a text by its first rows: the one that uncovers most known headings, then the one that gives most
 * rows the same number of cells.
 */
export function chooseDelimiter(text: string, isHeading: (word: string) => boolean = () => false): string {
  const start = text.slice(0, 1 << 17);
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreDelimiter(start, delimiter, isHeading),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

const SAMPLE = 25;

function scoreDelimiter(text: string, delimiter: string, isHeading: (word: string) => boolean): number {
  const widths: number[] = [];
  let known = 0;
  try {
    for (const { cells } of splitRows(text, delimiter)) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      widths.push(cells.length);
      if (cells.length > 1) known = Math.max(known, cells.filter(isHeading).length);
      if (widths.length === SAMPLE) break;
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote) && !(error instanceof TooManyColumns)) throw error;
  }
  const first = widths[0] ?? 0;
  const usual = findUsual(widths);
  const alike = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
  return known * 10_000 + (usual - 1) * alike + Math.min(first, 999) / 1000;
}

/** The number that occurs most, of several the largest. */
export function findUsual(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const one of numbers) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [1, 0],
  )[0];
}

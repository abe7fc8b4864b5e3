import { Readable } from "node:stream";
import Papa from "papaparse";
import { Refusal } from "#cli/refusal";
import { readLines } from "./csv-text";

/** Who reads a table: the header once, then every row that is not blank with the line it begins on. */
export type TableReader = {
  header: (names: string[], line: number) => void;
  row: (cells: string[], line: number) => void;
};

const DELIMITERS = [",", ";", "\t", "|"];
const LONGEST_WAIT = 16;

/**
 * Reads a CSV file without holding it: delimiter from the header (a leading `sep=` line is obeyed), quoted cells
 * with line breaks, any line ends. Header names are trimmed, must differ, and every row must have as many cells.
 * @throws Refusal naming line and column
 */
export async function readTable(path: string, reader: TableReader): Promise<void> {
  const pieces = readLines(path);
  const start = await pieces.next();
  if (start.done || start.value.trim() === "") throw new Refusal(`${path} is empty.`);
  const rows = new RowCounter(path, reader);
  const separator = /^sep=(.)\n/.exec(start.value);
  const text = separator ? start.value.slice(separator[0].length) : start.value;
  if (separator) rows.line++;
  const input = Readable.from(watchQuotes(text, pieces, rows));
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(input, {
      delimiter: separator?.[1] ?? detectDelimiter(text),
      newline: "\n",
      chunk: (result) => rows.take(result),
      complete: () => resolve(),
      error: reject,
    });
  });
  if (!rows.hasHeader) throw new Refusal(`${path} is empty.`);
  if (!rows.hasRows) throw new Refusal(`${path} holds a header but no rows.`);
}

async function* watchQuotes(
  first: string,
  rest: AsyncGenerator<string>,
  rows: RowCounter,
): AsyncGenerator<string> {
  rows.quoted ||= first.includes('"');
  yield first;
  for await (const text of rest) {
    rows.quoted ||= text.includes('"');
    yield text;
  }
}

/** Turns Papa's rows into numbered, checked ones. */
class RowCounter {
  line = 1;
  quoted = false;
  hasHeader = false;
  hasRows = false;
  private width = 0;
  private waiting = 0;

  constructor(
    private readonly path: string,
    private readonly reader: TableReader,
  ) {}

  take({ data, errors }: Papa.ParseResult<string[]>): void {
    const broken = errors.find(({ type }) => type === "Quotes");
    this.waiting = data.length === 0 ? this.waiting + 1 : 0;
    data.forEach((cells, index) => {
      if (broken && index === (broken.row ?? 0)) {
        const open = errors.some(({ code, row }) => code === "MissingQuotes" && row === broken.row);
        this.refuseQuote(open ? cells.length : null);
      }
      const { line } = this;
      this.line += 1 + (this.quoted ? countBreaks(cells) : 0);
      this.read(cells, line);
    });
    if (broken || this.waiting > LONGEST_WAIT) this.refuseQuote(null);
  }

  private read(cells: string[], line: number): void {
    if (cells.length === 1 && cells[0]?.trim() === "") return;
    if (!this.hasHeader) {
      this.readHeader(cells, line);
      return;
    }
    if (cells.length !== this.width) {
      const hint = cells.length > this.width ? " (a cell that holds the delimiter needs quotes)" : "";
      const has = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
      throw new Refusal(
        `${this.path}, line ${line}, column ${Math.min(cells.length, this.width) + 1}: ` +
          `the row has ${has}, the header ${this.width}${hint}.`,
      );
    }
    this.hasRows = true;
    this.reader.row(cells, line);
  }

  private readHeader(cells: string[], line: number): void {
    const names = cells.map((cell) => cell.trim());
    names.forEach((name, at) => {
      const earlier = names.indexOf(name);
      if (name === "" || earlier === at) return;
      throw new Refusal(
        `${this.path}, line ${line}, column ${at + 1}: the name "${name}" already stands in column ${earlier + 1}.`,
      );
    });
    this.hasHeader = true;
    this.width = names.length;
    this.reader.header(names, line);
  }

  /** @param column of the cell, where the quotes themselves do not hide it */
  private refuseQuote(column: number | null): never {
    const where = column === null ? "" : `, column ${column}`;
    throw new Refusal(
      `${this.path}, line ${this.line}${where}: a quoted cell is not closed, or goes on after its quote.`,
    );
  }
}

/** The delimiter that stands most often in the first line outside quotes. */
function detectDelimiter(text: string): string {
  const header = text
    .slice(0, 1 << 16)
    .replaceAll(/"[^"]*"/g, "")
    .trimStart();
  const line = header.slice(0, header.indexOf("\n") >>> 0);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: line.split(delimiter).length }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).delimiter;
}

function countBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes("\n")) breaks += cell.split("\n").length - 1;
  return breaks;
}

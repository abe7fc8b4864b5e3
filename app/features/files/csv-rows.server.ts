import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";

const MAX_ROW_CHARACTERS = 100_000;

export type CsvRow = { line: number; cells: string[] };

/** The rows that are not empty, the header among them, each with the line it starts on. @throws UnclosedQuote */
export async function* listCsvRows(
  whole: string,
  findDelimiter: (header: string) => string,
): AsyncGenerator<CsvRow> {
  const text = whole.replace(/^\ufeff/, "");
  const hint = /^"?sep=(.)"?\s*?\r?\n/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const lines = body.slice(0, 10_000).split(/\r\n|\r|\n/);
  const header = lines.find((line) => line.trim() !== "") ?? "";
  let end = hint === null ? 0 : 1;
  let counted = -end;
  const parser = parse({
    delimiter: hint?.[1] ?? findDelimiter(header),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: MAX_ROW_CHARACTERS,
    on_record: (cells: string[], { lines }) => {
      const breaks = cells.flatMap((cell) => cell.match(/\r\n|\r|\n/g) ?? []);
      counted += breaks.filter((one) => one === "\r\n").length; // the parser counts these twice
      end = lines - counted;
      return [String(end - breaks.length), ...cells];
    },
  });
  try {
    for await (const [line, ...cells] of Readable.from(slice(body)).pipe(parser)) {
      yield { line: Number(line), cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnclosedQuote(end + 1);
    throw error;
  }
}

/** A quotation mark from this line on swallows the rest of the file, or more of it than one row may hold. */
export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super("A quotation mark is not closed.");
  }
}

function* slice(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

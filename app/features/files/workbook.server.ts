import { StringDecoder } from "node:string_decoder";
import { type FileRow, TooManyColumns } from "#app/core/files/delimited";
import { readDateStyles } from "#app/core/files/workbook/date-styles";
import { createTextList } from "#app/core/files/workbook/shared-texts";
import { createWorksheet, type SheetRow, type WorkbookFacts } from "#app/core/files/workbook/worksheet";
import { BadXml } from "#app/core/files/workbook/xml-tags";
import { createMergeFinder, type MergedDown } from "./merged-cells.server";
import { UnreadableFile } from "./unreadable-file";
import { countsFrom1904, findPartOf, listSheets } from "./workbook-parts.server";
import { BadZip, checkZip, inflateEntry, type ZipEntry } from "./zip.server";

/** Unpacked, a workbook may have this many bytes. */
const MOST_INFLATED = 400 * 2 ** 20;

/**
 * Opens the first visible sheet with a table: at least two rows with at least two cells. Hidden sheets are not read. The
 * sheet is unpacked and parsed as its rows are asked for, so that no more than a few hundred of them are held.
 * @throws UnreadableFile, as the rows may
 */
export async function openWorkbook(
  bytes: Buffer,
  entries: readonly ZipEntry[],
): Promise<{ sheet: string; others: string[]; rows: AsyncGenerator<FileRow> }> {
  const byName = new Map(entries.map((entry) => [partOf(entry.name), entry]));
  const read = (name: string | null) => readPart(bytes, byName.get(name?.toLowerCase() ?? ""));
  try {
    const merged = await checkParts(bytes, entries);
    const names = [...byName.keys()];
    const workbook = await read(names.find((name) => /^xl\/workbook\d*\.xml$/.test(name)) ?? null);
    const relations = await read(
      names.find((name) => /^xl\/_rels\/workbook\d*\.xml\.rels$/.test(name)) ?? null,
    );
    const styles = await read(findPartOf(relations, "styles"));
    const facts = {
      texts: await readTexts(bytes, byName.get(findPartOf(relations, "sharedStrings")?.toLowerCase() ?? "")),
      dates: styles === "" ? [] : readDateStyles(styles),
      since1904: countsFrom1904(workbook),
    };
    const sheets = listSheets(workbook, relations).filter(({ part }) => merged.has(part.toLowerCase()));
    for (const sheet of sheets) {
      const entry = byName.get(sheet.part.toLowerCase());
      if (!sheet.visible || entry === undefined) continue;
      const rows = readSheet(bytes, entry, facts);
      const start = await readStart(rows);
      if (start === null) continue;
      const others = sheets.filter((other) => other !== sheet).map(({ name }) => name);
      const below = (merged.get(partOf(entry.name)) ?? []).filter(({ from }) => from > 1);
      return { sheet: sheet.name, others, rows: listSheetRows(start, rows, below) };
    }
  } catch (error) {
    throw explain(error);
  }
  throw new UnreadableFile({ kind: "no_table" });
}

/** Names of parts tell no small letters from capital ones. */
function partOf(entry: string): string {
  return entry.replace(/^\//, "").toLowerCase();
}

/** Makes sure that everything can be unpacked as it was packed. @returns the merged cells of each sheet */
async function checkParts(bytes: Buffer, entries: readonly ZipEntry[]): Promise<Map<string, MergedDown[]>> {
  const finders = new Map<string, ReturnType<typeof createMergeFinder>>();
  for (const { name } of entries)
    if (/worksheets\/[^/]*\.xml$/i.test(name)) finders.set(partOf(name), createMergeFinder());
  await checkZip(bytes, entries, MOST_INFLATED, (name, piece) => finders.get(partOf(name))?.add(piece));
  return new Map([...finders].map(([name, finder]) => [name, finder.list()]));
}

async function readPart(bytes: Buffer, entry: ZipEntry | undefined): Promise<string> {
  const pieces: Buffer[] = [];
  if (entry !== undefined) for await (const piece of inflateEntry(bytes, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function readTexts(bytes: Buffer, entry: ZipEntry | undefined): Promise<string[]> {
  if (entry === undefined) return [];
  const texts = createTextList();
  const decoder = new StringDecoder("utf8");
  for await (const piece of inflateEntry(bytes, entry)) texts.add(decoder.write(piece));
  return texts.end();
}

async function* readSheet(bytes: Buffer, entry: ZipEntry, facts: WorkbookFacts): AsyncGenerator<SheetRow[]> {
  const sheet = createWorksheet(facts);
  const decoder = new StringDecoder("utf8");
  for await (const piece of inflateEntry(bytes, entry)) yield sheet.add(decoder.write(piece));
  sheet.end();
}

/** The rows up to the second with at least two cells, and those that came with it; null where there is no second. */
async function readStart(rows: AsyncIterator<SheetRow[]>): Promise<SheetRow[] | null> {
  const start: SheetRow[] = [];
  const isFilled = ({ cells }: SheetRow) => cells.filter((cell) => cell !== "").length > 1;
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    start.push(...next.value);
    if (start.filter(isFilled).length > 1) return start;
  }
  return null;
}

/** Cells that were merged downwards say the same in each row, as one sees them; what is merged with the headings stays theirs. */
async function* listSheetRows(
  start: SheetRow[],
  rest: AsyncIterable<SheetRow[]>,
  below: readonly MergedDown[],
): AsyncGenerator<FileRow> {
  const held = new Map<MergedDown, string>();
  const fill = ({ line, cells, unsaved }: SheetRow): FileRow => {
    if (unsaved !== null) throw new UnreadableFile({ kind: "unsaved_formula", cell: unsaved });
    for (const one of below) {
      if (one.from === line) held.set(one, cells[one.column] ?? "");
      if (line <= one.from || line > one.to) continue;
      while (cells.length <= one.column) cells.push("");
      cells[one.column] = held.get(one) ?? "";
    }
    return { line, cells };
  };
  for (const row of start) yield fill(row);
  try {
    for await (const rows of rest) for (const row of rows) yield fill(row);
  } catch (error) {
    throw explain(error);
  }
}

function explain(error: unknown): unknown {
  if (error instanceof BadXml) return new UnreadableFile({ kind: "damaged" });
  if (error instanceof BadZip)
    return new UnreadableFile({ kind: error.kind === "too_large" ? "inflates" : error.kind });
  if (error instanceof TooManyColumns)
    return new UnreadableFile({ kind: "too_many_columns", line: error.line });
  return error;
}

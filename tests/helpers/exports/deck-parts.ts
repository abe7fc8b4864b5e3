import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";

/** The parts of a PowerPoint file that tests read. */
export function openDeck(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const numbered = (pattern: RegExp) =>
    paths.filter((path) => pattern.test(path)).sort((one, other) => numberOf(one) - numberOf(other));
  const slides = numbered(/^ppt\/slides\/slide\d+\.xml$/).map(textOf);
  const charts = numbered(/^ppt\/charts\/chart\d+\.xml$/).map(textOf);
  const notes = numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/).map(textOf);
  const sheets = numbered(/^ppt\/embeddings\/data\d+\.xlsx$/).map((path) => files[path] ?? new Uint8Array());
  const xml = paths.filter((path) => /\.(xml|rels)$/.test(path)).map(textOf);
  return { slides, charts, notes, xml, sheets, tables: () => Promise.all(sheets.map(readTable)) };
}

function numberOf(path: string): number {
  return Number(/(\d+)\.\w+$/.exec(path)?.[1]);
}

/** The table behind a chart: its columns by their names, and the cells under them. */
async function readTable(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes);
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  const columns = head.map((title, at) => ({
    title: String(title),
    cells: rows.map((row) => row[at] ?? null),
  }));
  return { columns, names: columns[0]?.cells.map(String) ?? [] };
}

/** What a part says, without its marks. */
export function saidIn(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => text ?? "")
    .join("\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** The tables of a slide: of each row the lines of every cell. */
export function tablesIn(slide: string): string[][][][] {
  const inside = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<a:${tag}[ >].*?</a:${tag}>`, "gs"))].map(([found]) => found);
  return inside(slide, "tbl").map((table) =>
    inside(table, "tr").map((row) => inside(row, "tc").map((cell) => saidIn(cell).split("\n"))),
  );
}

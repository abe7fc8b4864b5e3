import { foldWord } from "#app/core/files/fold";
import type { HeadingProblem } from "./problems";

/** Where each field stands in a row. `headers` are the file's own words. */
export type FileColumns<Field extends string> = {
  headers: string[];
  at: Partial<Record<Field, number>>;
  ignored: string[];
};

/** The folded words that may head the column of each field, in the order in which fields are looked for. */
export type HeadingWords<Field extends string> = ReadonlyMap<Field, readonly string[]>;

/** @param words of each field, between spaces; a word of several parts has hyphens */
export function foldHeadings<Field extends string>(
  fields: readonly Field[],
  words: Record<Field, string>,
): HeadingWords<Field> {
  return new Map(fields.map((field) => [field, words[field].split(/\s+/).map(foldWord)]));
}

export function namesField(words: HeadingWords<string>, word: string): boolean {
  return [...words.values()].some((known) => known.includes(word));
}

/** Finds the one column of each field; refuses to guess between two, and a heading that stands twice. */
export function placeFields<Field extends string>(
  cells: readonly string[],
  words: HeadingWords<Field>,
  rule: {
    isHeading: (word: string) => boolean;
    /** Whether the first word of a field wins over its synonyms. */
    plainWins: boolean;
  },
):
  | { ok: true; headers: string[]; folded: string[]; at: FileColumns<Field>["at"] }
  | { ok: false; problem: HeadingProblem<Field> } {
  const headers = cells.map((cell) => cell.trim());
  const folded = headers.map(foldWord);
  if (!folded.some(rule.isHeading)) return { ok: false, problem: { kind: "no_header" } };
  const twice = folded.findIndex((word, at) => word !== "" && folded.indexOf(word) < at);
  if (twice >= 0) return { ok: false, problem: { kind: "duplicate_column", header: headers[twice] ?? "" } };
  const at: FileColumns<Field>["at"] = {};
  for (const [field, known] of words) {
    const plain = rule.plainWins ? folded.indexOf(known[0] ?? "") : -1;
    const all = folded.flatMap((word, place) => (known.includes(word) ? [place] : []));
    const places = plain >= 0 ? [plain] : all;
    if (places.length > 1) {
      const named = places.map((place) => headers[place] ?? "");
      return { ok: false, problem: { kind: "ambiguous_column", field, headers: named } };
    }
    const [place] = places;
    if (place !== undefined) at[field] = place;
  }
  return { ok: true, headers, folded, at };
}

/** The headings of columns that nobody reads. */
export function listIgnored(headers: readonly string[], at: Partial<Record<string, number>>): string[] {
  const read = new Set(Object.values(at));
  return headers.filter((header, place) => header !== "" && !read.has(place));
}

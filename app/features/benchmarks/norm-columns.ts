import { foldWord } from "#app/features/people/roster-columns";
import type { NormFileProblem } from "./norm-problems";

export const NORM_FIELDS = [
  "key",
  "version",
  "n",
  "mean",
  "score",
  "favourable",
  "source",
  "date",
  "organization",
] as const;
export type NormField = (typeof NORM_FIELDS)[number];

/** Where each field stands in a row. `headers` are the file's own words. */
export type NormColumns = {
  headers: string[];
  at: Partial<Record<NormField, number>>;
  /** The heading of the favourable column says "%" or "percent": its numbers run to 100, otherwise to 1. */
  percent: boolean;
  ignored: string[];
};

const WORDS: Record<NormField, string> = {
  key: "key item item-key item-code question question-key question-code code measure indicator",
  version: "version item-version question-version wording",
  n: "n respondents responses answers count people sample sample-size base n-respondents",
  mean: "mean average avg raw-mean mean-1-5",
  score: "score points mean-score score-0-100",
  favourable: `favourable favorable favourable-share favorable-share share-favourable share-favorable
    favourable-percent favorable-percent percent-favourable percent-favorable favourable-pct favorable-pct
    pct-favourable pct-favorable positive percent-positive positive-percent positive-share`,
  source: "source study publisher norm",
  date: "date year published period",
  organization: `organization organisation company employer organization-name organisation-name company-name org`,
};

const words = new Map<NormField, string[]>(
  NORM_FIELDS.map((field) => [field, WORDS[field].split(/\s+/).map(foldWord)]),
);

export function isNormHeading(word: string): boolean {
  return [...words.values()].some((known) => known.includes(word));
}

/** Every column that is read has to be the only one of its field. */
export function readNormColumns(
  cells: readonly string[],
): { ok: true; columns: NormColumns } | { ok: false; problem: NormFileProblem } {
  const headers = cells.map((cell) => cell.trim());
  const folded = headers.map(foldWord);
  if (!folded.some(isNormHeading)) return { ok: false, problem: { kind: "no_header" } };
  const twice = folded.findIndex((word, at) => word !== "" && folded.indexOf(word) < at);
  if (twice >= 0) return { ok: false, problem: { kind: "duplicate_column", header: headers[twice] ?? "" } };
  const at: NormColumns["at"] = {};
  for (const field of NORM_FIELDS) {
    const places = folded.flatMap((word, place) => (words.get(field)?.includes(word) ? [place] : []));
    const [place] = places;
    if (places.length > 1) {
      const named = places.map((one) => headers[one] ?? "");
      return { ok: false, problem: { kind: "ambiguous_column", field, headers: named } };
    }
    if (place !== undefined) at[field] = place;
  }
  const missing = (["key", "version", "source", "date"] as const).filter((field) => at[field] === undefined);
  if (missing.length > 0) return { ok: false, problem: { kind: "missing_column", fields: missing } };
  if (at.mean === undefined && at.score === undefined && at.favourable === undefined) {
    return { ok: false, problem: { kind: "no_figure" } };
  }
  const read = new Set(Object.values(at));
  const percent = /%|percent|pct/i.test(headers[at.favourable ?? -1] ?? "");
  const ignored = headers.filter((header, place) => header !== "" && !read.has(place));
  return { ok: true, columns: { headers, at, percent, ignored } };
}

import {
  type FileColumns,
  foldHeadings,
  listIgnored,
  namesField,
  placeFields,
} from "#app/features/files/columns";
import { NORM_FIELDS, type NormField } from "./norm-fields";
import type { NormFileProblem } from "./norm-problems";

export type NormColumns = FileColumns<NormField> & {
  /** The heading of the favourable column says "%" or "percent": its numbers run to 100, otherwise to 1. */
  percent: boolean;
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

const words = foldHeadings(NORM_FIELDS, WORDS);

export function isNormHeading(word: string): boolean {
  return namesField(words, word);
}

/** Every column that is read has to be the only one of its field. */
export function readNormColumns(
  cells: readonly string[],
): { ok: true; columns: NormColumns } | { ok: false; problem: NormFileProblem } {
  const placed = placeFields(cells, words, { isHeading: isNormHeading, plainWins: false });
  if (!placed.ok) return placed;
  const { headers, at } = placed;
  const missing = (["key", "version", "source", "date"] as const).filter((field) => at[field] === undefined);
  if (missing.length > 0) return { ok: false, problem: { kind: "missing_column", fields: missing } };
  if (at.mean === undefined && at.score === undefined && at.favourable === undefined) {
    return { ok: false, problem: { kind: "no_figure" } };
  }
  const percent = /%|percent|pct/i.test(headers[at.favourable ?? -1] ?? "");
  return { ok: true, columns: { headers, at, percent, ignored: listIgnored(headers, at) } };
}

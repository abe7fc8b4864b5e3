import { AGREEMENT_SCALE } from "#app/core/measures/scale";
import { isBankKey, QUESTION_BANK } from "#app/core/questions/bank";
import { openRow } from "#app/features/files/csv-table.server";
import type { NormColumns } from "./norm-columns";
import type { NormField } from "./norm-fields";
import type { CellReason, NormProblem, NormReason } from "./norm-problems";
import { isBlank, readCount, readDate, readNumber, readShare } from "./norm-values";

const MAX_TEXT = 200;
const MAX_KEY = 100;
const HIDDEN = /[\p{Cc}\p{Bidi_Control}]/u;
/** Mean and score of one row may differ by their rounding, in points. */
const ROUNDING = 1.5;

/** One row as it was meant. `organization` is null where the file names none. */
export type NormRow = {
  line: number;
  key: string;
  version: number;
  n: number | null;
  score: number | null;
  favourable: number | null;
  source: string;
  date: string;
  organization: string | null;
};

/** Reads the cells of one row: the row, or everything that is wrong with it. No norm is of a day after `today`. */
export function readNormRow(
  line: number,
  cells: readonly string[],
  columns: NormColumns,
  today: string,
): { row: NormRow } | { problems: NormProblem[] } {
  const { at, percent } = columns;
  const trimmed = cells.map((text) => text.trim());
  const row = openRow<NormField, NormReason>(line, trimmed, columns);
  const { cell, problems } = row;
  const blame = (field: NormField, kind: CellReason) => row.blame(field, { kind });
  const number = (field: "mean" | "score", low: number, high: number) => {
    if (isBlank(cell(field))) return null;
    const value = readNumber(cell(field));
    if (value !== null && value >= low && value <= high) return value;
    blame(field, value === null ? `${field}_no_number` : `${field}_bad`);
    return null;
  };
  const words = (field: "source" | "organization") => {
    const text = cell(field);
    if (text === "") blame(field, `${field}_missing`);
    else if (text.length > MAX_TEXT || HIDDEN.test(text)) blame(field, `${field}_bad`);
    return text;
  };

  const key = cell("key");
  if (key === "") blame("key", "key_missing");
  else if (key.length > MAX_KEY || HIDDEN.test(key)) blame("key", "key_bad");
  const version = readCount(cell("version"));
  if (version === null || version > 9999) blame("version", "version_bad");
  const n = isBlank(cell("n")) ? null : readCount(cell("n"));
  if (n === null && !isBlank(cell("n"))) blame("n", "n_bad");

  const mean = number("mean", AGREEMENT_SCALE.lowest, AGREEMENT_SCALE.highest);
  const stated = number("score", 0, 100);
  const share = isBlank(cell("favourable")) ? null : readShare(cell("favourable"), percent);
  if (share?.ok === false) blame("favourable", share.reason);
  const computed = mean === null ? null : scoreOfMean(key, mean);
  if (computed !== null && stated !== null && Math.abs(computed - stated) > ROUNDING)
    blame("score", "mean_and_score");
  if (["mean", "score", "favourable"].every((field) => isBlank(cell(field as NormField)))) {
    blame(
      (["score", "mean", "favourable"] as const).find((field) => at[field] !== undefined) ?? "score",
      "figure_missing",
    );
  }
  const source = words("source");
  const date = readDate(cell("date"));
  if (date === null) blame("date", "date_bad");
  else if (date > today.slice(0, date.length)) blame("date", "date_future");
  const organization = at.organization === undefined ? null : words("organization");

  if (problems.length > 0 || version === null || date === null) return { problems };
  const favourable = share?.ok ? share.share : null;
  return {
    row: { line, key, version, n, score: stated ?? computed, favourable, source, date, organization },
  };
}

/** A mean of the answers 1–5 as they were given; the score of a reversed question is turned round. */
function scoreOfMean(key: string, mean: number): number {
  const { lowest, highest } = AGREEMENT_SCALE;
  const score = (100 * (mean - lowest)) / (highest - lowest);
  return isBankKey(key) && QUESTION_BANK[key].reverse ? 100 - score : score;
}

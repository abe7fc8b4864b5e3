import type { ShareColumns } from "#app/core/files/aggregates";
import { readNoAnswer } from "#app/core/files/no-answer";
import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import type { GivenShares } from "#app/core/gate/public-shares";
import { readPeople } from "./count-entries";

/** Percentages with a column that says of how many answers. */
export type CountedShares = ShareColumns & { n: FileColumn };

/** What one row says; `hidden` is what stands where a tool shows no figure. */
export type ShareEntry = { row: number; question: number } & (
  | { hidden: string }
  | { hidden: null; given: GivenShares }
);

/** The first cell of a row that counts and cannot be read. */
export type ShareProblem =
  | { kind: "question_empty" | "percent_bad" | "count_bad"; row: number; column: FileColumn; value: string }
  /** More than all people, together with those who are favourable. */
  | { kind: "percent_sum"; row: number; column: FileColumn; value: string }
  | { kind: "row_twice"; row: number; column: FileColumn; other: number };

/** Percentages of a row are rounded, so together they may be a little more than all. */
const MOST_TOGETHER = 1.011;

/**
 * Reads the rows that count.
 * @param partOfRow which part a row is of: no part says twice what one question got; negative where it does not count
 */
export function listShareEntries(
  file: SurveyFile,
  { question, favourable, unfavourable, n }: CountedShares,
  partOfRow: Int32Array,
): { entries: ShareEntry[]; problem: ShareProblem | null } {
  const textOf = ({ values, codes }: FileColumn, row: number) => values[codes[row] as number] ?? "";
  const whole = wholeOf([...favourable.values, ...(unfavourable?.values ?? [])]);
  const entries: ShareEntry[] = [];
  const met = new Map<string, number>();
  const stop = (problem: ShareProblem) => ({ entries, problem });
  for (let row = 0; row < file.rows; row++) {
    if ((partOfRow[row] as number) < 0) continue;
    const at = question.codes[row] as number;
    if (question.values[at] === "") return stop({ kind: "question_empty", row, column: question, value: "" });
    const key = `${partOfRow[row]} ${at}`;
    const other = met.get(key);
    if (other !== undefined) return stop({ kind: "row_twice", row, column: favourable, other });
    met.set(key, row);
    const hidden = [favourable, n].map((column) => textOf(column, row)).find(isHidden);
    if (hidden !== undefined) {
      entries.push({ row, question: at, hidden });
      continue;
    }
    const people = readPeople(textOf(n, row));
    if (people === null) return stop({ kind: "count_bad", row, column: n, value: textOf(n, row) });
    const agree = readPercent(textOf(favourable, row), whole);
    if (agree === null)
      return stop({ kind: "percent_bad", row, column: favourable, value: textOf(favourable, row) });
    let disagree: number | null = null;
    if (unfavourable !== null && !isHidden(textOf(unfavourable, row))) {
      const value = textOf(unfavourable, row);
      disagree = readPercent(value, whole);
      if (disagree === null) return stop({ kind: "percent_bad", row, column: unfavourable, value });
      if (agree + disagree > MOST_TOGETHER)
        return stop({ kind: "percent_sum", row, column: unfavourable, value });
    }
    const given = { n: people, favourable: agree, unfavourable: disagree };
    entries.push({ row, question: at, hidden: null, given });
  }
  return { entries, problem: null };
}

/** The parts of a team together, each weighted by its answers; null where none says anything. */
export function joinShares(entries: readonly ShareEntry[]): GivenShares | null {
  const parts = entries.flatMap((entry) => (entry.hidden === null && entry.given.n > 0 ? [entry.given] : []));
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return null;
  const share = (of: (part: GivenShares) => number) =>
    parts.reduce((sum, part) => sum + part.n * of(part), 0) / n;
  return {
    n,
    favourable: share(({ favourable }) => favourable),
    unfavourable: parts.some(({ unfavourable }) => unfavourable === null)
      ? null
      : share(({ unfavourable }) => unfavourable ?? 0),
  };
}

/** The columns that say something. */
export function listShareColumns({ question, favourable, unfavourable, n }: ShareColumns): FileColumn[] {
  return [question, favourable, unfavourable, n].flatMap((column) => column ?? []);
}

/** How often each of the cells occurs that a tool wrote in place of a figure. */
export function countHidden(entries: readonly ShareEntry[]): { value: string; as: "no answer"; n: number }[] {
  const counts = new Map<string, number>();
  for (const { hidden } of entries) if (hidden !== null) counts.set(hidden, (counts.get(hidden) ?? 0) + 1);
  return [...counts].map(([value, n]) => ({ value, as: "no answer", n }));
}

/** What tools write in place of a figure that they hide. */
function isHidden(cell: string): boolean {
  return readNoAnswer(cell) !== null || /^<\s*\d+$/.test(cell.trim());
}

/** What stands for all people: workbooks hold percentages as parts of 1. */
function wholeOf(values: readonly string[]): number {
  return values.every((value) => (readPercent(value, 100) ?? 0) <= 0.01) ? 1 : 100;
}

/** 45, 45 %, 45.5, 45,5; of parts of 1 0.45. Null for anything else. */
function readPercent(cell: string, whole: number): number | null {
  const text = cell.replaceAll(/[\s%]/g, "").replace(",", ".");
  const share = /^(?:\d{1,3}(?:\.\d*)?|\.\d+)$/.test(text)
    ? Number(text) / (cell.includes("%") ? 100 : whole)
    : Number.NaN;
  return share >= 0 && share <= 1.0001 ? Math.min(1, share) : null;
}

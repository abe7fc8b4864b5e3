import { type AnswerCell, isNumber, readAnswerCell } from "./answer-cell";
import { readYear } from "./file-date";
import { foldLabel } from "./fold";
import { isLadderWord, readPolarity } from "./ladders";
import { readNoAnswer } from "./no-answer";
import type { FileColumn } from "./survey-table";
import { asksForAmount } from "./survey-tools";

/** How cells are read: which further values are no answer, the lowest number of the scale, and what words were said to mean. */
export type CellRules = {
  missing: readonly string[];
  lowest: number;
  labels: ReadonlyMap<string, number> | null;
};

/** Why a column that nobody named is no statement. */
export type ColumnReason =
  | "about_sheet"
  | "nobody_answered"
  | "empty"
  | "dates"
  | "amount"
  | "all_different"
  | "always_same"
  | "codes"
  | "text";

/** What one value of a column says. */
export type ReadValue =
  | { kind: "none"; as: "no answer" | "don't know"; silent: boolean }
  | { kind: "answer"; cell: AnswerCell; n: number };

/** A column that may be a statement: its values as they were read, and how many rows of the teams have them. */
export type Candidate = {
  column: FileColumn;
  values: ReadValue[];
  counts: number[];
  numbers: number;
  words: number;
};

/** Reads the different values of a column; those of no row of the teams count nothing. */
export function readCandidate(column: FileColumn, counts: number[], rules: CellRules): Candidate {
  const values = column.values.map((value, at) => readValue(value, counts[at] ?? 0, rules));
  let numbers = 0;
  let words = 0;
  values.forEach((value, at) => {
    if (value.kind !== "answer") return;
    if (value.cell.number !== null || isNumber(column.values[at] ?? "")) numbers += value.n;
    else words += value.n;
  });
  return { column, values, counts, numbers, words };
}

function readValue(value: string, n: number, { missing, lowest, labels }: CellRules): ReadValue {
  if (value === "") return { kind: "none", as: "no answer", silent: true };
  const isMissing =
    missing.some((one) => foldLabel(one) === foldLabel(value) && Number(one) === Number(value)) ||
    missing.includes(value);
  if (isMissing) return { kind: "none", as: "no answer", silent: false };
  const cell = readAnswerCell(value);
  if (cell.number !== null && cell.number < 0 && lowest >= 0)
    return { kind: "none", as: "no answer", silent: false };
  if (cell.number === null && !labels?.has(cell.label ?? "")) {
    const none = readNoAnswer(value);
    if (none !== null) return { kind: "none", as: none, silent: false };
  }
  return { kind: "answer", cell, n };
}

/** Why a column that nobody named is no statement; null where it may be one. */
export function findReason(candidate: Candidate, rows: number, { labels }: CellRules): ColumnReason | null {
  const { column, values, numbers, words } = candidate;
  if (column.metadata) return "about_sheet";
  const used = values.flatMap((value, at) =>
    value.kind === "answer" && value.n > 0 ? [column.values[at] ?? ""] : [],
  );
  if (numbers + words === 0) {
    const blind = values.some(
      (value, at) => value.kind === "none" && value.as === "don't know" && (candidate.counts[at] ?? 0) > 0,
    );
    return blind ? "nobody_answered" : "empty";
  }
  const dates = used.filter((value) => readYear(value) !== null).length;
  if (dates * 2 > used.length) return "dates";
  if (asksForAmount(column.heading)) return "amount";
  if (isWords(candidate)) return judgeWords(candidate, labels);
  if (hasLoneNumbers(candidate)) return "text";
  const filled = numbers + words;
  if (used.length === filled && filled > 11) return "all_different";
  if (used.length === 1 && rows > 4) return "always_same";
  return null;
}

/** A label of a scale stands beside one number: words that end in several of them are a text ("room 3", "room 4"). */
function hasLoneNumbers({ values }: Candidate): boolean {
  const met = new Map<string, number>();
  return values.some((value) => {
    if (value.kind !== "answer" || value.n === 0 || !value.cell.label || value.cell.number === null)
      return false;
    const before = met.get(value.cell.label) ?? value.cell.number;
    met.set(value.cell.label, before);
    return before !== value.cell.number;
  });
}

export function isWords({ numbers, words }: Candidate): boolean {
  return words > numbers;
}

function judgeWords(
  { column, values, words, numbers }: Candidate,
  labels: CellRules["labels"],
): ColumnReason | null {
  const known = values.reduce((sum, value) => {
    const label = value.kind === "answer" ? (value.cell.label ?? "") : "";
    return sum + (value.kind === "answer" && (labels?.has(label) || isLadderWord(label)) ? value.n : 0);
  }, 0);
  if (known * 2 >= words + numbers) return null;
  const codes = column.values
    .filter((value) => value !== "")
    .every((value) => /^[A-Z]{1,2}\d{1,2}$/i.test(value));
  return codes ? "codes" : "text";
}

/** Which way the numbers of a column run, by the labels beside them: 1 upwards, −1 downwards, 0 unknown. */
export function readDirection({ values }: Candidate): number {
  const labelled = values.flatMap((value) => {
    const polarity =
      value.kind === "answer" && value.cell.label !== null ? readPolarity(value.cell.label) : null;
    return value.kind === "answer" && value.cell.number !== null && polarity
      ? [{ number: value.cell.number, polarity }]
      : [];
  });
  const high = labelled.filter(({ polarity }) => polarity > 0).map(({ number }) => number);
  const low = labelled.filter(({ polarity }) => polarity < 0).map(({ number }) => number);
  if (high.length === 0 || low.length === 0) return 0;
  if (Math.min(...high) > Math.max(...low)) return 1;
  return Math.max(...high) < Math.min(...low) ? -1 : 0;
}

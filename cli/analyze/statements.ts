import { type AnswerCell, isNumber, readAnswerCell } from "#app/core/files/answer-cell";
import { readYear } from "#app/core/files/file-date";
import { foldLabel } from "#app/core/files/fold";
import { isLadderWord, readPolarity } from "#app/core/files/ladders";
import { readNoAnswer } from "#app/core/files/no-answer";
import { asksForAmount } from "#app/core/files/survey-tools";
import type { AskedOptions } from "./options";
import type { FileColumn, SurveyFile } from "./survey-file";

/** What one value of a column says. */
export type ReadValue =
  | { kind: "none"; as: "no answer" | "don't know"; silent: boolean }
  | { kind: "answer"; cell: AnswerCell; n: number };

/** A column that may be a statement: its values as they were read, and how many rows of the teams have them. */
export type Candidate = {
  column: FileColumn;
  named: boolean;
  values: ReadValue[];
  counts: number[];
  numbers: number;
  words: number;
};

/** Reads the different values of a column; those of no row of the teams count nothing. */
export function readCandidate(
  column: FileColumn,
  counts: number[],
  named: boolean,
  asked: AskedOptions,
): Candidate {
  const values = column.values.map((value, at) => readValue(value, counts[at] ?? 0, asked));
  let numbers = 0;
  let words = 0;
  values.forEach((value, at) => {
    if (value.kind !== "answer") return;
    if (value.cell.number !== null || isNumber(column.values[at] ?? "")) numbers += value.n;
    else words += value.n;
  });
  return { column, named, values, counts, numbers, words };
}

function readValue(value: string, n: number, asked: AskedOptions): ReadValue {
  if (value === "") return { kind: "none", as: "no answer", silent: true };
  const isMissing =
    asked.missing.some((one) => foldLabel(one) === foldLabel(value) && Number(one) === Number(value)) ||
    asked.missing.includes(value);
  if (isMissing) return { kind: "none", as: "no answer", silent: false };
  const cell = readAnswerCell(value);
  const lowest = asked.scale?.lowest ?? 0;
  if (cell.number !== null && cell.number < 0 && lowest >= 0)
    return { kind: "none", as: "no answer", silent: false };
  if (cell.number === null && !asked.labels?.has(cell.label ?? "")) {
    const none = readNoAnswer(value);
    if (none !== null) return { kind: "none", as: none, silent: false };
  }
  return { kind: "answer", cell, n };
}

/** Why a column that nobody named is no statement; null where it may be one. */
export function findReason(candidate: Candidate, { rows }: SurveyFile, asked: AskedOptions): string | null {
  const { column, values, numbers, words } = candidate;
  if (column.metadata) return "about the sheet, not an answer";
  const used = values.flatMap((value, at) =>
    value.kind === "answer" && value.n > 0 ? [column.values[at] ?? ""] : [],
  );
  if (numbers + words === 0) {
    const blind = values.some(
      (value, at) => value.kind === "none" && value.as === "don't know" && (candidate.counts[at] ?? 0) > 0,
    );
    return blind ? "nobody answered" : "empty";
  }
  const dates = used.filter((value) => readYear(value) !== null).length;
  if (dates * 2 > used.length) return "dates";
  if (asksForAmount(column.heading)) return "an amount, not an answer on a scale";
  if (isWords(candidate)) return judgeWords(candidate, asked);
  const filled = numbers + words;
  if (used.length === filled && filled > 11) return "every value is another";
  if (used.length === 1 && rows > 4) return "always the same value";
  return null;
}

export function isWords({ numbers, words }: Candidate): boolean {
  return words > numbers;
}

function judgeWords({ column, values, words, numbers }: Candidate, asked: AskedOptions): string | null {
  const known = values.reduce((sum, value) => {
    const label = value.kind === "answer" ? (value.cell.label ?? "") : "";
    return sum + (value.kind === "answer" && (asked.labels?.has(label) || isLadderWord(label)) ? value.n : 0);
  }, 0);
  if (known * 2 >= words + numbers) return null;
  const codes = column.values
    .filter((value) => value !== "")
    .every((value) => /^[A-Z]{1,2}\d{1,2}$/i.test(value));
  return codes ? "codes whose meaning the file does not say: name them with --labels" : "text";
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

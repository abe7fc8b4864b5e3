import type { TextProblem } from "./csv-text.server";
import type { FileRowsProblem } from "./unreadable-file";

/** Why the first line of a file says too little about its columns. */
export type HeadingProblem<Field extends string> =
  | { kind: "no_header" }
  | { kind: "missing_column"; fields: Field[] }
  | { kind: "duplicate_column"; header: string }
  | { kind: "ambiguous_column"; field: Field; headers: string[] };

/** Why no rows can be read from a file, whatever its columns are. */
export type TableProblem = TextProblem | FileRowsProblem | { kind: "no_rows" | "too_many_rows" };

/** Why a file cannot be read at all. */
export type FileProblem<Field extends string> = HeadingProblem<Field> | TableProblem;

/** A row that has other cells than the file has headings. */
export type CellsReason = { kind: "cells"; expected: number; found: number };

/** What is wrong in one cell, or with one row. `column` is the file's own heading, null for the whole row. */
export type RowProblem<Reason> = {
  line: number;
  column: string | null;
  value: string;
  reason: Reason | CellsReason;
};

/** A cell as it may be shown: one line, no control characters, not too long. */
export function quoteCell(text: string): string {
  const oneLine = text.replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, "␣").trim();
  return oneLine.length > 80 ? `${oneLine.slice(0, 79)}…` : oneLine;
}

/** The first problems stand for the rest, which are counted. */
export function keepProblems<Problem>(problems: Problem[], kept: number) {
  return { problems: problems.slice(0, kept), moreProblems: Math.max(0, problems.length - kept) };
}

import type { RosterField } from "./roster-columns";

/** Why a file cannot be read at all. */
export type FileProblem =
  | { kind: "empty" | "too_large" | "workbook" | "binary" | "no_header" | "no_rows" | "too_many_rows" }
  | { kind: "missing_column"; fields: RosterField[] }
  | { kind: "duplicate_column"; header: string }
  | { kind: "ambiguous_column"; field: RosterField; headers: string[] }
  | { kind: "unclosed_quote"; line: number };

/** What is wrong in one cell, or with one row. `column` is the file's own heading, null for the whole row. */
export type RowProblem = {
  line: number;
  column: string | null;
  value: string;
  reason: RowReason;
};

export type RowReason =
  | { kind: "name_missing" | "name_long" | "name_control" }
  | { kind: "email_missing" | "email_bad" }
  | { kind: "team_missing" | "team_unknown" }
  | { kind: "language_unknown" }
  | { kind: "cells"; expected: number; found: number }
  | { kind: "two_teams"; lines: number[] };

/** A cell as it may be shown: one line, no control characters, not too long. */
export function quoteCell(text: string): string {
  const oneLine = text.replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, "␣").trim();
  return oneLine.length > 80 ? `${oneLine.slice(0, 79)}…` : oneLine;
}

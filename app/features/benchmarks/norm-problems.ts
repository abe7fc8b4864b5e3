import type { NormField } from "./norm-columns";

/** Why a file of norms cannot be read at all. */
export type NormFileProblem =
  | { kind: "empty" | "too_large" | "workbook" | "binary" | "no_header" | "no_rows" | "too_many_rows" }
  | { kind: "missing_column"; fields: NormField[] }
  | { kind: "no_figure" }
  | { kind: "duplicate_column"; header: string }
  | { kind: "ambiguous_column"; field: NormField; headers: string[] }
  | { kind: "unclosed_quote"; line: number };

/** What is wrong in one cell, with one row, or with the rows pooled from this line on (`column` null). */
export type NormProblem = {
  line: number;
  column: string | null;
  value: string;
  reason: NormReason;
};

export type NormReason =
  | { kind: CellReason }
  | { kind: "cells"; expected: number; found: number }
  | { kind: "repeated"; lines: number[] }
  | { kind: "few_organizations"; organizations: number }
  | { kind: "heavy_organization"; organization: string; share: number };

export type CellReason =
  | "key_missing"
  | "key_bad"
  | "version_bad"
  | "n_bad"
  | "mean_bad"
  | "mean_no_number"
  | "score_bad"
  | "score_no_number"
  | "favourable_bad"
  | "favourable_no_number"
  | "favourable_no_share"
  | "figure_missing"
  | "mean_and_score"
  | "source_missing"
  | "source_bad"
  | "date_bad"
  | "date_future"
  | "organization_missing"
  | "organization_bad";

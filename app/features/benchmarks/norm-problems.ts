import type { FileProblem, RowProblem } from "#app/features/files/problems";
import type { NormField } from "./norm-fields";

/** Why a file of norms cannot be read at all. */
export type NormFileProblem = FileProblem<NormField> | { kind: "no_figure" };

/** What is wrong in one cell, with one row, or with the rows pooled from this line on (`column` null). */
export type NormProblem = RowProblem<NormReason>;

export type NormReason =
  | { kind: CellReason }
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

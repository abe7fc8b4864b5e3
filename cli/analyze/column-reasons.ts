import type { ColumnReason } from "#app/core/files/candidates";

const REASONS: Record<ColumnReason, string> = {
  about_sheet: "about the sheet, not an answer",
  nobody_answered: "nobody answered",
  empty: "empty",
  dates: "dates",
  amount: "an amount, not an answer on a scale",
  all_different: "every value is another",
  always_same: "always the same value",
  codes: "codes whose meaning the file does not say: name them with --labels",
  text: "text",
};

export function describeReason(reason: ColumnReason): string {
  return REASONS[reason];
}

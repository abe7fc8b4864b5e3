import type { FileColumn } from "./survey-table";

const SHARES = /^(%\s*)?(favou?rable|percent favou?rable)\b/i;
const QUESTIONS = /^(question|item|statement|frage)$/i;

/** The heading of a column of percentages in a file with a row per team and question; null where rows are answer sheets. */
export function findShares(columns: readonly FileColumn[]): string | null {
  if (!columns.some(({ heading }) => QUESTIONS.test(heading))) return null;
  return columns.find(({ heading }) => SHARES.test(heading))?.heading ?? null;
}

import { buildWaveFigures } from "#app/core/figures/figures";
import type { Report } from "#app/core/report/report";

/** Kinds, numbers and texts in every language: nothing in it depends on who asks. */
export function writeJson(report: Report, unread: number): string {
  return `${JSON.stringify(buildWaveFigures(report, unread))}\n`;
}

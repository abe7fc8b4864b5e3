import { buildWaveFigures } from "#app/core/figures/figures";
import { buildYearFigures } from "#app/core/figures/year-figures";
import type { Report } from "#app/core/report/report";
import type { YearMaterial } from "./year/year-material";

/** Kinds, numbers and texts in every language: nothing in it depends on who asks. */
export function writeJson(report: Report, unread: number): string {
  return `${JSON.stringify(buildWaveFigures(report, unread))}\n`;
}

/** The same of two waves. */
export function writeYearJson({ year, unread }: Omit<YearMaterial, "brand">): string {
  return `${JSON.stringify(buildYearFigures(year, unread))}\n`;
}

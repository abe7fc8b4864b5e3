import type { Figure } from "#app/core/figures/figure";
import type { FigureRow } from "#app/features/exports/figure-rows";
import { getWords } from "#app/locales/spoken";
import type { PdfCell } from "./document";

/** A figure of a wave or of two, and what its line says. */
export type CellFigure = {
  readonly figure: Pick<Figure, "unit">;
  readonly row: Pick<FigureRow, Exclude<keyof FigureRow, "slice" | "answer">>;
};
type CellRow = CellFigure["row"];

/** Figures that stand together in a cell: the first one large, what belongs to it and the others softly below. */
export function sayCell(figures: readonly CellFigure[]): PdfCell {
  const [first, ...others] = figures;
  if (first === undefined) return [""];
  const soft = [...listDetails(first.row), ...others.map(({ row }) => sayWithUnit(row))];
  return soft.length === 0 ? [sayNumbered(first)] : [sayNumbered(first), soft.join(" · ")];
}

/** The interval, how sure it is, and how many answered. */
function listDetails({ intervalLow, intervalHigh, certainty, n }: CellRow): string[] {
  const { results, exports } = getWords();
  const interval =
    intervalLow === null && intervalHigh === null
      ? []
      : [results.range(sayNumber(intervalLow), sayNumber(intervalHigh))];
  const answers = n === null ? [] : [exports.pdf.answers(sayNumber(n))];
  return [...interval, ...(certainty === "" ? [] : [`${certainty}`]), ...answers];
}

/** A share carries its sign; what other numbers count stands in the head of their column. */
function sayNumbered({ row, figure: { unit } }: CellFigure): string {
  return unit === "percent" ? sayWithUnit(row) : sayValue(row, "");
}

export function sayWithUnit(row: CellRow): string {
  return sayValue(row, row.unit === "" ? "" : `\u00a0${row.unit}`);
}

/** One number, else what the page says instead of one, else why nothing is shown. */
function sayValue({ value, low, high, words, withheld }: CellRow, unit: string): string {
  if (withheld !== "") return `${withheld}`;
  const said = `${words ?? ""}`;
  if (value !== null) return `${sayNumber(value)}${unit}${said === "" ? "" : ` (${said})`}`;
  if (said !== "") return said;
  return low === null ? getWords().results.none : getWords().results.range(sayNumber(low), sayNumber(high));
}

/** As the language writes it, to three decimals. A formatter of its own takes longer than the rest of a cell. */
function sayNumber(value: string | number | null): string {
  if (typeof value !== "number") return value ?? "…";
  const written = String(Number(value.toFixed(3))).replace("-", "−");
  return written.includes(".") ? written.replace(".", decimalSign()) : written;
}

function decimalSign(): string {
  return (0.5).toLocaleString(getWords().language.tag).slice(1, 2);
}

import { expect, test } from "vitest";
import { fitColumns } from "#app/features/exports/pdf/column-widths";
import type { PdfCell } from "#app/features/exports/pdf/document";

const long: PdfCell = ["Whoever reads this statement reads many words of it ".repeat(6).trim()];
const number: PdfCell = ["72", "68 to 76 · n = 44"];
const label: PdfCell = ["Different degree, Sales less positive", "likely"];
const heads = (count: number): PdfCell[] => Array.from({ length: count }, () => ["Score", "Sales"]);

/** How many letters have room in each column: of a page's line its share, without what stays free beside it. */
function lettersOf(head: readonly PdfCell[], row: readonly PdfCell[]): number[] {
  const widths = fitColumns(head, [row]);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (112 * width) / all - 2.5);
}

test("A long statement takes what numbers leave, and no number is narrower for it than its longest line", () => {
  const [first, ...others] = lettersOf(heads(4), [long, number, number, number]);
  expect(first).toBeGreaterThan(45);
  for (const letters of others) expect(letters).toBeGreaterThan(0.8 * (number[1] ?? "").length);
});

test("Beside other texts a statement has the larger part, and they keep their longest words", () => {
  const [first = 0, , , , said = 0] = lettersOf(heads(5), [long, number, number, number, label]);
  expect(first).toBeGreaterThan(1.5 * said);
  expect(said).toBeGreaterThan("Different".length);
});

test("In a table of many columns the first one keeps a quarter of the line, and a team's name is not divided", () => {
  const answers = heads(7).map((): PdfCell => ["Überhaupt nicht einverstanden"]);
  const row: PdfCell[] = [long, ["Marketing"], ...answers.map((): PdfCell => ["31 %", "n = 12"])];
  const [first, team] = lettersOf([["Statement"], ["Team"], ...answers], row);
  expect(first).toBeGreaterThan(26);
  expect(team).toBeGreaterThan("Marketing".length);
});

test("Beside a wide text a team's name is not divided, either", () => {
  const [, team] = lettersOf(heads(3), [long, ["Marketing"], long]);
  expect(team).toBeGreaterThan("Marketing".length);
});

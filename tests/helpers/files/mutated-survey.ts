import fc from "fast-check";
import { expect } from "vitest";
import { NO_CHOICES } from "#app/core/history/choices";
import { readHistory } from "#app/core/history/reading";
import { TEAMS } from "#app/core/vocabulary";
import { readSurveyFile } from "#app/features/files/survey-file.server";
import { SHAPES, type Sheet } from "./survey-shapes";

const SHEETS = Array.from({ length: 24 }, (_, at): Sheet => {
  return { team: at % 2 ? "Sales" : "Marketing", answers: [1 + (at % 5), 1 + ((at * 2) % 5), (at * 3) % 6] };
});

/** What may happen to the rows of a file on its way: cells changed, rows left out, cut and doubled. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant("cell" as const),
    row: fc.nat(40),
    column: fc.nat(12),
    text: fc.oneof(
      fc.constantFrom("", "N/A", "-99", "9", "Don't know", "Agree", "=1+1", "1e3", "٣", "\u0000", "Finance"),
      fc.string({ maxLength: 12 }),
    ),
  }),
  fc.record({ kind: fc.constantFrom("drop" as const, "double" as const, "cut" as const), row: fc.nat(40) }),
);

/** A file of some tool, and what happens to its rows. */
export const changedRows = fc.record({
  tool: fc.constantFrom(...Object.keys(SHAPES)),
  changes: fc.array(change, { minLength: 1, maxLength: 8 }),
});

type ChangedRows = typeof changedRows extends fc.Arbitrary<infer M> ? M : never;

export function changeRows({ tool, changes }: ChangedRows): { rows: string[][]; delimiter: string } {
  const shape = SHAPES[tool];
  if (shape === undefined) throw new Error(tool);
  const { delimiter } = shape;
  const rows = shape.rows(SHEETS);
  for (const one of changes) {
    if (one.kind === "cell") {
      const row = rows[one.row % rows.length] ?? [];
      row[one.column % Math.max(1, row.length)] = one.text;
    }
    if (one.kind === "drop") rows.splice(one.row % rows.length, 1);
    if (one.kind === "double")
      rows.splice(one.row % rows.length, 0, [...(rows[one.row % rows.length] ?? [])]);
    if (one.kind === "cut") rows[one.row % rows.length]?.splice(2);
    if (rows.length === 0) rows.push(["Team"]);
  }
  return { rows, delimiter };
}

/**
 * Every row and every cell of a used column is counted or said to be left out.
 * @param written the rows of a workbook, of which none may be missing below the headings
 */
export async function accountFor(bytes: Uint8Array, written?: readonly string[][]): Promise<void> {
  const read = await readSurveyFile(bytes);
  if (!read.ok) {
    expect(read.problem.kind).not.toBe("");
    return;
  }
  const { file } = read;
  if (written !== undefined) {
    const filled = written.flatMap((row, at) => (row.some((cell) => cell.trim() !== "") ? [at + 1] : []));
    expect([...file.lines]).toEqual(filled.slice(-file.rows));
    expect(filled.length - file.rows - file.above).toBeLessThanOrEqual(3);
  }
  const choices = { ...NO_CHOICES, low: "disagrees" as const };
  const facts = { questions: [], names: { sales: "Sales", marketing: "Marketing" } };
  const { reading, collect } = readHistory(file, choices, facts);

  const { waves, statements } = collect();
  if (reading.team === null) return;
  const used = waves.flatMap((wave) => TEAMS.flatMap((team) => wave[team]));
  const left = reading.left.reduce((sum, { n }) => sum + n, 0);
  expect(used.length + left).toBe(file.rows);
  const known = [reading.team, reading.wave, ...reading.columns.map(({ place }) => place)];
  expect(file.columns.filter(({ name, place }) => name !== "" && !known.includes(place))).toEqual([]);
  if (reading.problems.length > 0) return;
  const answers = used.flat();
  const asNone = reading.cells.reduce((sum, { n }) => sum + n, 0);
  const blank = statements.reduce((sum, { place }) => {
    const column = file.columns.find((one) => one.place === place);
    return sum + (column?.codes.reduce((n, code) => n + (column.values[code] === "" ? 1 : 0), 0) ?? 0);
  }, 0);
  const accounted = answers.filter((one) => one !== null && one > 0).length + asNone;
  expect(answers.every((one) => one === null || one <= 5)).toBe(true);
  expect(accounted + blank).toBeGreaterThanOrEqual(answers.length);
  expect(accounted).toBeLessThanOrEqual(answers.length);
  if (left === 0) expect(accounted + blank).toBe(answers.length);
}

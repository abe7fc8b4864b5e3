import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_CHOICES } from "#app/core/history/choices";
import { readHistory } from "#app/core/history/reading";
import { TEAMS } from "#app/core/vocabulary";
import { readSurveyFile } from "#app/features/files/survey-file.server";
import { SHAPES, type Sheet, writeDelimited } from "#tests/helpers/survey-shapes";

const SHEETS = Array.from({ length: 24 }, (_, at): Sheet => {
  return { team: at % 2 ? "Sales" : "Marketing", answers: [1 + (at % 5), 1 + ((at * 2) % 5), (at * 3) % 6] };
});

/** What may happen to a file on its way: cells, rows and columns changed, cut and doubled, bytes broken. */
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
  fc.record({ kind: fc.constant("byte" as const), at: fc.nat(4000), byte: fc.nat(255) }),
);
const mutated = fc.record({
  tool: fc.constantFrom(...Object.keys(SHAPES)),
  changes: fc.array(change, { minLength: 1, maxLength: 8 }),
});

function mutate({ tool, changes }: typeof mutated extends fc.Arbitrary<infer M> ? M : never): Uint8Array {
  const shape = SHAPES[tool];
  if (shape === undefined) throw new Error(tool);
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
  const bytes = Buffer.from(writeDelimited(rows, shape.delimiter));
  for (const one of changes)
    if (one.kind === "byte" && bytes.length > 0) bytes[one.at % bytes.length] = one.byte;
  return bytes;
}

/** Every row and every cell of a used column is counted or said to be left out. */
async function account(bytes: Uint8Array): Promise<void> {
  const read = await readSurveyFile(bytes);
  if (!read.ok) {
    expect(read.problem.kind).not.toBe("");
    return;
  }
  const { file } = read;
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

test("500 files that were changed on their way are read without a crash, and no row and no cell is lost in silence", async () => {
  await fc.assert(
    fc.asyncProperty(mutated, (given) => account(mutate(given))),
    { numRuns: 500 },
  );
}, 120_000);

import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { NO_CHOICES } from "#app/core/history/choices";
import { readHistory } from "#app/core/history/reading";
import { TEAMS } from "#app/core/vocabulary";
import { readSurveyFile } from "#app/features/files/survey-file.server";
import { SHAPES, type Sheet, STATEMENTS, writeDelimited } from "#tests/helpers/files/survey-shapes";
import { SAV_MISSING, SAV_WAYS, type SavVariable, writeSav } from "#tests/helpers/files/write-sav";
import { writeWorkbook } from "#tests/helpers/files/write-workbook";

const sheet = fc.record({
  team: fc.constantFrom<Sheet["team"]>("Sales", "Marketing"),
  answers: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
});

/** Every answer to every statement occurs in both teams, so that each ladder is whole. */
const WHOLE = [1, 2, 3, 4, 5].flatMap((one): Sheet[] => [
  { team: "Sales", answers: [one, 6 - one, ((one + 1) % 5) + 1] },
  { team: "Marketing", answers: [6 - one, one, one] },
]);

const written = fc.record({
  sheets: fc.array(sheet, { maxLength: 40 }).map((more) => [...WHOLE, ...more]),
  tool: fc.constantFrom(...Object.keys(SHAPES)),
  encoding: fc.constantFrom("utf8", "utf16le", "win1252"),
  end: fc.constantFrom("\n", "\r\n"),
});

const LABELS = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
const labelOf = (answer: number) => LABELS[answer - 1] ?? "";

const CHOICES = { ...NO_CHOICES, low: "disagrees" as const };
const FACTS = { questions: [], names: { sales: "Sales", marketing: "Marketing" } };

async function countFile(bytes: Uint8Array) {
  const read = await readSurveyFile(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { reading, collect } = readHistory(read.file, CHOICES, FACTS);
  expect(reading.problems).toEqual([]);
  const { statements, waves } = collect();
  const counts = statements.map(({ wording }, at) => [
    wording.replace(/\.$/, ""),
    ...TEAMS.map((team) =>
      [1, 2, 3, 4, 5].map((one) => waves[0]?.[team].filter((answers) => answers[at] === one).length),
    ),
  ]);
  return { tool: reading.tool, counts };
}

const truth = (sheets: readonly Sheet[]) =>
  STATEMENTS.map((wording, at) => [
    wording,
    ...["Sales", "Marketing"].map((name) =>
      [1, 2, 3, 4, 5].map(
        (one) => sheets.filter(({ team, answers }) => team === name && answers[at] === one).length,
      ),
    ),
  ]);

test("random answers written as any known tool writes them read back to the same counts", async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ sheets, tool, encoding, end }) => {
      const shape = SHAPES[tool];
      if (shape === undefined) throw new Error(tool);
      const text = writeDelimited(shape.rows(sheets), shape.delimiter, end);
      const read = await countFile(iconv.encode(text, encoding, { addBOM: encoding === "utf16le" }));
      expect(read).toEqual({ tool: tool === "no tool" ? null : tool, counts: truth(sheets) });
    }),
    { numRuns: 120 },
  );
});

test("columns in another order, another delimiter and more metadata change no count", async () => {
  const moved = fc.record({
    sheets: fc.array(sheet, { maxLength: 20 }).map((more) => [...WHOLE, ...more]),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    metadata: fc.subarray(["IP Address", "Respondent ID", "Finished", "Language", "Duration (in seconds)"]),
  });
  const plain = SHAPES["no tool"];
  await fc.assert(
    fc.asyncProperty(moved, async ({ sheets, order, delimiter, metadata }) => {
      const rows = (plain?.rows(sheets) ?? []).map((row, at) => [
        ...order.map((place) => row[place] ?? ""),
        ...metadata.map((name) => (at === 0 ? name : name === "Finished" ? "1" : `${name[0]}${at}`)),
      ]);
      const { counts } = await countFile(Buffer.from(writeDelimited(rows, delimiter)));
      const sorted = [...truth(sheets)].sort((one, other) => String(one[0]).localeCompare(String(other[0])));
      expect([...counts].sort((one, other) => String(one[0]).localeCompare(String(other[0])))).toEqual(
        sorted,
      );
    }),
    { numRuns: 80 },
  );
});

test("the same answers give the same counts as CSV, as a workbook and as an SPSS file", async () => {
  const kinds = fc.record({
    sheets: fc.array(sheet, { maxLength: 30 }).map((more) => [...WHOLE, ...more]),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    way: fc.constantFrom(...SAV_WAYS),
  });
  const byWording = ({ counts }: Awaited<ReturnType<typeof countFile>>) =>
    [...counts].sort((one, other) => String(one[0]).localeCompare(String(other[0])));
  const headings = ["Team", ...STATEMENTS];
  const names = ["TEAM", "Q1", "Q2", "Q3"];
  const steps = LABELS.map((words, at) => [at + 1, words] as const);
  await fc.assert(
    fc.asyncProperty(kinds, async ({ sheets, order, way }) => {
      const arrange = <Value>(values: readonly Value[]) => order.map((place) => values[place] as Value);
      const rows = [headings, ...sheets.map(({ team, answers }) => [team, ...answers.map(labelOf)])].map(
        arrange,
      );
      const variables = names.map((name, at): SavVariable => {
        const labels =
          at === 0
            ? ([
                [1, "Sales"],
                [2, "Marketing"],
              ] as const)
            : steps;
        return { name, wording: headings[at] ?? "", labels };
      });
      const cases = sheets.map(({ team, answers }) => [
        team === "Sales" ? 1 : 2,
        ...answers.map((one) => (one === 0 ? SAV_MISSING : one)),
      ]);
      const csv = await countFile(Buffer.from(writeDelimited(rows, ",")));
      const workbook = await countFile(await writeWorkbook(rows));
      const sav = await countFile(writeSav(arrange(variables), cases.map(arrange), way));
      const expected = [...truth(sheets)].sort((one, other) =>
        String(one[0]).localeCompare(String(other[0])),
      );
      expect([byWording(csv), byWording(workbook), byWording(sav)]).toEqual([expected, expected, expected]);
    }),
    { numRuns: 60 },
  );
});

import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { AnalysisJson } from "#cli/analyze/analysis-json";
import { runAnalyze, temporaryFile } from "#tests/helpers/command";

const LADDERS = [
  ["1", "2", "3", "4", "5"],
  ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
  ["1 - Strongly disagree", "2 - Disagree", "3 - Neutral", "4 - Agree", "5 - Strongly agree"],
  [
    "Stimme überhaupt nicht zu",
    "Stimme eher nicht zu",
    "Teils/teils",
    "Stimme eher zu",
    "Stimme voll und ganz zu",
  ],
];
const QUESTIONS = ["Wir teilen Ziele", "Übergabe klappt"];

type Sheet = { team: string; answers: number[] };

const sheet = fc.record({
  team: fc.constantFrom("Sales", "Marketing"),
  answers: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 2 }),
});
/** Every answer occurs, so that a ladder is whole and both teams are there. */
const WHOLE: Sheet[] = [1, 2, 3, 4, 5].flatMap((one) =>
  ["Sales", "Marketing"].map((team) => ({ team, answers: [one, 6 - one] })),
);
const shape = fc.record({
  sheets: fc.array(sheet, { maxLength: 30 }).map((sheets) => [...WHOLE, ...sheets]),
  ladder: fc.constantFrom(...LADDERS),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  encoding: fc.constantFrom("utf8", "utf16le", "win1252"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  title: fc.boolean(),
});

function write({
  sheets,
  ladder,
  delimiter,
  encoding,
  end,
  order,
  title,
}: typeof shape extends fc.Arbitrary<infer S> ? S : never) {
  const rows = [
    ["Respondent", "Team", ...QUESTIONS, "Finished", "IP Address"],
    ...sheets.map(({ team, answers }, at) => [
      `R_${at}`,
      team,
      ...answers.map((one) => ladder[one - 1] ?? ""),
      "1",
      `10.0.0.${at}`,
    ]),
  ].map((row) => order.map((at) => `"${row[at]}"`).join(delimiter));
  const text = [...(title ? ["Umfrage für alle"] : []), ...rows].join(end);
  return iconv.encode(text, encoding, { addBOM: encoding === "utf16le" });
}

test("analyze reads the same counts from whatever shape a file has", async () => {
  await fc.assert(
    fc.asyncProperty(shape, async (given) => {
      const { code, out, err } = await runAnalyze(temporaryFile(write(given)), "--json", "--minimum", "1");
      expect(code, err).toBe(0);
      const json: AnalysisJson = JSON.parse(out);
      for (const [at, key] of QUESTIONS.entries()) {
        const item = json.items.find((one) => one.key === key);
        if (item === undefined || "withheld" in item) throw new Error(`${key} is missing`);
        for (const team of ["sales", "marketing"] as const) {
          const own = given.sheets.filter((one) => one.team.toLowerCase() === team);
          const counts = [1, 2, 3, 4, 5].map(
            (answer) => own.filter(({ answers }) => answers[at] === answer).length,
          );
          expect(item[team].counts).toEqual(counts);
        }
      }
      expect(json.items).toHaveLength(2);
    }),
    { numRuns: 60 },
  );
});

test("analyze of a mutated file never crashes, and says of every row whether it was used", async () => {
  const mutation = fc.array(
    fc.tuple(fc.nat(), fc.constantFrom('"', ",", "\n", ";", "\0", "x", "9", "ÿ", "")),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { maxLength: 12 }), mutation, async (sheets, changes) => {
      const rows = [...WHOLE, ...sheets].map(
        ({ team, answers }) => `${team},${answers.map((one) => one || "").join(",")}`,
      );
      let text = `Team,Goals,Handover\n${rows.join("\n")}\n`;
      for (const [place, put] of changes) {
        const at = place % text.length;
        text = text.slice(0, at) + put + text.slice(at + 1);
      }
      const { code, out, err } = await runAnalyze(temporaryFile(text), "--json", "--minimum", "1");
      if (code === 2) {
        expect(err.trimEnd()).not.toContain("\n");
        return;
      }
      const json: AnalysisJson & { notUsed: { rows: { n: number }[] } } = JSON.parse(out);
      const used = json.groups.sales.n + json.groups.marketing.n;
      const left = json.notUsed.rows.reduce((sum, { n }) => sum + n, 0);
      const lines = text
        .split("\n")
        .slice(1)
        .filter((line) => /[^\s,]/.test(line)).length;
      if (!text.includes('"')) expect(used + left).toBeGreaterThanOrEqual(lines - 1);
    }),
    { numRuns: 150 },
  );
});

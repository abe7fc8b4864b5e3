import { expect, test } from "vitest";
import type { HistoryRun } from "#cli/import/history-run";
import { importFile } from "#cli/import/import";
import { temporaryFile } from "#tests/helpers/command";

async function run(...args: string[]) {
  const said = { out: "", err: "" };
  const code = await importFile(["history", ...args], {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

async function dryRun(text: string, ...args: string[]): Promise<HistoryRun> {
  const { code, out, err } = await run(
    temporaryFile(text),
    "--dry-run",
    "--json",
    "--closed",
    "2025-11-27",
    ...args,
  );
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

const WORDS = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
/** People per answer: twelve in Sales with a score of 50, nobody in the middle, twelve in Marketing near unanimity. */
const COUNTS = { "Field Sales": [3, 3, 0, 3, 3], Marketing: [0, 1, 0, 5, 6] };

const LONG = [
  "Team,Question,Answer,Count,Benchmark",
  ...Object.entries(COUNTS).flatMap(([team, counts]) => [
    ...counts.map((n, at) => [team, "We share goals", WORDS[at], n, 3].join(",")),
    [team, "We share goals", "Don't know", 2, 3].join(","),
    ...counts.map((n, at) => [team, "Handover works", WORDS[at], n, 3].join(",")),
  ]),
  "Finance,We share goals,Agree,9,3",
].join("\n");

const WIDE = [
  ["Group", "Statement", ...WORDS].join(";"),
  ...Object.entries(COUNTS).flatMap(([team, counts]) =>
    ["We share goals", "Handover works"].map((text) => [team, text, ...counts.map((n) => n || "")].join(";")),
  ),
].join("\n");

const figuresOf = ({ waves }: HistoryRun) =>
  waves.flatMap(({ statements }) =>
    statements.map(({ text, sales, marketing }) => [
      text,
      sales?.score,
      marketing?.score,
      marketing?.range?.high,
    ]),
  );

test("parallax import history reads complete counts, long or wide, as it reads answers", async () => {
  for (const text of [LONG, WIDE]) {
    const read = await dryRun(text);
    expect(read.problems).toEqual([]);
    expect(read.kind).toBe("counts");
    expect(figuresOf(read)).toEqual([
      ["We share goals", 50, null, 100],
      ["Handover works", 50, null, 100],
    ]);
    // how many took part is not known of counts
    expect(read.waves[0]?.responses).toEqual({ sales: null, marketing: null });
  }
  const { notUsed } = await dryRun(LONG);
  expect(notUsed).toEqual({
    columns: [{ name: "Benchmark", reason: "such a file has no use for it" }],
    rows: [{ reason: "in neither team", n: 1 }],
    cells: [{ value: "Don't know", as: "don't know", n: 4 }],
  });
});

test("counts in numbers ask for their direction, several values of a team add up, and years are waves", async () => {
  const rows = [2024, 2025].flatMap((year) =>
    ["Sales EMEA", "Sales Americas", "Marketing"].flatMap((team) =>
      [2, 1, 1, 1, 5].map((n, at) => [year, team, "We share goals", at + 1, n].join(",")),
    ),
  );
  const text = ["Year,Team,Item,Answer,n", ...rows].join("\n");
  const asked = ["--closed", "2024=2024-11-27", "--closed", "2025=2025-11-27"];
  const run = async (...low: string[]) => {
    const { code, out, err } = await importHistory(text, ...asked, ...low);
    expect(code, err).toBe(0);
    return JSON.parse(out) as HistoryRun;
  };
  expect((await run()).problems).toEqual([expect.stringContaining("Say what 1 means")]);
  const agrees = await run("--low", "agrees");
  expect(agrees.waves.map(({ name, statements }) => [name, statements[0]?.sales?.score])).toEqual([
    ["2024 (imported)", 35],
    ["2025 (imported)", 35],
  ]);
});

const importHistory = (text: string, ...args: string[]) =>
  run(temporaryFile(text), "--dry-run", "--json", ...args);

test("a count that is none, is given twice, or is off the scale is named with its line", async () => {
  const say = async (...rows: string[]) =>
    (
      await dryRun(
        ["Team,Item,Answer,n", "Sales,Q a,3,9", "Marketing,Q a,3,9", ...rows].join("\n"),
        "--low",
        "agrees",
      )
    ).problems;
  expect(await say("Sales,Q a,4,2.5")).toEqual(["Line 4, “n”: “2.5” is no number of people."]);
  expect(await say("Sales,Q a,4,-2")).toEqual(["Line 4, “n”: “-2” is no number of people."]);
  expect(await say("Sales,Q a,3,1")).toEqual([
    "Line 4 gives a count that line 2 gives already. Take one of them out.",
  ]);
  expect(await say("Sales,,4,1")).toEqual(["Line 4, “Item”: the question is missing."]);
  expect(await say("Sales,Q a,6,4")).toHaveLength(1);
});

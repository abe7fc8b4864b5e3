import { expect, test } from "vitest";
import type { HistoryRun } from "#cli/import/history-run";
import { importFile } from "#cli/import/import";
import { temporaryFile } from "#tests/helpers/command";
import { hasRealFiles, realFile } from "#tests/helpers/reference-data";

async function run(...args: string[]) {
  const said = { out: "", err: "" };
  const code = await importFile(["history", ...args], {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

async function dryRun(path: string, ...args: string[]): Promise<HistoryRun> {
  const { code, out, err } = await run(path, "--dry-run", "--json", ...args);
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

function scoresOf({ waves }: HistoryRun): string[][] {
  return waves.map(({ statements }) =>
    statements.map(({ sales }) => (sales?.score == null ? "range" : String(Math.round(sales.score)))),
  );
}

const SUBTEAMS = [
  ...["Sales EMEA", "Sales Americas", "Inside Sales"].flatMap((value) => ["--sales", value]),
  ...["Brand Marketing", "Demand Generation"].flatMap((value) => ["--marketing", value]),
];

/** The files that give the truth, with what has to be said about them. */
const REAL: Record<string, string[]> = {
  ...Object.fromEntries(
    "A01 A03 A04 A07 A16 A17 A22 A23 A25 A26 A28 A38 A41 A44 A48".split(" ").map((name) => [name, []]),
  ),
  A10: ["--group", "Q1", "--sales", "1", "--marketing", "2"],
  A12: ["--group", "Q1", "--sales", "1", "--marketing", "2"],
  A19: ["--group", "TEAM", "--sales", "A1", "--marketing", "A2"],
  A29: SUBTEAMS,
  A49: ["--low", "agrees"],
};

test.runIf(hasRealFiles)(
  "parallax import history gives the truth of every real file of answers",
  async () => {
    for (const [name, args] of Object.entries(REAL)) {
      const read = await dryRun(realFile("answers", name), "--closed", "2025-11-27", ...args);
      // two of the three are near unanimity
      expect(scoresOf(read), name).toEqual([["30", "range", "range"]]);
      expect(read.waves[0]?.responses, name).toEqual({ sales: 10, marketing: 9 });
    }
    const years = await dryRun(realFile("answers", "A54"), "--low", "disagrees");
    expect([years.waves.map(({ name }) => name), years.problems]).toEqual([
      ["2024 (imported)", "2025 (imported)"],
      [],
    ]);
    const seven = await dryRun(realFile("answers", "A33"), "--closed", "2025-11-27");
    expect([seven.waves, seven.problems[0]]).toEqual([
      [],
      expect.stringContaining("The answers go from 1 to 7"),
    ]);
  },
);

const FILE = [
  "Team,One thing works well,Years with us,Comment",
  ...Array.from({ length: 24 }, (_, at) =>
    [at % 2 ? "Field Sales" : "Marketing", (at % 5) + 1, at % 7, `word ${at}`].join(","),
  ),
  "Finance,1,1,no",
  "Marketing,N/A,2,no",
].join("\n");

test("parallax import history --json prints what is not used, as analyze does, and what was assumed", async () => {
  const path = temporaryFile(FILE);
  const { code, out, err } = await run(path, "--dry-run", "--json");
  const json: HistoryRun = JSON.parse(out);
  expect([code, json.notUsed]).toEqual([
    0,
    {
      columns: [
        { name: "Years with us", reason: "an amount, not an answer on a scale" },
        { name: "Comment", reason: "text" },
      ],
      rows: [{ reason: "in neither team", n: 1 }],
      cells: [{ value: "N/A", as: "no answer", n: 1 }],
    },
  ]);
  expect(json.scale).toEqual({ lowest: 1, highest: 5, low: null });
  expect(err).toContain("No --low: the lowest number, 1 of 1-5");
  expect(err).toContain('Not used (text): "Comment".');
  expect(json.problems).toHaveLength(2);
  expect(out).not.toContain("word 3");
  expect(await run(path, "--dry-run", "--strict")).toMatchObject({ code: 2, out: "" });
  const said = await run(path, "--dry-run", "--strict", "--low", "agrees", "--closed", "2025-03-01");
  expect([said.code, said.out]).toEqual([0, expect.stringContaining("Scores of 2025 (imported), 0 to 100")]);
});

test("parallax import history takes each column for what it is said to be", async () => {
  const path = temporaryFile(FILE);
  const asked = ["--low", "disagrees", "--closed", "2025-03-01", "--columns"];
  const read = await dryRun(path, ...asked, '{"One thing works well": "PU1", "Comment": "out"}');
  expect(read.columns.map(({ heading, as }) => [heading, as])).toEqual([
    ["One thing works well", "PU1"],
    ["Years with us", null],
    ["Comment", null],
  ]);
  expect(read.waves[0]?.statements.map(({ key }) => key)).toEqual(["PU1"]);
  const wrong = await run(path, "--dry-run", ...asked, '{"One thing works well": "PU11"}');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('did you mean "PU1"?')]);
});

test("parallax import history says in one sentence what is wrong with its words", async () => {
  const path = temporaryFile(FILE);
  for (const args of [
    [],
    [path, "--json"],
    [path, "--dry-run", "--low", "maybe"],
    [path, "--dry-run", "--scale", "five"],
    [path, "--dry-run", "--invited", "20"],
    [path, "--dry-run", "--columns", "PU1"],
    [path, "--dry-run", "--columns", '{"Nothing": "PU1"}'],
    [path, "--dry-run", "--group", "Tema"],
    [path, "--dry-run", "--sales", "X", "--marketing", "x"],
    [path, "--dry-run", "--dryrun"],
    ["nowhere.csv", "--dry-run"],
  ]) {
    const { code, out, err } = await run(...args);
    expect([code, out], args.join(" ")).toEqual([2, ""]);
    expect(err.trimEnd(), args.join(" ")).toMatch(/^[^\n]+[.?]$/);
  }
  expect((await run(path, "--dry-run", "--group", "Tema")).err).toContain('did you mean "Team"?');
  expect((await run("--help")).out).toContain("parallax import history FILE");
});

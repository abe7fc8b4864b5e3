import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { AnalysisJson } from "#cli/analyze/analysis-json";
import { runAnalyze, temporaryFile } from "#tests/helpers/command";
import { hasRealFiles, realFile } from "#tests/helpers/reference-data";

type Json = AnalysisJson & {
  notUsed: { columns: { name: string }[]; cells: { value: string; n: number }[] };
};

async function read(path: string, ...args: string[]): Promise<{ json: Json; err: string }> {
  const { code, out, err } = await runAnalyze(path, "--json", ...args);
  expect(code, err).toBe(0);
  return { json: JSON.parse(out), err };
}

function scoresOf({ items }: Pick<AnalysisJson, "items">): string[] {
  return items.map((item) =>
    "withheld" in item
      ? item.withheld
      : `${Math.round(item.sales.score ?? 0)}/${Math.round(item.marketing.score ?? 0)}`,
  );
}

const TRUTH = ["30/81", "28/81", "25/69"];
const SUBTEAMS = ["Sales EMEA", "Sales Americas", "Inside Sales"].flatMap((value) => ["--sales", value]);
const BRANDS = ["Brand Marketing", "Demand Generation"].flatMap((value) => ["--marketing", value]);

/** The files that give the truth, with what has to be said about them. */
const REAL: Record<string, string[]> = {
  ...Object.fromEntries(
    "A01 A03 A04 A07 A16 A17 A22 A23 A25 A26 A28 A38 A41 A44 A48".split(" ").map((name) => [name, []]),
  ),
  A10: ["--sales", "1", "--marketing", "2"],
  A12: ["--sales", "1", "--marketing", "2", "--scale", "31-35"],
  A19: ["--sales", "A1", "--marketing", "A2"],
  A29: [...SUBTEAMS, ...BRANDS],
  A49: ["--low", "agrees"],
};

test.runIf(hasRealFiles)("analyze gives the truth of every real file of answers", async () => {
  for (const [name, args] of Object.entries(REAL)) {
    const { json } = await read(realFile("answers", name), ...args);
    expect([scoresOf(json), json.groups.sales.n, json.groups.marketing.n], name).toEqual([TRUTH, 10, 9]);
  }
});

test.runIf(hasRealFiles)(
  "analyze asks for the scale of seven points, and for the direction with --strict",
  async () => {
    const seven = await runAnalyze(realFile("answers", "A33"));
    expect([seven.code, seven.out]).toEqual([2, ""]);
    expect(seven.err).toContain("--scale 1-7");
    expect((await read(realFile("answers", "A33"), "--scale", "1-7")).json.items).toHaveLength(3);
    const assumed = await read(realFile("answers", "A49"));
    expect(assumed.err).toContain("--low agrees turns it round");
    expect((await runAnalyze(realFile("answers", "A49"), "--strict")).code).toBe(2);
    expect((await runAnalyze(realFile("answers", "A49"), "--strict", "--low", "agrees")).code).toBe(0);
  },
);

test.runIf(hasRealFiles)(
  "analyze makes years of timestamps, and keeps a blind spot as a statement",
  async () => {
    const { json } = await read(realFile("answers", "A54"), "--waves", "Timestamp");
    expect(json.waves.map((wave) => [("wave" in wave && wave.wave) || "", scoresOf(wave)])).toEqual([
      ["2024", TRUTH],
      ["2025", TRUTH],
    ]);
    const blind = await read(realFile("answers", "A58"));
    expect(scoresOf(blind.json)).toEqual(["30/81", "too_few_answers", "25/69"]);
    expect(blind.json.notUsed.cells).toEqual([{ value: "Don't know", as: "don't know", n: 12 }]);
    const none = await read(realFile("answers", "A27"));
    expect(none.json.notUsed.cells.map(({ value }) => value).sort()).toEqual(
      ["#N/A", "-99", "Don't know", "N/A", "NULL", "k.A.", "n/a"].sort(),
    );
  },
);

test.runIf(hasRealFiles)(
  "analyze gives the favourable shares of a file of percentages, and no scores",
  async () => {
    const { out } = await runAnalyze(realFile("answers", "A53"), "--json");
    const { kind, items } = JSON.parse(out);
    expect(kind).toBe("percentages");
    expect(items).toHaveLength(3);
    for (const { sales, marketing, difference } of items) {
      expect([sales.favourable.share, sales.n]).toEqual([0.1, 10]);
      // of nine people a percentage tells the answers
      expect([marketing, difference]).toEqual([{ withheld: "too_few_answers" }, null]);
    }
    expect(out).not.toContain("score");
  },
);

test("analyze reads a workbook like its CSV, and leaves what is no answer out and says so", async () => {
  const rows = [
    ["Alignment 2026", null, null, null],
    ["Team", "We share goals", "Years with us", "Handover works"],
    ...Array.from({ length: 12 }, (_, at) => [
      at % 2 ? "Field Sales" : "Marketing",
      (at % 5) + 1,
      (at % 3) + 1,
      at % 4 ? "" : 3,
    ]),
    ["Finance", 1, 1, 1],
  ];
  const path = temporaryFile(await writeXlsx({ sheets: [{ name: "Answers", rows }] }), "answers.xlsx");
  const { json, err } = await read(path, "--minimum", "1");
  expect(json.items.map(({ key }) => key)).toEqual(["We share goals"]);
  expect(json.notUsed).toEqual({
    columns: [
      { name: "Years with us", reason: "an amount, not an answer on a scale" },
      { name: "Handover works", reason: "always the same value" },
    ],
    rows: [
      { reason: "above the column headings", n: 1 },
      { reason: "in neither team", n: 1 },
    ],
    cells: [],
    words: [],
  });
  expect(err).toContain('Sales is "Field Sales", by the words');
});

test("analyze refuses a ladder of which only one half was chosen, and takes it from --labels", async () => {
  const path = temporaryFile(`Team,Goals\n${"Sales,Agree\nMarketing,Strongly agree\n".repeat(6)}`);
  const { code, err } = await runAnalyze(path);
  expect([code, err.includes("--labels")]).toEqual([2, true]);
  const labels = "Strongly disagree,Disagree,Neutral,Agree,Strongly agree";
  expect(scoresOf((await read(path, "--labels", labels)).json)).toEqual(["75/100"]);
  expect(
    scoresOf((await read(path, "--labels", '{"Agree": 4, "Strongly agree": 5}', "--scale", "1-5")).json),
  ).toEqual(["75/100"]);
});

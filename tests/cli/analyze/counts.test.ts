import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { AnalysisJson } from "#cli/analyze/analysis-json";
import { runAnalyze, temporaryFile } from "#tests/helpers/command";

type Json = AnalysisJson & { notUsed: { columns: { name: string }[]; rows: { n: number }[] } };

async function read(content: string | Uint8Array, ...args: string[]): Promise<{ json: Json; err: string }> {
  const { code, out, err } = await runAnalyze(temporaryFile(content), "--json", ...args);
  expect(code, err).toBe(0);
  return { json: JSON.parse(out), err };
}

const countsOf = ({ items }: Json) =>
  items.map((item) =>
    "withheld" in item ? item.withheld : [item.key, item.sales.counts, item.marketing.counts],
  );

const GERMAN = ["Stimme überhaupt nicht zu", "Stimme eher nicht zu", "Teils/teils", "Stimme eher zu"];
const ALL = [...GERMAN, "Stimme voll und ganz zu"];
const FIGURES = { Vertrieb: [1, 2, 0, 3, 4], "Marketing EMEA": [0, 1, 0, 5, 6] };
const TRUTH = [["Wir teilen Ziele", [1, 2, 0, 3, 4], [0, 1, 0, 5, 6]]];

test("analyze knows a table of counts by its headings, whatever its encoding, delimiter and language", async () => {
  const wide = [
    ["Aussage", "Team", ...ALL, "Quelle"].join(";"),
    ...Object.entries(FIGURES).map(([team, counts]) =>
      ["Wir teilen Ziele", team, ...counts.map((n) => n || ""), "HR"].join(";"),
    ),
    "Wir teilen Ziele;Finanzen;1;1;1;1;1;HR",
  ].join("\r\n");
  const { json, err } = await read(iconv.encode(wide, "win1252"));
  expect(countsOf(json)).toEqual(TRUTH);
  expect([json.notUsed.columns.map(({ name }) => name), json.notUsed.rows]).toEqual([
    ["Quelle"],
    [{ reason: "in neither team", n: 1 }],
  ]);
  expect(err).toContain('The teams were found in the column "Team".');
  const long = [
    "Frage\tTeam\tAntwort\tAnzahl",
    ...Object.entries(FIGURES).flatMap(([team, counts]) =>
      counts.map((n, at) => `Wir teilen Ziele\t${team}\t${ALL[at]}\t${n}`),
    ),
  ].join("\n");
  expect(countsOf((await read(iconv.encode(long, "utf16le", { addBOM: true }))).json)).toEqual(TRUTH);
});

test("counts in numbers say what was assumed of their direction", async () => {
  const rows = ["Sales", "Marketing"].flatMap((team) => [1, 2, 5].map((answer) => `${team},Q1,${answer},3`));
  const text = ["team,item,answer,n", ...rows].join("\n");
  const assumed = await read(text, "--counts");
  expect([countsOf(assumed.json), assumed.err]).toEqual([
    [["Q1", [3, 3, 0, 0, 3], [3, 3, 0, 0, 3]]],
    expect.stringContaining("No --low: the lowest number, 1 of 1-5"),
  ]);
  const turned = await read(text, "--counts", "--low", "agrees");
  expect(countsOf(turned.json)).toEqual([["Q1", [3, 0, 0, 3, 3], [3, 0, 0, 3, 3]]]);
});

const SHARES = [
  "Department,Question,Responses,Favorable %,Neutral %,Unfavorable %",
  "Sales EMEA,We share goals,10,10,20,70",
  "Sales Americas,We share goals,30,50 %,20,30",
  "Marketing,We share goals,20,80,10,10",
  "Marketing,Handover works,4,75,25,0",
  "Sales EMEA,Handover works,12,25.0,25,50",
  "Sales Americas,Handover works,<5,-,-,-",
  "Finance,Handover works,9,1,1,1",
].join("\n");

test("analyze of percentages gives favourable shares with their intervals, and no scores", async () => {
  const { code, out, err } = await runAnalyze(temporaryFile(SHARES), "--json");
  expect(code, err).toBe(0);
  const json = JSON.parse(out);
  expect(json.items[0]).toMatchObject({
    key: "We share goals",
    sales: { n: 40, favourable: { share: 0.4 }, unfavourable: 0.4 },
    marketing: { n: 20, favourable: { share: 0.8 } },
    difference: { value: expect.closeTo(-0.4, 10) },
  });
  expect(json.items[0].sales.favourable.interval.low).toBeCloseTo(0.2635, 3);
  expect(json.items[1]).toMatchObject({
    sales: { n: 12, favourable: { share: 0.25 } },
    marketing: { withheld: "too_few_answers" },
    difference: null,
  });
  expect(out).not.toContain("score");
  expect(json.notUsed).toMatchObject({
    columns: [{ name: "Neutral %" }],
    rows: [{ n: 1 }],
    cells: [{ value: "-", as: "no answer", n: 1 }],
  });
  expect((await runAnalyze(temporaryFile(SHARES))).out).toContain("Percentages give no scores.");
  const without = await runAnalyze(temporaryFile(SHARES.replace("Responses", "Level")));
  expect([without.code, without.err]).toEqual([2, expect.stringContaining("Export the number of responses")]);
  const together = await runAnalyze(temporaryFile(SHARES.replace("80,10,10", "80,10,30")));
  expect(together.err).toContain('line 4, column 6 ("Unfavorable %"): with "30" favourable and unfavourable');
  const bad = await runAnalyze(temporaryFile(SHARES.replace("80,10,10", "180,10,10")));
  expect(bad.err).toContain('line 4, column 4 ("Favorable %"): "180" is no percentage');
});

test("analyze of percentages withholds fewer than ten answers whatever the minimum, and near unanimity but for its bound", async () => {
  const rows = [
    "Sales,Goals,9,40,60",
    "Marketing,Goals,10,40,60",
    "Sales,Trust,30,93.3,0",
    "Marketing,Trust,30,0,96.7",
    "Sales,Pace,30,86,14",
    "Marketing,Pace,30,50,20",
  ];
  const path = temporaryFile(["Team,Question,n,Favourable,Unfavourable", ...rows].join("\n"));
  const { code, out, err } = await runAnalyze(path, "--json", "--minimum", "5");
  expect(code, err).toBe(0);
  const { minimum, items } = JSON.parse(out);
  expect(minimum).toBe(10);
  expect(items[0]).toMatchObject({ sales: { withheld: "too_few_answers" }, difference: null });
  expect(items[0].marketing.favourable.share).toBe(0.4);
  expect(items[1]).toEqual({
    key: "Trust",
    sales: { n: 30, nearUnanimity: { bucket: "favourable", atLeast: 90 } },
    marketing: { n: 30, nearUnanimity: { bucket: "unfavourable", atLeast: 90 } },
    difference: null,
  });
  expect(items[2].difference.value).toBeCloseTo(0.36, 10);
  const table = (await runAnalyze(path)).out;
  expect(table).toContain("90 or more");
  expect(table).toContain("10 or less");
  const larger = JSON.parse((await runAnalyze(path, "--json", "--minimum", "20")).out);
  expect(larger.items[0].marketing).toEqual({ withheld: "too_few_answers" });
});

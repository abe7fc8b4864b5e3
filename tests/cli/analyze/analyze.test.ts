import { expect, test } from "vitest";
import { clipInterval } from "#app/core/statistics/interval";
import type { AnalysisJson, DimensionJson, ItemJson, TrendJson } from "#cli/analyze/analysis-json";
import { runAnalyze, sheets, TEAMS_GIVEN, temporaryFile } from "#tests/helpers/command";
import {
  type ExpectedComparison,
  type ExpectedItem,
  expectedComparisons,
} from "#tests/helpers/reference-comparisons";
import { hasReferenceData, referenceData } from "#tests/helpers/reference-data";

const SALES = ["555", "445", "434", "543", "555", "44."];
const MARKETING = ["123", "213", "225", "131", "112", "235", "1.3"];

async function analyzeJson(content: string, ...args: string[]): Promise<AnalysisJson> {
  const { code, out, err } = await runAnalyze(temporaryFile(content), ...TEAMS_GIVEN, "--json", ...args);
  expect([
    code,
    err.split("\n").filter((line) => !/^(No --low|Not used|Read as no answer)|left out/.test(line)),
  ]).toEqual([0, [""]]);
  return JSON.parse(out);
}

/** The n-th question, which must not be withheld. */
function itemAt(json: Pick<AnalysisJson, "items">, at = 0): ItemJson {
  const item = json.items[at];
  if (!item || "withheld" in item) throw new Error(`question ${at} is withheld`);
  return item;
}

function dimensionAt(json: Pick<AnalysisJson, "dimensions">, at = 0): DimensionJson {
  const dimension = json.dimensions?.[at];
  if (!dimension || "withheld" in dimension) throw new Error(`dimension ${at} is withheld`);
  return dimension;
}

function trendsOf(json: AnalysisJson): TrendJson[] {
  return (json.trends ?? []).filter((trend): trend is TrendJson => !("withheld" in trend));
}

function withheldKeys(rows: readonly { key: string }[]): string[] {
  return rows.flatMap((row) => ("withheld" in row && row.withheld === "too_few_answers" ? [row.key] : []));
}

const TEAM_KEYS = [
  ...[
    "n",
    "missing",
    "counts",
    "mean",
    "sd",
    "score",
    "score_low",
    "score_high",
    "favourable",
    "favourable_low",
  ],
  ...["favourable_high", "neutral", "unfavourable", "consensus", "split", "rwg"],
];
const LIMITS = ["low", "high"];

test("analyze --json has exactly the keys of parallax/analysis/1", async () => {
  const dimensions = temporaryFile('{"trust": ["Q1", "Q2", "Q3"]}', "dimensions.json");
  const json = await analyzeJson(sheets(SALES, MARKETING), "--dimensions", dimensions);
  expect(Object.keys(json)).toEqual(["schema", "groups", "items", "dimensions", "index", "waves", "notUsed"]);
  expect(json.schema).toBe("parallax/analysis/1");
  expect(json.groups).toEqual({ sales: { value: "Sales", n: 6 }, marketing: { value: "Marketing", n: 7 } });
  expect(json.waves).toEqual([]);
  const item = itemAt(json);
  expect(Object.keys(item)).toEqual([
    ...["key", "sales", "marketing", "gap", "delta", "mann_whitney", "q", "favourable_difference", "label"],
    ...["certainty", "denial"],
  ]);
  expect(Object.keys(item.sales)).toEqual(TEAM_KEYS);
  expect(Object.keys(item.gap)).toEqual(["points", ...LIMITS, "df", "p_welch"]);
  expect(Object.keys(item.delta ?? {})).toEqual(["value", ...LIMITS]);
  expect(Object.keys(item.mann_whitney ?? {})).toEqual(["u", "p"]);
  expect(Object.keys(item.favourable_difference ?? {})).toEqual(["value", ...LIMITS]);
  expect(item).toMatchObject({
    key: "Q1",
    label: "marketing_sees_a_problem",
    denial: "likely_sales",
    certainty: "likely",
  });
  const dimension = dimensionAt(json);
  expect(Object.keys(dimension)).toEqual([
    "key",
    "items",
    "sales",
    "marketing",
    "gap",
    "q",
    "label",
    "certainty",
    "alpha",
  ]);
  expect(dimension.certainty).toBe("likely");
  expect(Object.keys(dimension.marketing)).toEqual(TEAM_KEYS);
  expect(dimension.marketing).toMatchObject({ n: 7, missing: 0, counts: null, consensus: null });
  const { index } = json;
  expect(Object.keys(index ?? {})).toEqual(["value", ...LIMITS, "level", "mean_gap"]);
  expect(index?.value).toBeCloseTo((index?.level ?? 0) - (index?.mean_gap ?? 0) / 2, 12);
});

test("analyze withholds a question with one answer too few, and one that nobody answered", async () => {
  const file =
    "team,A,B,C\nSales,1,5,\nSales,2,5,\nSales,1,4,NA\nMarketing,3,4,\nMarketing,3,3, \nMarketing,2,,\n";
  const json = await analyzeJson(file, "--minimum", "3", "--items", "A,B,C");
  expect(itemAt(json, 0).key).toBe("A");
  expect(json.items.slice(1)).toEqual([
    { key: "B", withheld: "too_few_answers" },
    { key: "C", withheld: "too_few_answers" },
  ]);
  expect(json.dimensions).toEqual([]);
  expect(json.index).toBeNull();
});

test("analyze takes all numeric columns as questions, and leaves text columns and the group alone", async () => {
  const file = 'team,Q1,comment,Q2,city\nSales,1,good,3,Bern\nSales,2,5,NA,Ulm\nMarketing,5,"a,\nb",4,Graz\n';
  const json = await analyzeJson(file, "--minimum", "1");
  expect(json.items.map(({ key }) => key)).toEqual(["Q1", "Q2"]);
});

test("analyze reverses before everything: counts run from the lowest score", async () => {
  const file = sheets(["15", "25", "15", "15", "35"], ["52", "43", "51", "51", "42"]);
  const json = await analyzeJson(
    file,
    "--reverse",
    "Q1",
    "--dimensions",
    temporaryFile('{"D": ["Q1", "Q2"]}', "d.json"),
  );
  expect(itemAt(json).sales.counts).toEqual([0, 0, 1, 1, 3]);
  expect(itemAt(json).sales.mean).toBeCloseTo(4.4, 12);
  expect(itemAt(json).label).toBe("marketing_sees_a_problem");
  expect(dimensionAt(json).sales.score).toBeCloseTo(92.5, 10);
});

test("analyze from counts equals analyze from sheets, but for what needs joint answers", async () => {
  const bySheets = await analyzeJson(sheets(SALES, MARKETING));
  const rows = ["team,item,answer,n"];
  for (const [team, all] of [
    ["Sales", SALES],
    ["Marketing", MARKETING],
  ] as const) {
    for (const q of [0, 1, 2]) {
      for (const answer of ["1", "2", "3", "4", "5", "."]) {
        const n = all.filter((sheet) => sheet[q] === answer).length;
        if (n > 0) rows.push(`${team},Q${q + 1},${answer === "." ? "NA" : answer},${n}`);
      }
    }
  }
  const byCounts = await analyzeJson(rows.join("\n"), "--counts");
  expect(byCounts.items).toEqual(bySheets.items);
  expect(byCounts.groups).toEqual(bySheets.groups);
  expect(byCounts.dimensions).toBeNull();
  expect(byCounts.index).toBeNull();
});

test("analyze --waves compares consecutive waves and the first with the last, in the order of their numbers", async () => {
  const year = (wave: string, sales: string[], marketing: string[]) =>
    [...sales.map((a) => `${wave},Sales,${a}`), ...marketing.map((a) => `${wave},Marketing,${a}`)].join("\n");
  const low = ["1", "2", "1", "2", "1", "1", "2", "1", "2", "1"];
  const high = ["4", "5", "4", "5", "5", "4", "4", "5"];
  const file = `year,team,Q1\n${year("10", high, high)}\n${year("9", low, high)}\n${year("11", low, low)}\n`;
  const json = await analyzeJson(file, "--waves", "year");
  expect(json.waves.map(({ wave }) => wave)).toEqual(["9", "10", "11"]);
  expect(json.items).toEqual(json.waves[2]?.items);
  expect(json.waves[0]).toMatchObject({ groups: { sales: { n: 10 }, marketing: { n: 8 } }, index: null });
  expect(trendsOf(json).map(({ key, from, to }) => [key, from, to])).toEqual([
    ["Q1", "9", "10"],
    ["Q1", "10", "11"],
    ["Q1", "9", "11"],
  ]);
  const [first, second] = trendsOf(json);
  if (!first || !second) throw new Error("three trends");
  expect(Object.keys(first)).toEqual(["key", "from", "to", "sales", "marketing", "gap_change"]);
  expect(Object.keys(first.sales)).toEqual(["change", "low", "high", "p", "q", "label", "certainty"]);
  expect(Object.keys(first.gap_change)).toEqual(["points", "low", "high", "label", "certainty"]);
  expect([first.sales.label, first.marketing.label]).toEqual(["improved", "no_detectable_change"]);
  expect([second.sales.label, second.marketing.label]).toEqual(["worsened", "worsened"]);
  expect([first.sales.certainty, first.marketing.certainty]).toEqual(["likely", "open"]);
});

test("analyze --waves follows a dimension on the questions common to both waves", async () => {
  const rows = ["year,team,Q1,Q2,Q3"];
  for (let i = 0; i < 6; i++) {
    rows.push(`2023,Sales,${2 + (i % 2)},5,`, `2023,Marketing,${1 + (i % 2)},5,`);
    rows.push(`2024,Sales,${2 + (i % 2)},,1`, `2024,Marketing,${1 + (i % 2)},,1`);
  }
  const dimensions = temporaryFile('{"D": ["Q1", "Q2", "Q3"]}', "d.json");
  const json = await analyzeJson(rows.join("\n"), "--waves", "year", "--dimensions", dimensions);
  expect(json.waves.map((wave) => dimensionAt(wave).items)).toEqual([
    ["Q1", "Q2"],
    ["Q1", "Q3"],
  ]);
  const trend = trendsOf(json).find(({ key }) => key === "D");
  expect(trend?.sales).toMatchObject({ change: 0, label: "no_detectable_change" });
  expect(withheldKeys(json.trends ?? [])).toEqual(["Q2", "Q3"]);
});

test("analyze knows clear from likely by n, and by the response when it is told who was asked", async () => {
  const fifteen = (answers: string) => Array.from({ length: 15 }, (_, i) => answers[i % 3] ?? "");
  const file = sheets(fifteen("455"), fifteen("112"));
  const certainty = async (...args: string[]) => itemAt(await analyzeJson(file, ...args)).certainty;
  expect(await certainty()).toBe("clear");
  expect(await certainty("--invited", "30,15")).toBe("clear");
  expect(await certainty("--invited", "31,15")).toBe("likely");
});

test("analyze --help explains itself", async () => {
  const { code, out, err } = await runAnalyze("--help");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("--favourable 4-5");
});

type ExpectedIndex = {
  A: number;
  B: number;
  index: number;
  ci95: [number, number];
  mean_abs_gap_corrected: number;
};

function expectItem(item: ItemJson, expected: ExpectedItem): void {
  for (const [team, side] of [
    ["sales", expected.A],
    ["marketing", expected.B],
  ] as const) {
    expect(item[team].counts).toEqual(side.counts);
    expect(item[team].missing).toBe(side.missing);
    expect(item[team].sd).toBeCloseTo(side.sd, 10);
    expect(item[team].score).toBeCloseTo(side.score, 9);
    const clipped = clipInterval({ low: side.score_ci95[0], high: side.score_ci95[1] }, 0, 100);
    expect(item[team].score_low).toBeCloseTo(clipped.low, 8);
    expect(100 * (item[team].favourable_high ?? 9)).toBeCloseTo(side.wilson95_pct[1], 8);
    expect(item[team].consensus).toBeCloseTo(side.consensus, 10);
    expect(item[team].rwg).toBeCloseTo(side.rwg, 10);
  }
  expect(item.gap.high).toBeCloseTo(expected.welch.ci95[1], 8);
  expect(item.gap.p_welch).toBeCloseTo(expected.welch.p, 11);
  expect(item.mann_whitney?.u).toBe(expected.mann_whitney.U);
  expect(Math.abs((item.mann_whitney?.p ?? 9) - expected.mann_whitney.p)).toBeLessThan(1e-12);
  expect(item.q).toBeCloseTo(expected.mann_whitney.q_bh, 11);
  expect(item.delta?.low).toBeCloseTo(expected.cliffs_delta.ci95[0], 9);
  expect(100 * (item.favourable_difference?.low ?? 9)).toBeCloseTo(expected.newcombe95_pct[0], 8);
}

async function analyzeReference(comparison: ExpectedComparison): Promise<AnalysisJson> {
  const { file, group, scale, reversed, items, dimensions } = comparison;
  const named = Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimension.items]));
  const { code, out, err } = await runAnalyze(
    temporaryFile(referenceData(file)),
    ...["--group", group.column, "--sales", group.A, "--marketing", group.B],
    ...["--items", items.map(({ id }) => id).join(","), "--scale", `${scale.lowest}-${scale.highest}`],
    ...(reversed.length > 0 ? ["--reverse", reversed.join(",")] : []),
    ...["--dimensions", temporaryFile(JSON.stringify(named), "dimensions.json"), "--json"],
  );
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

test.runIf(hasReferenceData)(
  "analyze gives every number of the reference data from the files themselves",
  async () => {
    const { comparisons } = JSON.parse(referenceData("alignment_index.expected.json")) as {
      comparisons: ExpectedIndex[];
    };
    for (const comparison of expectedComparisons()) {
      const json = await analyzeReference(comparison);
      comparison.items.forEach((expected, i) => {
        expectItem(itemAt(json, i), expected);
      });
      comparison.dimensions.forEach((expected, d) => {
        const dimension = dimensionAt(json, d);
        expect(dimension.gap.low).toBeCloseTo(expected.welch.ci95[0], 8);
        expect(dimension.gap.p_welch).toBeCloseTo(expected.welch.p, 11);
        expect(dimension.sales.score).toBeCloseTo(expected.A.score, 9);
        expect(dimension.sales.rwg).toBeCloseTo(expected.A.rwgj, 9);
        expect(dimension.marketing.n).toBe(expected.B.n);
        expect(dimension.alpha).toBeCloseTo(expected.reliability_pooled.alpha, 9);
      });
      const index = comparisons.find(
        ({ A, B }) => `${A}` === comparison.group.A && `${B}` === comparison.group.B,
      );
      if (!index || comparison.items.length !== 14) continue;
      expect(json.index?.value).toBeCloseTo(index.index, 9);
      expect(json.index?.high).toBeCloseTo(index.ci95[1], 8);
      expect(json.index?.mean_gap).toBeCloseTo(index.mean_abs_gap_corrected, 9);
    }
  },
);

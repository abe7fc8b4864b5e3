import { expect, test } from "vitest";
import { averageNorms, compareDimensionNorms, compareNorms, type Norm } from "#app/core/benchmarks/norms";
import type { PublicCell } from "#app/core/gate/public-cells";
import { summarizePublicCell } from "#app/core/release/public-summary";
import { describePublicCell } from "#app/core/release/team-figures";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const sales: PublicCell = {
  state: "counts",
  n: 20,
  counts: [1, 3, 4, 8, 4],
  notSplit: 0,
  dontKnow: 0,
  notApplicable: 0,
  skipped: 0,
};
const marketing: PublicCell = { state: "small", n: 7, score: 40 };
const teams = {
  sales: describePublicCell(sales, "agreement"),
  marketing: describePublicCell(marketing, "agreement"),
};
const summaries = { sales: summarizePublicCell(sales), marketing: summarizePublicCell(marketing) };
const norm: Norm = {
  key: "OV1",
  version: 1,
  n: 400,
  score: 55,
  favourable: 0.5,
  source: "Industry study",
  date: "2025-10-01",
  pool: null,
};

function against(norms: Norm[], version = 1) {
  return compareNorms({ key: "OV1", version }, teams, summaries, norms);
}

test("compareNorms compares scores, and favourable shares only where the counts are public", () => {
  const found = against([norm]);
  expect(found.map(({ team, measure }) => [team, measure])).toEqual([
    ["sales", "score"],
    ["sales", "favourable"],
    ["marketing", "score"],
  ]);
  expect(found[0]).toMatchObject({ kind: "norm", name: "Industry study", value: 55, difference: 63.75 - 55 });
  expect(found[1]?.difference).toBeCloseTo(0.6 - 0.5, 12);
  for (const { difference, interval } of found) {
    expect(interval?.low).toBeLessThan(difference);
    expect(interval?.high).toBeGreaterThan(difference);
  }
});

test("compareNorms gives no interval to a norm without n", () => {
  expect(against([{ ...norm, n: null }]).map(({ interval }) => interval)).toEqual([null, null, null]);
});

test("compareNorms says where a team stands among the organizations of a pooled norm", () => {
  const values = Array.from({ length: 30 }, (_, at) => 41 + at);
  const score = { organizations: 30, median: 55.5, lower: 48.25, upper: 62.75, values };
  const pools = (pool: Norm["pool"]) => against([{ ...norm, favourable: null, pool }]).map((one) => one.pool);
  expect(pools({ score, favourable: null })).toEqual([
    { organizations: 30, lower: 48.25, upper: 62.75, rank: 23 / 30 },
    { organizations: 30, lower: 48.25, upper: 62.75, rank: 0 },
  ]);
  expect(pools({ score: { ...score, values: null }, favourable: null }).map((one) => one?.rank)).toEqual([
    null,
    null,
  ]);
  expect(pools(null)).toEqual([null, null]);
});

test("compareNorms ignores norms for another key or another version", () => {
  expect(against([{ ...norm, key: "OV2" }])).toEqual([]);
  expect(against([norm], 101)).toEqual([]);
});

test("averageNorms takes the mean of the scores of one source that knows every statement in its wording", () => {
  const items = [
    { key: "PU1", version: 1 },
    { key: "PU2", version: 1 },
  ];
  const study = (key: string, score: number, n: number | null) => ({ ...norm, key, score, n });
  expect(averageNorms(items, [study("PU1", 50, 100), study("PU2", 60, 300), study("TR1", 90, 9)])).toEqual([
    { source: "Industry study", date: "2025-10-01", score: 55, n: 150 },
  ]);
  expect(averageNorms(items, [study("PU1", 50, 100), study("PU2", 60, null)])[0]?.n).toBeNull();
  expect(averageNorms(items, [study("PU1", 50, 100)])).toEqual([]);
  expect(averageNorms(items, [study("PU1", 50, 100), { ...study("PU2", 60, 300), version: 2 }])).toEqual([]);
  expect(averageNorms(items, [study("PU1", 50, 9), { ...study("PU2", 60, 9), source: "Other" }])).toEqual([]);
  expect(averageNorms([], [norm])).toEqual([]);
});

test("averageNorms takes a pooled norm for a single statement only", () => {
  const pool = {
    score: { organizations: 12, median: 55, lower: 50, upper: 60, values: null },
    favourable: null,
  };
  const pooled = ["PU1", "PU2"].map((key) => ({ ...norm, key, pool }));
  const items = pooled.map(({ key, version }) => ({ key, version }));
  expect(averageNorms(items, pooled)).toEqual([]);
  expect(averageNorms(items.slice(0, 1), pooled).map(({ score }) => score)).toEqual([55]);
});

test("compareDimensionNorms holds both teams against the norm for the same statements", () => {
  const set = questionSetOf({ form: "full" });
  const { dimensions } = releaseOf(
    { sales: leaningResponses(set, 20, 1), marketing: leaningResponses(set, 14, 2) },
    set,
  );
  const trust = dimensions.find(({ dimension }) => dimension === "TR");
  if (trust === undefined || trust.teams.sales.state === "withheld") throw new Error("Nothing is shown.");
  const items = trust.items.map((key) => ({ key, version: 1 }));
  const norms = items.map(({ key }) => ({ ...norm, key }));
  const found = compareDimensionNorms(trust, items, norms);
  expect(found.map(({ team, measure, value }) => [team, measure, value])).toEqual([
    ["sales", "score", 55],
    ["marketing", "score", 55],
  ]);
  expect(found[0]?.difference).toBeCloseTo((trust.teams.sales.score ?? 0) - 55, 12);
  const { sd, n } = trust.teams.sales;
  const half = ((found[0]?.interval?.high ?? 0) - (found[0]?.interval?.low ?? 0)) / 2;
  expect(half).toBeGreaterThan(1.96 * sd * Math.sqrt(1 / n + 1 / 400));
  expect(half).toBeLessThan(2.2 * sd * Math.sqrt(1 / n + 1 / 400));
  expect(compareDimensionNorms(trust, items, norms.slice(1))).toEqual([]);
});

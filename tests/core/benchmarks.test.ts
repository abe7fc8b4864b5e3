import { expect, test } from "vitest";
import type { Norm } from "#app/core/benchmarks";
import { compareDimensionTarget, compareIndexTarget, compareNorms } from "#app/core/benchmarks";
import { summarizePublicCell } from "#app/core/nominal-figures";
import type { PublicCell } from "#app/core/public-cells";
import { describePublicCell } from "#app/core/team-figures";
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

test("compareIndexTarget shifts the interval of the index by the target", () => {
  const set = questionSetOf({ form: "core" });
  const { index, dimensions } = releaseOf(
    { sales: leaningResponses(set, 20, 1), marketing: leaningResponses(set, 15, 2) },
    set,
  );
  if (index.withheld) throw new Error("the index is withheld");
  const [benchmark] = compareIndexTarget(index, { index: 70, dimensions: {} });
  expect(benchmark?.difference).toBeCloseTo(index.index - 70, 12);
  expect(benchmark?.interval?.high).toBeCloseTo(index.interval.high - 70, 12);
  expect(compareIndexTarget(index, { index: null, dimensions: {} })).toEqual([]);
  expect(
    compareIndexTarget({ withheld: true, reason: "too_few_answers" }, { index: 70, dimensions: {} }),
  ).toEqual([]);
  const [first] = dimensions;
  if (first === undefined) throw new Error("there is no dimension");
  expect(
    compareDimensionTarget(first, { index: null, dimensions: { PU: 60 } }).map(({ team }) => team),
  ).toEqual(["sales", "marketing"]);
  expect(compareDimensionTarget(first, { index: null, dimensions: { TR: 60 } })).toEqual([]);
});

import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import { type GapMethod, type TestedGap, testGap } from "#app/core/release/gaps";
import { nominalTest, type PublicSummary, summarizePublicCell } from "#app/core/release/public-summary";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { welchDifference } from "#app/core/statistics/welch";
import { freeze, passGate, SMALL, swapPair } from "#tests/helpers/public-cells";

const SALES = [1, 2, 3, 4, 2];
const MARKETING = [6, 5, 4, 3, 1];
const counts = { sales: SALES, marketing: MARKETING };

function summarize(cell: PublicCell): PublicSummary {
  const summary = summarizePublicCell(cell);
  if (summary === null) throw new Error("the cell is withheld");
  return freeze(summary);
}

const pair = { sales: summarize(passGate(SALES)), marketing: summarize(passGate(MARKETING)) };

function requireGap(...given: Parameters<typeof testGap>): TestedGap {
  const gap = testGap(...given);
  if (gap === null) throw new Error("there is no gap");
  return gap;
}

test("testGap is the difference of the public scores with Welch's interval, whatever the test", () => {
  const welch = welchDifference(pair.sales, pair.marketing);
  const methods: GapMethod[] = [
    { test: "mann_whitney", counts },
    { test: "nominal", deviation: 27 },
    { test: "welch" },
  ];
  for (const method of methods) {
    const gap = requireGap(pair.sales, pair.marketing, method);
    expect(gap.points).toBe(pair.sales.mean - pair.marketing.mean);
    expect(gap).toMatchObject({ interval: welch.interval, df: welch.df, test: method.test });
    expect(gap.interval90.low).toBeGreaterThan(gap.interval.low);
    expect(gap.interval90.high).toBeLessThan(gap.interval.high);
  }
});

test("testGap takes p from the ranks of the counts, from the means, or from the nominal spread", () => {
  const p = (method: GapMethod) => requireGap(pair.sales, pair.marketing, method).p;
  expect(p({ test: "mann_whitney", counts })).toBe(mannWhitney(SALES, MARKETING)?.p);
  expect(p({ test: "welch" })).toBe(welchDifference(pair.sales, pair.marketing).p);
  expect(p({ test: "nominal", deviation: 27 })).toBeGreaterThan(p({ test: "nominal", deviation: 22 }));
});

test("testGap of two small cells sees nothing but their scores and sizes", () => {
  const gap = requireGap(summarize(SMALL[60]), summarize(SMALL[35]), { test: "nominal", deviation: 27 });
  // 2(1 − Φ(25 / (27·√(1/8 + 1/8)))) and Welch with 27 on both sides
  expect(gap.points).toBe(25);
  expect(gap.p).toBeCloseTo(0.06405, 5);
  expect(gap.df).toBeCloseTo(14, 9);
  expect(gap.interval.high - gap.points).toBeCloseTo(2.144787 * 13.5, 4);
});

test("testGap turns its signs and keeps its p when the teams change places", () => {
  const swapped = swapPair(pair);
  const forward = requireGap(pair.sales, pair.marketing, { test: "mann_whitney", counts });
  const backward = requireGap(swapped.sales, swapped.marketing, {
    test: "mann_whitney",
    counts: swapPair(counts),
  });
  expect(backward.points).toBeCloseTo(-forward.points, 12);
  expect(backward.p).toBeCloseTo(forward.p, 12);
  expect(backward.interval.low).toBeCloseTo(-forward.interval.high, 10);
  expect(backward.interval90.high).toBeCloseTo(-forward.interval90.low, 10);
});

const NEARLY = { agree: [0, 1, 1, 9, 9], agreeToo: [1, 0, 1, 4, 6], disagree: [9, 9, 1, 1, 0] };

test("testGap knows no gap between two cells in which nearly all answer alike", () => {
  const cells = [NEARLY.agree, NEARLY.agreeToo].map((counts) => summarize(passGate(counts)));
  const [one, other] = cells as [PublicSummary, PublicSummary];
  expect(testGap(one, other, { test: "nominal", deviation: 27 })).toBeNull();
});

test("testGap asks q and the smallest gap of the nearest distance, and shows the farthest", () => {
  const agree = summarize(passGate(NEARLY.agree));
  const seen = summarize(passGate([4, 4, 4, 2, 1]));
  // Of 20 at most two stand outside: 67.5 to 100. The other team: 36.7.
  const gap = requireGap(agree, seen, { test: "nominal", deviation: 27 });
  expect(gap.points).toBeCloseTo(67.5 - seen.mean, 10);
  expect(gap.range?.high).toBeCloseTo(100 - seen.mean, 10);
  expect(gap.p).toBe(nominalTest(gap.points, 20, 15));
  expect(gap.interval.low).toBeLessThan(gap.points);
  expect(gap.interval.high).toBeGreaterThan(100 - seen.mean);
});

test("testGap of ranges that meet is no distance, with p of 1", () => {
  const agree = summarize(passGate(NEARLY.agree));
  const inside = summarize(passGate([1, 1, 2, 6, 5]));
  const gap = requireGap(agree, inside, { test: "nominal", deviation: 27 });
  expect([gap.points, gap.p]).toEqual([0, 1]);
  expect(gap.range).not.toBeNull();
});

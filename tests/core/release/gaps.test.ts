import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import { type GapMethod, testGap } from "#app/core/release/gaps";
import { type PublicSummary, summarizePublicCell } from "#app/core/release/public-summary";
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

test("testGap is the difference of the public scores with Welch's interval, whatever the test", () => {
  const welch = welchDifference(pair.sales, pair.marketing);
  const methods: GapMethod[] = [
    { test: "mann_whitney", counts },
    { test: "nominal", deviation: 27 },
    { test: "welch" },
  ];
  for (const method of methods) {
    const gap = testGap(pair.sales, pair.marketing, method);
    expect(gap.points).toBe(pair.sales.mean - pair.marketing.mean);
    expect(gap).toMatchObject({ interval: welch.interval, df: welch.df, test: method.test });
    expect(gap.interval90.low).toBeGreaterThan(gap.interval.low);
    expect(gap.interval90.high).toBeLessThan(gap.interval.high);
  }
});

test("testGap takes p from the ranks of the counts, from the means, or from the nominal spread", () => {
  const p = (method: GapMethod) => testGap(pair.sales, pair.marketing, method).p;
  expect(p({ test: "mann_whitney", counts })).toBe(mannWhitney(SALES, MARKETING)?.p);
  expect(p({ test: "welch" })).toBe(welchDifference(pair.sales, pair.marketing).p);
  expect(p({ test: "nominal", deviation: 27 })).toBeGreaterThan(p({ test: "nominal", deviation: 22 }));
});

test("testGap of two small cells sees nothing but their scores and sizes", () => {
  const gap = testGap(summarize(SMALL[60]), summarize(SMALL[35]), { test: "nominal", deviation: 27 });
  // 2(1 − Φ(25 / (27·√(1/8 + 1/8)))) and Welch with 27 on both sides
  expect(gap.points).toBe(25);
  expect(gap.p).toBeCloseTo(0.06405, 5);
  expect(gap.df).toBeCloseTo(14, 9);
  expect(gap.interval.high - gap.points).toBeCloseTo(2.144787 * 13.5, 4);
});

test("testGap turns its signs and keeps its p when the teams change places", () => {
  const swapped = swapPair(pair);
  const forward = testGap(pair.sales, pair.marketing, { test: "mann_whitney", counts });
  const backward = testGap(swapped.sales, swapped.marketing, {
    test: "mann_whitney",
    counts: swapPair(counts),
  });
  expect(backward.points).toBeCloseTo(-forward.points, 12);
  expect(backward.p).toBeCloseTo(forward.p, 12);
  expect(backward.interval.low).toBeCloseTo(-forward.interval.high, 10);
  expect(backward.interval90.high).toBeCloseTo(-forward.interval90.low, 10);
});

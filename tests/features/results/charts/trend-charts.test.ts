import { expect, test } from "vitest";
import type { QuestionSet } from "#app/core/questions/set";
import { buildReport } from "#app/core/report/report";
import type { TrendPoint } from "#app/core/trend/series";
import { dimensionTrendChart, placeOnWaves } from "#app/features/results/charts/trend-charts";
import { reportForTrend } from "#app/features/results/page-report";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const sameWords = questionSetOf({ form: "core" });
const newWords = questionSetOf({
  form: "core",
  wording: { DH1: { version: 101, text: { en: "Both teams agree on what a good lead is." } } },
});

/** A release of 30 against 20 people that closed in March of a year. */
function yearOf(year: number, set: QuestionSet) {
  const responses = {
    sales: leaningResponses(set, 30, year, -0.4),
    marketing: leaningResponses(set, 20, year + 1, 0.6),
  };
  return releaseOf(responses, set, {
    id: String(year),
    name: String(year),
    closedOn: `${year}-03-20`,
  });
}

const report = buildReport({
  release: yearOf(2026, newWords),
  earlier: [yearOf(2024, sameWords), yearOf(2025, sameWords)],
});
const seriesOf = (dimension: string) => {
  const series = report.trend.dimensions.find((one) => one.dimension === dimension);
  if (series === undefined) throw new Error(`${dimension} has no series.`);
  return placeOnWaves<TrendPoint>(report, series);
};

test("placeOnWaves puts one point on every wave of an unbroken line", () => {
  const { points, breaks } = seriesOf("CM");
  expect(points.map((point) => point?.wave)).toEqual(["2024", "2025", "2026"]);
  expect(breaks).toEqual([]);
});

test("placeOnWaves begins a line anew where the wording changed", () => {
  const { points, breaks } = seriesOf("DH");
  expect(points).toHaveLength(3);
  expect(breaks).toEqual([2]);
});

test("A trend chart gives both teams a shape and a dash of their own, and says of each wave what its table says", () => {
  const chart = dimensionTrendChart(reportForTrend(report), "CM");
  if (chart?.kind !== "trend") throw new Error("CM has a trend.");
  const { lines, waves } = chart.data;
  expect(waves.map(({ name }) => name)).toEqual(["2024", "2025", "2026"]);
  expect(new Set(lines.map(({ shape }) => shape)).size).toBe(2);
  expect(new Set(lines.map(({ dashed }) => dashed)).size).toBe(2);
  for (const { says, name } of waves) {
    expect(says[0]).toBe(name);
    expect(says[1]).toMatch(/^Sales: \d+ \(\d+ to \d+\)$/);
    expect(says[3]).toMatch(/^Gap: [−+]?\d+ \(.+ to .+\)$/);
  }
});

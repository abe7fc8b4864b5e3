import { expect, test } from "vitest";
import type { QuestionSet } from "#app/core/questions/set";
import { buildReport } from "#app/core/report/report";
import type { TrendPoint } from "#app/core/trend/series";
import { placeOnWaves } from "#app/features/results/charts/trend-charts";
import { sayChange, sayGapChange, sayNow, sayTrend } from "#app/features/results/trend/trend-words";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const sameWords = questionSetOf({ form: "core" });
const newWords = questionSetOf({
  form: "core",
  wording: { DH1: { version: 101, text: { en: "Both teams agree on what a good lead is." } } },
});

/** A release of 30 against 20 people that closed in March of a year. */
function yearOf(year: number, set: QuestionSet, sales: number, marketing: number) {
  return releaseOf(
    {
      sales: leaningResponses(set, 30, year, sales),
      marketing: leaningResponses(set, 20, year + 1, marketing),
    },
    set,
    { id: String(year), name: String(year), closedOn: `${year}-03-20` },
  );
}

const report = buildReport({
  release: yearOf(2026, newWords, 0.5, 0.5),
  earlier: [yearOf(2024, sameWords, -0.8, 0.9), yearOf(2025, sameWords, -0.2, 0.7)],
});
const seriesOf = (dimension: string) => {
  const series = report.trend.dimensions.find((one) => one.dimension === dimension);
  if (series === undefined) throw new Error(`${dimension} has no series.`);
  return placeOnWaves<TrendPoint>(report, series);
};

test("sayTrend says what became of the gap, then which team moved", () => {
  const trend = report.trend.changes.baseline?.dimensions.find(({ key }) => key === "CM");
  if (trend === undefined || trend.withheld) throw new Error("CM can be compared.");
  expect(sayTrend(report, trend)).toMatch(
    /^Gap: narrowed by \d+ \(\+\d+ to \+\d+\): (clear|likely)\. Sales improved by \d+ \(/,
  );
  expect(sayGapChange(trend.gapChange)).toMatch(/^narrowed by \d+ \(/);
});

test("sayChange and sayGapChange name the half width where nothing can be said", () => {
  const contrast = {
    points: 2,
    range: { low: 2, high: 2 },
    se: 4,
    df: 40,
    p: 0.6,
    interval: { low: -6, high: 10 },
  };
  const open = { ...contrast, certainty: "open" } as const;
  expect(sayChange({ ...open, q: 0.6, label: "no_detectable_change" })).toBe("no detectable change (±8)");
  expect(sayGapChange({ ...open, label: null })).toBe("no detectable change (±8)");
  expect(sayGapChange({ ...contrast, certainty: "likely", label: "widened" })).toBe(
    "widened by 2 (−6 to +10): likely",
  );
});

test("sayChange and sayGapChange do not call a change undetectable whose interval excludes 0", () => {
  const contrast = {
    points: 14,
    range: { low: 14, high: 14 },
    se: 6,
    df: 20,
    p: 0.03,
    interval: { low: 1, high: 27 },
  };
  const open = { ...contrast, certainty: "open" } as const;
  expect(sayChange({ ...open, q: 0.3, label: "no_detectable_change" })).toBe(
    "could be chance among so many comparisons",
  );
  expect(sayGapChange({ ...open, label: null })).toBe("turned to the other side of 0");
});

test("sayNow gives both teams of the only wave with their intervals", () => {
  const point = seriesOf("CM").points.at(-1) ?? null;
  expect(sayNow(report, point)).toMatch(/^Sales \d+ \(\d+ to \d+\), Marketing \d+ \(\d+ to \d+\)\.$/);
  expect(sayNow(report, null)).toBe("Too few answers");
});

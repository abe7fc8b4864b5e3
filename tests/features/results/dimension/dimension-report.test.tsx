import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DIMENSIONS } from "#app/core/questions/bank";
import { buildReport } from "#app/core/report/report";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { reportForDimension } from "#app/features/results/dimension/dimension-report";
import { TrendDimensions } from "#app/features/results/trend/trend-dimensions";

const [first, second, third] = buildDemoWaves(
  { organization: "Demo", ids: ["a", "b", "c"] },
  new Date("2026-03-02"),
).map(({ release }) => release);
if (!first || !second || !third) throw new Error("The demo has three waves.");
const report = buildReport({ release: third, earlier: [first, second] });

test("reportForDimension divides the report: every statement, question and estimate of a dimension once", () => {
  const pages = DIMENSIONS.flatMap((key) => reportForDimension(report, key) ?? []);
  expect(pages).toHaveLength(report.dimensions.length);
  const keys = pages.flatMap(({ statements }) => statements.map(({ key }) => key));
  const own = report.statements.filter(({ dimension }) => dimension !== null).map(({ key }) => key);
  expect(keys.sort()).toEqual(own.sort());
  const views = pages.flatMap(({ coorientation }) => coorientation.map(({ key, team }) => `${key} ${team}`));
  const expected = report.coorientation.filter(({ key }) => key !== "OV1");
  expect(views.sort()).toEqual(expected.map(({ key, team }) => `${key} ${team}`).sort());
  for (const page of pages) {
    expect(page.all).toHaveLength(report.dimensions.length);
    expect(page.trend.dimensions).toHaveLength(1);
  }
});

test("reportForDimension brings the comments that ask the reason of a question in it, and no other", () => {
  expect(reportForDimension(report, "GM")?.comments.map(({ key }) => key)).toEqual(["OE1"]);
  expect(reportForDimension(report, "TR")?.comments).toEqual([]);
});

test("reportForDimension brings meetings and metrics to the dimension in which they are asked", () => {
  const [meetings, metrics] = (["CM", "GM"] as const).map((key) => reportForDimension(report, key));
  expect(meetings?.frequencies.map(({ key }) => key)).toEqual(["CM1"]);
  expect(meetings?.choices.map(({ key }) => key)).toEqual(["CM2"]);
  expect(metrics?.choices.map(({ key }) => key)).toEqual(["GM5"]);
});

test("reportForDimension gives nothing for a dimension that the wave did not ask", () => {
  const core = { ...report, dimensions: report.dimensions.filter(({ dimension }) => dimension !== "LD") };
  expect(reportForDimension(core, "LD")).toBeNull();
});

test("A dimension's line over the waves ends at the score that its page shows, or says that it was recomputed", () => {
  for (const { dimension } of report.dimensions) {
    const page = reportForDimension(report, dimension);
    const [line] = page?.trend.dimensions ?? [];
    const segment = line?.segments.at(-1);
    const shown = page?.dimensions[0].teams.sales;
    const drawn = segment?.points.at(-1)?.teams.sales ?? null;
    if (segment?.recomputed.includes("c")) {
      const html = renderToStaticMarkup(createElement(TrendDimensions, { report: page as never }));
      expect(html).toContain("Recomputed for");
    } else expect(drawn?.score).toBe(shown?.state === "public" ? shown.score : undefined);
  }
});

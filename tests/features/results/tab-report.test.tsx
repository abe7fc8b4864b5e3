import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { buildReport } from "#app/core/report/report";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { type ResultsReport, reportForResults } from "#app/features/results/page-report";
import { ResultsTabPage } from "#app/features/results/results-page";
import { reportForTab } from "#app/features/results/tab-report";
import { SECTION_TABS, type SectionTab } from "#app/features/results/tabs";

const [, second, third] = buildDemoWaves(
  { organization: "Demo", ids: ["a", "b", "c"] },
  new Date("2026-03-02"),
).map(({ release }) => release);
if (!second || !third) throw new Error("The demo has three waves.");
const study = { version: 1, n: 900, favourable: null, source: "The big panel", date: "2025", pool: null };
const built = reportForResults(
  buildReport({
    release: third,
    earlier: [second],
    target: { index: 70, dimensions: { PU: 65 } },
    norms: ["TR1", "TR2", "TR3", "TR4"].map((key) => ({ ...study, key, score: 40 })),
    predictions: [{ name: "Ada", role: "lead", team: "sales", scores: { sales: { PU: 60 }, marketing: {} } }],
  }),
);
const silent = (key: string) => ({
  key,
  team: "sales" as const,
  share: 0.4,
  interval: { low: 0.3, high: 0.5 },
});
/** With what no wave of the demo has: questions beside the statements that many cannot answer. */
const whole: ResultsReport = {
  ...built,
  blindSpots: { dontKnow: ["PU1", "CM1", "GM5"].map(silent), noAgreement: [] },
};

const show = (report: ResultsReport, tab: SectionTab) =>
  renderToStaticMarkup(<ResultsTabPage report={report} unread={1} tab={tab} />);

test.each(SECTION_TABS)("the page of %s is the same with the part of the report that it gets", (tab) => {
  const page = show(whole, tab);
  expect(page).toContain(`<section id="${tab}"`);
  expect(show(reportForTab(whole, tab), tab)).toBe(page);
});

test("a wave with one team is told on every page as before", () => {
  const alone: ResultsReport = { ...whole, hiddenTeams: ["marketing"] };
  for (const tab of SECTION_TABS) expect(show(reportForTab(alone, tab), tab)).toBe(show(alone, tab));
});

test.each([
  ["slices", "statements"],
  ["statements", "comments"],
  ["comments", "statements"],
  ["dimensions", "coorientation"],
] as const)("the page of %s gets no %s", (tab, list) => {
  expect(whole[list]).not.toEqual([]);
  expect(reportForTab(whole, tab)[list]).toEqual([]);
});

test("the page of dimensions gets the statements whose labels it explains, and those with norms", () => {
  const { statements } = reportForTab(whole, "dimensions");
  expect(statements.length).toBeLessThan(whole.statements.length);
  const normed = (all: ResultsReport["statements"]) =>
    all.filter(({ benchmarks }) => benchmarks.length > 0).map(({ key }) => key);
  expect(normed(statements)).toEqual(normed(whole.statements));
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { listFigures } from "#app/core/figures/figures";
import { buildReport } from "#app/core/report/report";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { reportForOverview } from "#app/features/results/overview/overview-report";
import { reportForResults, reportForTrend } from "#app/features/results/page-report";
import { ResultsPage } from "#app/features/results/results-page";
import { TrendIndex } from "#app/features/results/trend/trend-index";
import { sayPoints } from "#app/features/results/words/figures";
import { en } from "#app/locales/en";

const releases = buildDemoWaves(
  { organization: "Demo", ids: ["a", "b", "c"] },
  new Date("2026-03-02"),
).flatMap(({ release }) => release ?? []);

/** Every wave of the demo as the newest one, beside those before it. */
const reports = releases.map((release, at) => buildReport({ release, earlier: releases.slice(0, at) }));

/** Index and mean gap of a report as they are printed. */
function printed({ index }: Pick<(typeof reports)[number], "index">) {
  const { figures } = index;
  if (figures.withheld) throw new Error("The demo has an index in every wave.");
  return { index: sayPoints(figures.index), gap: sayPoints(figures.meanGap) };
}

test("index and mean gap are the same on the overview, on home, in the results and in every file", () => {
  for (const report of reports) {
    const own = printed(report);
    expect(printed(reportForOverview(report))).toEqual(own);
    const html = renderToStaticMarkup(<ResultsPage report={reportForResults(report)} unread={0} />);
    const [section = ""] = (html.split('<section id="index"')[1] ?? "").split("<section id=");
    for (const figure of Object.values(own)) expect(section).toContain(`>${figure}<`);
    const exported = listFigures(report, 0).flatMap(({ part, measure, shown }) =>
      part === "index" && shown.as === "number" ? [[measure, String(shown.value)]] : [],
    );
    expect(Object.fromEntries(exported)).toMatchObject({ index: own.index, mean_gap: own.gap });
  }
});

test("the trend prints a wave's index and mean gap as its own results do, and where it recomputed them both", () => {
  const newest = reports.at(-1);
  if (newest === undefined) throw new Error("The demo has waves.");
  const page = renderToStaticMarkup(<TrendIndex report={reportForTrend(newest)} />);
  let differing = 0;
  for (const report of reports) {
    const row = new RegExp(`<th scope="row">${report.wave.name}</th>.*?</tr>`).exec(page)?.[0] ?? "";
    const cells = row.split("<td").slice(1);
    const own = printed(report);
    for (const [at, figure] of [
      [0, own.index],
      [2, own.gap],
    ] as const) {
      const cell = cells[at] ?? "";
      if (cell.startsWith(` class="number">${figure}<`)) continue;
      expect(cell).toContain(en.trend.index.asReleased(figure));
      differing += 1;
    }
  }
  expect(differing).toBeGreaterThan(0);
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { buildReport, type Report } from "#app/core/report/report";
import { reportForTrend } from "#app/features/results/page-report";
import { TrendPage } from "#app/features/results/trend/trend-page";
import { en } from "#app/locales/en";
import { importWave } from "#tests/helpers/files/imported-wave";

const PU1 = "Marketing understands how our sales process works, step by step.";
const words = en.results.shares;
const render = (report: Report) => renderToStaticMarkup(<TrendPage report={reportForTrend(report)} />);

const percentages = (share: number, day: string) =>
  importWave(
    ["Team,Question,n,Favorable %", `Sales,"${PU1}",30,${share}`, `Marketing,"${PU1}",9,75`].join("\n"),
    day,
  );

test("TrendPage shows favourable shares then and now where the wave before is known in percentages", async () => {
  const then = await percentages(40, "2025-10-27");
  const counts = ["Team,Question,1,2,3,4,5", `Sales,"${PU1}",2,3,5,8,2`, `Marketing,"${PU1}",2,3,5,8,2`];
  const now = await importWave(counts.join("\n"), "2026-10-27");
  const html = render(buildReport({ release: now, earlier: [then] }));
  expect(html).toContain(en.trend.leftOut.no_scores("2025 (imported)"));
  expect(html).toContain(words.trend.explained("2025 (imported)", "2026 (imported)"));
  expect(html).toMatch(/40 \(25 to 58\).*50 \(30 to 70\).*\+10 \(−\d+ to \+?\d+\)/s);
  // nine people of Marketing
  expect(html).toContain(words.withheld);
  expect(html).not.toContain("75 (");
});

test("TrendPage of nothing but percentages says that there are no scores, and compares shares", async () => {
  const earlier = await percentages(40, "2024-10-27");
  const release = await percentages(60, "2025-10-27");
  const alone = render(buildReport({ release }));
  expect(alone).toContain(words.finding);
  expect(alone).toContain(en.trend.one.title);
  const html = render(buildReport({ release, earlier: [earlier] }));
  expect(html).toContain(words.trend.explained("2024 (imported)", "2025 (imported)"));
  expect(html).not.toContain(en.trend.index.title);
});

test("TrendPage says where no statement was asked in the same words", async () => {
  const then = await importWave(
    "Team,Question,n,Favorable %\nSales,Goals,30,40\nMarketing,Goals,30,50",
    "2025-10-27",
  );
  const counts = ["Team,Question,1,2,3,4,5", `Sales,"${PU1}",2,3,5,8,2`, `Marketing,"${PU1}",2,3,5,8,2`];
  const now = await importWave(counts.join("\n"), "2026-10-27");
  const html = render(buildReport({ release: now, earlier: [then] }));
  expect(html).toContain(words.trend.nothing("2025 (imported)", "2026 (imported)"));
  expect(html).toContain(words.trend.differently(1));
});

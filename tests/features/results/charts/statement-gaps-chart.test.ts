import { expect, test } from "vitest";
import type { Report } from "#app/core/report/report";
import { byTeam } from "#app/core/vocabulary";
import { dimensionChart } from "#app/features/results/charts/dimension-chart";
import { statementGapsChart } from "#app/features/results/charts/statement-gaps-chart";
import { sayGapPoints, sayGapSize, shownScore } from "#app/features/results/words/figures";
import { markedText } from "#app/features/results/words/sentences";
import { en } from "#app/locales/en";
import { everyKindOfReport } from "#tests/helpers/exports/exported-waves";

const reports = everyKindOfReport();
const large = reports.large as Report;

test("statementGapsChart shows the statements with the widest gaps, in the order of the list", () => {
  const chart = statementGapsChart(large, 10);
  const rows = chart?.kind === "dumbbell" ? chart.data.rows : [];
  expect(rows.map(({ label }) => label)).toEqual(
    large.statements.slice(0, 10).map((one) => markedText(large, one)),
  );
  expect(rows.every(({ says }) => says.length === 4)).toBe(true);
});

test("statementGapsChart draws nothing where no gap may be seen", () => {
  expect(statementGapsChart(reports["one too small"] as Report, 10)).toBeNull();
  expect(statementGapsChart(reports.nobody as Report, 10)).toBeNull();
});

test("The widest gap is as wide in the sentence as in the table, and has no side", () => {
  for (const report of Object.values(reports)) {
    const widest = report.dimensions.find(({ gap }) => !gap.withheld);
    if (widest === undefined || widest.gap.withheld) continue;
    const scores = byTeam((team) => shownScore(widest.teams[team]));
    const size = sayGapSize(widest.gap, scores);
    expect(sayGapPoints(widest.gap, scores).replaceAll(/[+−]/g, "")).toBe(size.replaceAll(/[+−]/g, ""));
    const same = en.results.dimensions.finding.same;
    expect(dimensionChart(report).finding).toContain(size === "0" ? same : `${size} points`);
  }
});

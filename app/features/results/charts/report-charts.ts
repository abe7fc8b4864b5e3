import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { reportForTrend } from "#app/features/results/page-report";
import type { Chart } from "#app/ui/charts/drawing/chart";
import { answerChart } from "./answer-chart";
import { dimensionChart } from "./dimension-chart";
import { gapChart } from "./gap-chart";
import { quadrantChart } from "./quadrant-chart";
import { dimensionTrendChart, indexTrendChart, statementTrendChart } from "./trend-charts";
import { selfViewChart, viewChart } from "./view-charts";

/** Every chart of a wave's results and of its trend, in the order of the pages; only of what may be shown. */
export function listCharts(report: Report): Chart[] {
  if (report.hiddenTeams.length === TEAMS.length) return [];
  const trend = reportForTrend(report);
  const { changes } = trend.trend;
  const charts = [
    dimensionChart(report),
    report.quadrant.length > 0 ? quadrantChart(report) : null,
    ...report.statements.map((one) => answerChart(report, one, { centred: true })),
    ...TEAMS.map((team) => viewChart(report, team)),
    ...TEAMS.map((team) => {
      const view = report.selfViews[team];
      return view && selfViewChart(report, team, view);
    }),
    ...report.frequencies.map((one) => answerChart(report, one, { centred: false })),
    indexTrendChart(trend),
    changes && gapChart(trend, changes),
    ...trend.trend.dimensions.map(({ dimension }) => dimensionTrendChart(trend, dimension)),
    ...trend.statements.map(({ key }) => statementTrendChart(trend, key)),
  ];
  return charts.filter((chart) => chart !== null);
}

/** The chart of a name; null for one that this report does not have. */
export function findChart(report: Report, id: string): Chart | null {
  return listCharts(report).find((chart) => chart.id === id) ?? null;
}

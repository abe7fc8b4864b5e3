import type { FigurePart } from "#app/core/figures/figure";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { answerChart } from "#app/features/results/charts/answer-chart";
import { choiceChart } from "#app/features/results/charts/choice-chart";
import { dimensionChart } from "#app/features/results/charts/dimension-chart";
import { quadrantChart } from "#app/features/results/charts/quadrant-chart";
import { statementGapsChart } from "#app/features/results/charts/statement-gaps-chart";
import { selfViewChart, viewChart } from "#app/features/results/charts/view-charts";
import type { PdfBlock } from "./document";
import { showCharts } from "./paper-charts";

/** Statements with the widest gaps: so many as a dumbbell, and so many with all their answers. */
const WIDEST = 10;
const SPREAD = 3;

/** The charts of a part above its tables, drawn of what the screen shows. */
export function listPartCharts(report: Report, part: FigurePart): PdfBlock[] {
  if (report.hiddenTeams.length === TEAMS.length) return [];
  switch (part) {
    case "dimensions":
      return [
        ...showCharts([dimensionChart(report)], { titled: false }),
        ...showCharts([report.quadrant.length > 0 ? quadrantChart(report) : null]),
      ];
    case "statements":
      return showCharts([statementGapsChart(report, WIDEST), ...listSpreads(report)]);
    case "views":
      return showCharts(TEAMS.map((team) => viewChart(report, team)));
    case "self":
      return showCharts(
        TEAMS.map((team) => {
          const view = report.selfViews[team];
          return view && selfViewChart(report, team, view);
        }),
      );
    case "facts":
      return showCharts([
        ...report.frequencies.map((one) => answerChart(report, one, { centred: false })),
        ...report.choices.map((one) => choiceChart(report, one)),
      ]);
    default:
      return [];
  }
}

/** How both teams answered the statements with the widest gaps whose counts are shown. */
function listSpreads(report: Report) {
  const counted = report.statements.filter(({ distribution }) => TEAMS.every((team) => distribution[team]));
  return counted.slice(0, SPREAD).map((one) => answerChart(report, one, { centred: true }));
}

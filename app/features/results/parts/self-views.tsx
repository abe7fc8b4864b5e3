import { showSelfDifference } from "#app/core/figures/view-figures";
import type { ReleasedSelfView } from "#app/core/release/views";
import type { Report } from "#app/core/report/report";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { listSelfRows, type SelfViewsReport, selfViewChart } from "#app/features/results/charts/view-charts";
import { picturePath } from "#app/features/results/tabs";
import { sayDifference, sayScore } from "#app/features/results/words/figures";
import { statementInList } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { TeamHeadings } from "./team-legend";

/** How a team rates itself and how the other rates it, over the statements about it. */
export function SelfViews({ report }: { report: SelfViewsReport & Pick<Report, "selfViews"> }) {
  return TEAMS.map((team) => {
    const view = report.selfViews[team];
    return view === null ? null : <SelfView key={team} report={report} team={team} view={view} />;
  });
}

function SelfView({ report, team, view }: { report: SelfViewsReport; team: Team; view: ReleasedSelfView }) {
  const words = getWords().results.selfViews;
  const chart = selfViewChart(report, team, view);
  return (
    <ChartFigure
      chart={chart}
      picture={picturePath(report.wave.id, chart.id)}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{words.statement}</th>
              <TeamHeadings report={report} />
              <th scope="col" className="number">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {listSelfRows(view, team).map(({ key, question, scores }) => (
              <tr key={key}>
                <th scope="row">{statementInList(report, key)}</th>
                <td className="number">{sayScore(scores.sales)}</td>
                <td className="number">{sayScore(scores.marketing)}</td>
                <td className="number">{sayDifference(showSelfDifference(question).value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

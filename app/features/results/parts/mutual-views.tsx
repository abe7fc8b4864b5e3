import { otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { listViews, nameViews, type ViewsReport, viewChart } from "#app/features/results/charts/view-charts";
import { picturePath } from "#app/features/results/tabs";
import { sayDifference, sayDifferenceRange, sayScore } from "#app/features/results/words/figures";
import { statementInList } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";

/** Coorientation: what a team says, what it thinks the other says, what the other says. */
export function MutualViews({ report }: { report: ViewsReport }) {
  if (report.coorientation.length === 0)
    return <p className="soft">{getWords().results.coorientation.none}</p>;
  return TEAMS.map((team) => <MutualView key={team} report={report} team={team} />);
}

function MutualView({ report, team }: { report: ViewsReport; team: Team }) {
  const words = getWords().results.coorientation;
  const names = report.wave.teamNames;
  const rows = listViews(report, team);
  const chart = viewChart(report, team);
  if (chart === null) return null;
  const labels = nameViews(report, team);
  return (
    <div className="stack-tight">
      <h3>{words.heading(names[team], names[otherTeam(team)])}</h3>
      <ChartFigure
        chart={chart}
        picture={picturePath(report.wave.id, chart.id)}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{words.column}</th>
                {labels.map((label) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
                <th scope="col" className="number">
                  {words.off}
                </th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.key}>
                  <th scope="row">{statementInList(report, one.key, one.text)}</th>
                  <td className="number">
                    {sayScore(one.own)}
                    <span className="small soft row-note nowrap">{getWords().results.ofPeople(one.n)}</span>
                  </td>
                  <td className="number">{sayScore(one.estimate)}</td>
                  <td className="number">{sayScore(one.truth)}</td>
                  <td className="number">
                    {sayDifference(one.accuracy.points)}
                    <span className="small soft row-note nowrap">
                      {one.accuracy.interval
                        ? sayDifferenceRange(one.accuracy.interval)
                        : getWords().results.none}
                    </span>
                  </td>
                  <td>{one.state === null ? words.mixed : words.states[one.state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </div>
  );
}

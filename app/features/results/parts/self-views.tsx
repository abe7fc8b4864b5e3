import { showSelfDifference } from "#app/core/figures/view-figures";
import type { ReleasedSelfView } from "#app/core/release/views";
import type { Report } from "#app/core/report/report";
import { excludesZero } from "#app/core/statistics/interval";
import { byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { sayDifference, sayDifferenceRange, sayScore, saySize } from "#app/features/results/words/figures";
import { statementInList } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { DotPlot } from "#app/ui/charts/dot-plot";
import { TeamHeadings, TeamLegend, teamSeries } from "./team-legend";

type StatementsReport = Pick<Report, "wave" | "languages" | "statements">;

/** How a team rates itself and how the other rates it, over the statements about it. */
export function SelfViews({ report }: { report: StatementsReport & Pick<Report, "selfViews"> }) {
  return TEAMS.map((team) => {
    const view = report.selfViews[team];
    return view === null ? null : <SelfView key={team} report={report} team={team} view={view} />;
  });
}

function SelfView({ report, team, view }: { report: StatementsReport; team: Team; view: ReleasedSelfView }) {
  const words = getWords().results.selfViews;
  const statementText = (key: string) => statementInList(report, key);
  const bySide = ({ own, other }: ReleasedSelfView["questions"][number]) =>
    byTeam((side) => (side === team ? own : other));
  const rows = [...view.questions].sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  return (
    <DotPlot
      data={{
        rows: rows.map((question) => ({
          id: question.key,
          label: statementText(question.key),
          flagged: false,
          dots: TEAMS.map((side) => {
            const { score, range } = bySide(question)[side];
            return { value: score, interval: range };
          }),
        })),
        series: teamSeries(report),
        axis: { low: 0, high: 100, marks: [50] },
      }}
      finding={saySelfView(report, team, view)}
      label={words.chart(report.wave.teamNames[team])}
      legend={<TeamLegend report={report} />}
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
            {rows.map((question) => (
              <tr key={question.key}>
                <th scope="row">{statementText(question.key)}</th>
                <td className="number">{sayScore(bySide(question).sales)}</td>
                <td className="number">{sayScore(bySide(question).marketing)}</td>
                <td className="number">{sayDifference(showSelfDifference(question).value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function saySelfView(
  report: Pick<Report, "wave">,
  team: Team,
  { points, interval }: ReleasedSelfView,
): string {
  const words = getWords().results.selfViews;
  const names = report.wave.teamNames;
  const [own, other] = [names[team], names[otherTeam(team)]];
  const range = sayDifferenceRange(interval);
  if (!excludesZero(interval)) return words.same(own, other, range);
  return (points > 0 ? words.kinder : words.harder)(own, other, saySize(points), range);
}

import type { Report } from "#app/core/report/report";
import { otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import type { AskedReport } from "#app/features/results/page-report";
import { sayDifference, sayDifferenceRange, sayScore, saySize } from "#app/features/results/words/figures";
import { nameStatement, statementInList } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { DotPlot, type DotSeries } from "#app/ui/charts/dot-plot";

const CLOSE = 10;

type ViewsReport = AskedReport & Pick<Report, "coorientation">;

/** Coorientation: what a team says, what it thinks the other says, what the other says. */
export function MutualViews({ report }: { report: ViewsReport }) {
  if (report.coorientation.length === 0)
    return <p className="soft">{getWords().results.coorientation.none}</p>;
  return TEAMS.map((team) => <MutualView key={team} report={report} team={team} />);
}

function MutualView({ report, team }: { report: ViewsReport; team: Team }) {
  const words = getWords().results.coorientation;
  const names = report.wave.teamNames;
  const rows = report.coorientation
    .filter((one) => one.team === team)
    .sort((one, other) => Math.abs(other.accuracy.points) - Math.abs(one.accuracy.points));
  const [furthest] = rows;
  if (furthest === undefined) return null;
  const other = names[otherTeam(team)];
  const labels = [words.own(names[team]), words.estimate(other), words.truth(other)];
  const series = viewSeries(team, labels);
  return (
    <div className="stack-tight">
      <h3>{words.heading(names[team], other)}</h3>
      <DotPlot
        data={{
          rows: rows.map((one) => ({
            id: one.key,
            label: statementInList(report, one.key, one.text),
            flagged: false,
            dots: [one.own, one.estimate, one.truth].map(({ score, range }) => ({
              value: score,
              interval: range,
            })),
          })),
          series,
          axis: { low: 0, high: 100, marks: [50] },
          link: [1, 2],
        }}
        finding={
          Math.abs(furthest.accuracy.points) < CLOSE
            ? words.close(names[team], other, rows.length)
            : words.finding(
                names[team],
                nameStatement(report, furthest.key),
                saySize(furthest.accuracy.points),
                furthest.accuracy.points > 0 ? words.more : words.less,
              )
        }
        label={words.chart(names[team], other)}
        legend={<ViewLegend series={series} />}
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

function viewSeries(team: Team, names: string[]): DotSeries[] {
  const shapeOf = (one: Team) => (one === "sales" ? "circle" : "rectRot");
  const other = otherTeam(team);
  const shared = { dashed: false };
  return [
    { ...shared, name: names[0] ?? "", tone: team, shape: shapeOf(team), hollow: false },
    { ...shared, name: names[1] ?? "", tone: other, shape: shapeOf(other), hollow: true },
    { ...shared, name: names[2] ?? "", tone: other, shape: shapeOf(other), hollow: false },
  ];
}

function ViewLegend({ series }: { series: DotSeries[] }) {
  return (
    <ul className="chart-legend">
      {series.map(({ name, tone, shape, hollow }) => (
        <li key={name}>
          <svg
            className={`team-mark ${tone}${hollow ? " hollow" : ""}`}
            width="14"
            height="14"
            viewBox="-1 -1 14 14"
            aria-hidden="true"
          >
            {shape === "circle" ? <circle cx="6" cy="6" r="5" /> : <path d="M6 0 12 6 6 12 0 6Z" />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

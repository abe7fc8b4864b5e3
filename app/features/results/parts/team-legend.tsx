import type { Report } from "#app/core/report/report";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import type { DotSeries } from "#app/ui/charts/dot-plot";
import { TeamMark } from "#app/ui/charts/team-mark";

/** The two teams as series of a chart: circle and solid line for Sales, diamond and dashed line for Marketing. */
export function teamSeries(report: Pick<Report, "wave">): DotSeries[] {
  const names = report.wave.teamNames;
  return TEAMS.map((team) => ({
    name: names[team],
    tone: team,
    shape: team === "sales" ? "circle" : "rectRot",
    hollow: false,
    dashed: team === "marketing",
  }));
}

export function TeamLegend(props: { report: Pick<Report, "wave">; whiskers?: boolean; star?: boolean }) {
  const { charts } = getWords().results;
  return (
    <ul className="chart-legend">
      {TEAMS.map((team) => (
        <li key={team}>
          <TeamMark team={team} /> {props.report.wave.teamNames[team]}
        </li>
      ))}
      {props.whiskers ? <li>{charts.whisker}</li> : null}
      {props.star ? <li>{charts.flagged}</li> : null}
    </ul>
  );
}

/** A column head for each team. */
export function TeamHeadings({ report }: { report: Pick<Report, "wave"> }) {
  return TEAMS.map((team) => <TeamHeading key={team} report={report} team={team} />);
}

/** A column head with the team's sign. */
export function TeamHeading({ report, team }: { report: Pick<Report, "wave">; team: Team }) {
  return (
    <th scope="col" className="number">
      <span className="team-name">
        <TeamMark team={team} /> {report.wave.teamNames[team]}
      </span>
    </th>
  );
}

import type { Report } from "#app/core/report/report";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { TeamMark } from "#app/ui/charts/team-mark";

/** Who is which sign. */
export function TeamLegend({ report }: { report: Pick<Report, "wave"> }) {
  return (
    <ul className="chart-legend">
      {TEAMS.map((team) => (
        <li key={team}>
          <TeamMark team={team} /> {report.wave.teamNames[team]}
        </li>
      ))}
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

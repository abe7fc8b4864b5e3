import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Report } from "#app/core/report/report";
import type { TrendFigure, TrendPoint } from "#app/core/trend/series";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { HeldRows } from "#app/features/results/held/held-rows";
import type { WavesReport } from "#app/features/results/page-report";
import { TeamHeadings } from "#app/features/results/parts/team-legend";
import { sayDifferenceRange, sayGapPoints, sayRange, sayScore } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";

/** Both teams in every wave, and what they are held against. */
export function TrendTable(props: {
  report: Pick<Report, "wave"> & WavesReport;
  points: readonly (TrendPoint | null)[];
  benchmarks: readonly Benchmark[];
}) {
  const { report, points, benchmarks } = props;
  const { none } = getWords().results;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{getWords().trend.wave}</th>
          <TeamHeadings report={report} />
          <th scope="col" className="number">
            {getWords().trend.gap}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.trend.waves.map((wave, at) => {
          const point = points[at] ?? null;
          return (
            <tr key={wave.id}>
              <th scope="row">{wave.name}</th>
              {TEAMS.map((team) => {
                const figure = point?.teams[team] ?? null;
                return (
                  <td key={team} className="number">
                    {figure ? sayScore(figure) : none}
                    {figure && figure.score !== null ? (
                      <span className="small soft row-note nowrap">{sayRange(figure.interval)}</span>
                    ) : null}
                    {figure && isOtherState(points.slice(0, at), team, figure) ? (
                      <span className="small soft row-note">{getWords().trend.states[figure.state]}</span>
                    ) : null}
                  </td>
                );
              })}
              <td className="number">
                {point?.gap ? sayGapPoints(point.gap, point.teams) : none}
                {point?.gap ? (
                  <span className="small soft row-note nowrap">{sayDifferenceRange(point.gap.interval)}</span>
                ) : null}
              </td>
            </tr>
          );
        })}
        <HeldRows report={report} benchmarks={benchmarks} empty={1} />
      </tbody>
    </table>
  );
}

/** True where less or more is public of a figure than in the wave before: its line is not of one kind. */
function isOtherState(before: readonly (TrendPoint | null)[], team: Team, figure: TrendFigure): boolean {
  const earlier = before.flatMap((point) => point?.teams[team] ?? []).at(-1);
  return earlier !== undefined && earlier.state !== figure.state;
}

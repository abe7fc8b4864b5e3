import type { Report } from "#app/core/report";
import type { WaveChanges } from "#app/core/trend-changes";
import type { TrendPoint } from "#app/core/trend-series";
import { TEAMS } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { TrendLines } from "#app/ui/charts/trend-lines";
import { sayDifference, sayDifferenceRange, sayPoints, sayRange } from "./figures";
import { TeamHeading } from "./team-legend";
import { Recomputed } from "./trend-index";
import { placeOnWaves, teamLines } from "./trend-series";
import { sayTrend } from "./trend-words";
import { textOf } from "./words";

/** A small chart per dimension: both teams over the waves. */
export function TrendDimensions({ report, changes }: { report: Report; changes: WaveChanges | null }) {
  const words = en.trend;
  const names = report.wave.teamNames;
  return (
    <div className="trend-cards">
      {report.trend.dimensions.map((series) => {
        const dimension = report.dimensions.find((one) => one.dimension === series.dimension);
        const title = textOf(report, dimension?.title ?? {});
        const traced = placeOnWaves<TrendPoint>(report, series);
        const trend = changes?.dimensions.find((one) => one.key === series.dimension);
        return (
          <div key={series.dimension} className="card stack-tight">
            <h3>{title}</h3>
            <TrendLines
              data={teamLines(report, traced)}
              finding={
                trend && !trend.withheld
                  ? sayTrend(report, trend)
                  : traced.breaks.length > 0
                    ? words.brokenNote
                    : words.dimensions.explained
              }
              label={words.dimensions.chart(title, names.sales, names.marketing)}
              table={<TrendTable report={report} points={traced.points} />}
            />
            {traced.breaks.length > 0 && trend && !trend.withheld ? (
              <p className="small soft">{words.brokenNote}</p>
            ) : null}
            <Recomputed report={report} waves={series.segments.flatMap((one) => one.recomputed)} />
          </div>
        );
      })}
    </div>
  );
}

function TrendTable({ report, points }: { report: Report; points: readonly (TrendPoint | null)[] }) {
  const { none } = en.results;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{en.trend.wave}</th>
          <TeamHeading report={report} team="sales" />
          <TeamHeading report={report} team="marketing" />
          <th scope="col" className="number">
            {en.trend.gap}
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
                    {figure ? sayPoints(figure.score) : none}
                    {figure ? <span className="small soft row-note">{sayRange(figure.interval)}</span> : null}
                  </td>
                );
              })}
              <td className="number">
                {point?.gap ? sayDifference(point.gap.points) : none}
                {point?.gap ? (
                  <span className="small soft row-note">{sayDifferenceRange(point.gap.interval)}</span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

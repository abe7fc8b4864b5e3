import type { WaveChanges } from "#app/core/trend/changes";
import { type GapsReport, gapChart, listGapRows } from "#app/features/results/charts/gap-chart";
import { picturePath } from "#app/features/results/tabs";
import { sayDifferenceRange, sayGapPoints } from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { sayGapChange } from "./trend-words";

/** Every dimension's gap in the baseline wave and now: did they come closer? */
export function TrendGaps({ report, changes }: { report: GapsReport; changes: WaveChanges }) {
  const words = getWords().trend.gaps;
  const [then, now] = [nameWave(report, changes.from), nameWave(report, changes.to)];
  const rows = listGapRows(report, changes);
  return (
    <ChartFigure
      chart={gapChart(report, changes)}
      picture={picturePath(report.wave.id, "trend-gaps", report.trend.baseline)}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{getWords().trend.dimensions.column}</th>
              {[then, now].map((wave) => (
                <th key={wave} scope="col" className="number">
                  {words.inWave(wave)}
                </th>
              ))}
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, trend, before, after }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                {[before, after].map((gap, at) => (
                  <td key={at === 0 ? then : now} className="number">
                    {gap ? sayGapPoints(gap, gap.teams) : getWords().results.none}
                    {gap ? (
                      <span className="small soft row-note nowrap">{sayDifferenceRange(gap.interval)}</span>
                    ) : null}
                  </td>
                ))}
                <td className="in-words">
                  {trend.withheld ? getWords().results.withheld[trend.reason] : sayGapChange(trend.gapChange)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      open
    />
  );
}

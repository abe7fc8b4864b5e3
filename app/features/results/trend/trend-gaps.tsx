import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendPoint } from "#app/core/trend/series";
import type { TrendReport } from "#app/features/results/page-report";
import { sayDifferenceRange, sayGapPoints } from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { sayUnjudged, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { DotPlot, type DotSeries } from "#app/ui/charts/dot-plot";
import { placeOnWaves } from "./trend-series";
import { sayGapChange } from "./trend-words";

type GapsReport = Pick<TrendReport, "wave" | "languages" | "dimensions" | "trend">;

/** Every dimension's gap in the baseline wave and now: did they come closer? */
export function TrendGaps({ report, changes }: { report: GapsReport; changes: WaveChanges }) {
  const words = getWords().trend.gaps;
  const names = report.wave.teamNames;
  const [then, now] = [nameWave(report, changes.from), nameWave(report, changes.to)];
  const rows = listGapRows(report, changes);
  const series: DotSeries[] = [
    { name: then, tone: "soft", shape: "circle", hollow: true, dashed: false },
    { name: now, tone: "ink", shape: "circle", hollow: false, dashed: false },
  ];
  const reach = reachOf(rows);
  const labels = rows.map(({ trend }) => (trend.withheld ? null : trend.gapChange.label));
  return (
    <DotPlot
      data={{
        rows: rows.map(({ title, trend, before, after }) => ({
          id: title,
          label: title,
          flagged: !trend.withheld && trend.gapChange.label !== null,
          dots: [before, after].map((gap) =>
            gap ? { value: gap.range === null ? gap.points : null, interval: gap.interval } : null,
          ),
        })),
        series,
        axis: { low: -reach, high: reach, marks: [0] },
      }}
      finding={sayGapsFinding(rows, then)}
      label={words.chart(then, now)}
      legend={
        <ul className="chart-legend">
          {series.map(({ name, hollow }) => (
            <li key={name}>
              <svg
                className={`wave-mark${hollow ? " hollow" : ""}`}
                width="14"
                height="14"
                viewBox="-1 -1 14 14"
                aria-hidden="true"
              >
                <circle cx="6" cy="6" r="5" />
              </svg>
              {name}
            </li>
          ))}
          <li>{words.positive(names.sales, names.marketing)}</li>
          {labels.some((label) => label !== null) ? <li>{words.star}</li> : null}
        </ul>
      }
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
            {rows.map(({ title, trend, before, after }) => (
              <tr key={title}>
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

/** What the gaps did, of those that can be compared; and how many cannot. */
function sayGapsFinding(rows: ReturnType<typeof listGapRows>, then: string): string {
  const judged = rows.flatMap(({ trend }) => (trend.withheld ? [] : [trend.gapChange.label]));
  if (judged.length === 0) return getWords().results.tooFew;
  const count = (label: "narrowed" | "widened") => judged.filter((one) => one === label).length;
  const said = getWords().trend.gaps.finding(count("narrowed"), count("widened"), then);
  return said + sayUnjudged(rows.length - judged.length, rows.length);
}

function listGapRows(report: Omit<GapsReport, "wave">, changes: WaveChanges) {
  return changes.dimensions.flatMap((trend) => {
    const dimension = report.dimensions.find((one) => one.dimension === trend.key);
    const series = report.trend.dimensions.find((one) => one.dimension === trend.key);
    if (dimension === undefined || series === undefined) return [];
    const { points } = placeOnWaves<TrendPoint>(report, series);
    const gapIn = (wave: string) => {
      const point = points.find((one) => one?.wave === wave);
      return point?.gap ? { ...point.gap, teams: point.teams } : null;
    };
    const title = textOf(report, dimension.title);
    return [{ title, trend, before: gapIn(changes.from), after: gapIn(changes.to) }];
  });
}

/** The nearest quarter of the scale that holds every interval. */
function reachOf(rows: ReturnType<typeof listGapRows>): number {
  const ends = rows.flatMap(({ before, after }) =>
    [before, after].flatMap((gap) => (gap ? [Math.abs(gap.interval.low), Math.abs(gap.interval.high)] : [])),
  );
  return 25 * Math.ceil(Math.max(26, ...ends) / 25);
}

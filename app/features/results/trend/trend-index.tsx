import { indexTrendChart, placeOnWaves } from "#app/features/results/charts/trend-charts";
import { HeldRows, HeldSentences } from "#app/features/results/held/held-rows";
import type { TrendReport, WavesReport } from "#app/features/results/page-report";
import { picturePath } from "#app/features/results/tabs";
import { sayPoints, sayRange } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { sayRecomputed } from "./trend-words";

/** The Alignment Index over the waves. */
export function TrendIndex({ report }: { report: Pick<TrendReport, "wave" | "index" | "trend"> }) {
  const words = getWords().trend.index;
  const traced = placeOnWaves(report, report.trend.index);
  return (
    <div className="card stack-tight">
      <ChartFigure
        chart={indexTrendChart(report)}
        picture={picturePath(report.wave.id, "trend-index", report.trend.baseline)}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{getWords().trend.wave}</th>
                <th scope="col" className="number">
                  {words.name}
                </th>
                <th scope="col" className="number">
                  {getWords().results.index.level}
                </th>
                <th scope="col" className="number">
                  {getWords().results.index.meanGap}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.trend.waves.map((wave, at) => {
                const { index = null, released = null } = traced.points[at] ?? {};
                const shown = index && !index.withheld ? index : null;
                const then = released && !released.withheld ? released : null;
                return (
                  <tr key={wave.id}>
                    <th scope="row">{wave.name}</th>
                    <td className="number">
                      {shown ? sayPoints(shown.index) : getWords().results.none}
                      {shown ? (
                        <span className="small soft row-note nowrap">{sayRange(shown.interval)}</span>
                      ) : null}
                      <AsReleased now={shown?.index} then={then?.index} />
                    </td>
                    <td className="number">
                      {shown ? sayPoints(shown.level) : getWords().results.none}
                      <AsReleased now={shown?.level} then={then?.level} />
                    </td>
                    <td className="number">
                      {shown ? sayPoints(shown.meanGap) : getWords().results.none}
                      <AsReleased now={shown?.meanGap} then={then?.meanGap} />
                    </td>
                  </tr>
                );
              })}
              <HeldRows report={report} benchmarks={report.index.benchmarks} empty={2} />
            </tbody>
          </table>
        }
        open
      />
      <HeldSentences
        report={report}
        benchmarks={report.index.benchmarks.filter(({ kind }) => kind === "target")}
      />
      <Recomputed report={report} segments={report.trend.index.segments} />
    </div>
  );
}

/** What the wave's own results say, where the recomputed figure is another one. */
function AsReleased({ now, then }: { now: number | undefined; then: number | undefined }) {
  if (then === undefined || (now !== undefined && sayPoints(now) === sayPoints(then))) return null;
  return <span className="small soft row-note">{getWords().trend.index.asReleased(sayPoints(then))}</span>;
}

/** Says which waves' figures differ from what was released then. */
export function Recomputed(props: { report: WavesReport; segments: Parameters<typeof sayRecomputed>[1] }) {
  const said = sayRecomputed(props.report, props.segments);
  return said === "" ? null : <p className="small soft">{said}</p>;
}

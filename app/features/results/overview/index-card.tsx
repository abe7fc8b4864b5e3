import { Link } from "@remix-run/react";
import { tabPath } from "#app/features/results/tabs";
import { sayDifference, sayDifferenceRange, sayPoints, sayRange } from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { sayBand } from "#app/features/results/words/say-band";
import { getWords } from "#app/locales/spoken";
import type { OverviewReport } from "./overview-report";

const WIDTH = 64;
const HEIGHT = 36;
const EDGE = 4;

/** The Alignment Index with its interval, its line over the waves, and its distance to what it is held against. */
export function IndexCard({ report }: { report: OverviewReport }) {
  const words = getWords().results;
  const { figures, benchmarks } = report.index;
  return (
    <section className="overview-index card stack-tight" aria-labelledby="index-title">
      <h2 id="index-title" className="eyebrow">
        <Link to={`${tabPath(report.wave.id, "dimensions")}#index`}>{words.index.index}</Link>
      </h2>
      {figures.withheld ? (
        <p className="soft">{words.index.withheld}</p>
      ) : (
        <>
          <p className="row">
            <span className="figure">{sayPoints(figures.index)}</span>
            <Sparkline report={report} />
            <span className="small soft">
              {words.index.interval(sayRange(figures.interval))}:{" "}
              {sayBand(figures.interval, report.cutPoints)}
            </span>
          </p>
          {benchmarks.map((benchmark) => {
            const range = benchmark.interval ? sayDifferenceRange(benchmark.interval) : words.none;
            const difference = sayDifference(benchmark.difference);
            return (
              <p className="small" key={benchmark.kind}>
                {benchmark.kind === "target"
                  ? words.index.toTarget(sayPoints(benchmark.value), difference, range)
                  : words.index.sinceBaseline(benchmark.name, difference, range)}
              </p>
            );
          })}
        </>
      )}
    </section>
  );
}

/** The index of the waves that can be joined to this one by a line; nothing where there is no other. */
function Sparkline({ report }: { report: OverviewReport }) {
  const { years } = getWords().results.overview;
  const recomputed = report.trend.index.segments.at(-1)?.recomputed.length !== 0;
  const points = (report.trend.index.segments.at(-1)?.points ?? []).flatMap(({ wave, index }) =>
    index.withheld ? [] : [{ wave, value: index.index }],
  );
  if (points.length < 2) return null;
  const step = (WIDTH - 2 * EDGE) / (points.length - 1);
  const placed = points.map(({ value }, at) => ({
    x: EDGE + at * step,
    y: HEIGHT - EDGE - (value / 100) * (HEIGHT - 2 * EDGE),
  }));
  const said = points.map(({ wave, value }) => `${nameWave(report, wave)}: ${sayPoints(value)}`);
  const last = placed.at(-1);
  return (
    <svg
      className="sparkline"
      role="img"
      aria-label={`${recomputed ? years.recomputed : years.plain}: ${said.join(", ")}`}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <polyline points={placed.map(({ x, y }) => `${x},${y}`).join(" ")} />
      <circle cx={last?.x} cy={last?.y} r="3.5" />
    </svg>
  );
}

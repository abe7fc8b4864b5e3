import type { Report } from "#app/core/report/report";
import { sayDifference, sayDifferenceRange, sayPoints, sayRange } from "#app/features/results/words/figures";
import { sayBand } from "#app/features/results/words/say-band";
import { getWords } from "#app/locales/spoken";

/** The Alignment Index: always three numbers. */
export function IndexFigures({ report }: { report: Pick<Report, "index" | "cutPoints"> }) {
  const words = getWords().results.index;
  const { figures, benchmarks } = report.index;
  if (figures.withheld) return <p className="soft">{words.withheld}</p>;
  return (
    <div className="stack-tight">
      <div className="index-figures">
        <div className="card stack-tight">
          <p className="eyebrow">{words.index}</p>
          <p className="figure">{sayPoints(figures.index)}</p>
          <p className="small soft">
            {words.interval(sayRange(figures.interval))}: {sayBand(figures.interval, report.cutPoints)}
          </p>
          {benchmarks.map((benchmark) => (
            <p className="small" key={benchmark.kind}>
              {benchmark.kind === "target"
                ? words.toTarget(
                    sayPoints(benchmark.value),
                    sayDifference(benchmark.difference),
                    benchmark.interval ? sayDifferenceRange(benchmark.interval) : getWords().results.none,
                  )
                : words.sinceBaseline(
                    benchmark.name,
                    sayDifference(benchmark.difference),
                    benchmark.interval ? sayDifferenceRange(benchmark.interval) : getWords().results.none,
                  )}
            </p>
          ))}
        </div>
        <div className="card stack-tight">
          <p className="eyebrow">{words.level}</p>
          <p className="figure">{sayPoints(figures.level)}</p>
          <p className="small soft">{words.levelMeaning}</p>
        </div>
        <div className="card stack-tight">
          <p className="eyebrow">{words.meanGap}</p>
          <p className="figure">{sayPoints(figures.meanGap)}</p>
          <p className="small soft">{words.meanGapMeaning}</p>
        </div>
      </div>
      <p className="small soft">
        {words.explained} {words.noise}{" "}
        {getWords().benchmarks.bands.source(
          sayPoints(report.cutPoints.poor),
          sayPoints(report.cutPoints.good),
        )}
      </p>
    </div>
  );
}

import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendPoint } from "#app/core/trend/series";
import { HeldSentences } from "#app/features/results/held/held-rows";
import type { TrendReport } from "#app/features/results/page-report";
import { DimensionLink } from "#app/features/results/parts/dimension-link";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TrendLines } from "#app/ui/charts/trend-lines";
import { Recomputed } from "./trend-index";
import { placeOnWaves, teamLines } from "./trend-series";
import { TrendTable } from "./trend-table";
import { sayNow, sayTrend } from "./trend-words";

/** A small chart per dimension: both teams over the waves. */
export function TrendDimensions({
  report,
  changes,
}: {
  report: Pick<TrendReport, "wave" | "languages" | "dimensions" | "trend">;
  changes: WaveChanges | null;
}) {
  const words = getWords().trend;
  const names = report.wave.teamNames;
  return (
    <div className="trend-cards">
      {report.trend.dimensions.map((series) => {
        const dimension = report.dimensions.find((one) => one.dimension === series.dimension);
        const title = textOf(report, dimension?.title ?? {});
        const traced = placeOnWaves<TrendPoint>(report, series);
        const targets = (dimension?.benchmarks ?? []).filter(({ kind }) => kind === "target");
        const benchmarks = [...targets, ...series.norms];
        const trend = changes?.dimensions.find((one) => one.key === series.dimension);
        return (
          <div key={series.dimension} className="card stack-tight">
            <h3>{dimension ? <DimensionLink report={report} dimension={dimension} /> : null}</h3>
            <TrendLines
              data={teamLines(report, traced, benchmarks)}
              finding={
                trend && !trend.withheld
                  ? sayTrend(report, trend)
                  : traced.breaks.length > 0
                    ? words.brokenNote
                    : sayNow(report, traced.points.at(-1) ?? null)
              }
              label={words.dimensions.chart(title, names.sales, names.marketing)}
              table={<TrendTable report={report} points={traced.points} benchmarks={benchmarks} />}
            />
            <HeldSentences report={report} benchmarks={benchmarks} />
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

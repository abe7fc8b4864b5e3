import type { TrendPoint } from "#app/core/trend/series";
import {
  benchmarksOfLine,
  dimensionTrendChart,
  type LinesReport,
  placeOnWaves,
} from "#app/features/results/charts/trend-charts";
import { HeldSentences } from "#app/features/results/held/held-rows";
import { DimensionLink } from "#app/features/results/parts/dimension-link";
import { picturePath } from "#app/features/results/tabs";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { Recomputed } from "./trend-index";
import { TrendTable } from "./trend-table";

/** A small chart per dimension: both teams over the waves. */
export function TrendDimensions({ report }: { report: LinesReport }) {
  return (
    <div className="trend-cards">
      {report.trend.dimensions.map((series) => {
        const { dimension } = series;
        const chart = dimensionTrendChart(report, dimension);
        const named = report.dimensions.find((one) => one.dimension === dimension);
        if (chart === null || named === undefined) return null;
        const { points, breaks } = placeOnWaves<TrendPoint>(report, series);
        const benchmarks = benchmarksOfLine(report, dimension);
        const trend = report.trend.changes?.dimensions.find((one) => one.key === dimension);
        return (
          <div key={dimension} className="card stack-tight">
            <h3>
              <DimensionLink report={report} dimension={named} />
            </h3>
            <ChartFigure
              chart={chart}
              table={<TrendTable report={report} points={points} benchmarks={benchmarks} />}
              picture={picturePath(report.wave.id, chart.id, report.trend.baseline)}
              legendElsewhere
              slim
            />
            <HeldSentences report={report} benchmarks={benchmarks} />
            {breaks.length > 0 && trend && !trend.withheld ? (
              <p className="small soft">{getWords().trend.brokenNote}</p>
            ) : null}
            <Recomputed report={report} segments={series.segments} />
          </div>
        );
      })}
    </div>
  );
}

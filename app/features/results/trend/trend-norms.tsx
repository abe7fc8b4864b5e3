import type { TrendPoint } from "#app/core/trend/series";
import { placeOnWaves, statementTrendChart } from "#app/features/results/charts/trend-charts";
import { HeldSentences } from "#app/features/results/held/held-rows";
import type { TrendReport } from "#app/features/results/page-report";
import { picturePath } from "#app/features/results/tabs";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { TrendTable } from "./trend-table";

/** Statements for which there is a norm. */
export function listNormedStatements(report: Pick<TrendReport, "statements">) {
  return report.statements.filter(({ benchmarks }) => benchmarks.some(({ measure }) => measure === "score"));
}

/** A small chart per statement with a norm: both teams over the waves against it. */
export function TrendNorms({ report }: { report: TrendReport }) {
  return (
    <div className="trend-cards">
      {listNormedStatements(report).map(({ key, benchmarks }) => {
        const series = report.trend.normed.find((one) => one.key === key);
        const { points, breaks } = placeOnWaves<TrendPoint>(report, series ?? { segments: [] });
        const chart = statementTrendChart(report, key);
        return chart === null ? null : (
          <div key={key} className="card stack-tight">
            <h3 className="break">{chart.title}</h3>
            <ChartFigure
              chart={chart}
              table={<TrendTable report={report} points={points} benchmarks={benchmarks} />}
              picture={picturePath(report.wave.id, chart.id, report.trend.baseline)}
              legendElsewhere
              slim
            />
            <HeldSentences report={report} benchmarks={benchmarks} />
            {breaks.length > 0 ? <p className="small soft">{getWords().trend.brokenNote}</p> : null}
          </div>
        );
      })}
    </div>
  );
}

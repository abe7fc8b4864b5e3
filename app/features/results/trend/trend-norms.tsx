import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendPoint } from "#app/core/trend/series";
import { HeldSentences } from "#app/features/results/held/held-rows";
import type { TrendReport } from "#app/features/results/page-report";
import { markedText } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TrendLines } from "#app/ui/charts/trend-lines";
import { placeOnWaves, teamLines } from "./trend-series";
import { TrendTable } from "./trend-table";
import { sayNow, sayTrend } from "./trend-words";

/** Statements for which there is a norm. */
export function listNormedStatements(report: Pick<TrendReport, "statements">) {
  return report.statements.filter(({ benchmarks }) => benchmarks.some(({ measure }) => measure === "score"));
}

/** A small chart per statement with a norm: both teams over the waves against it. */
export function TrendNorms({
  report,
  changes,
}: {
  report: Pick<TrendReport, "wave" | "languages" | "statements" | "trend">;
  changes: WaveChanges | null;
}) {
  const words = getWords().trend.norms;
  const names = report.wave.teamNames;
  return (
    <div className="trend-cards">
      {listNormedStatements(report).map((normed) => {
        const { key, benchmarks } = normed;
        const series = report.trend.normed.find((one) => one.key === key);
        const traced = placeOnWaves<TrendPoint>(report, series ?? { segments: [] });
        const trend = changes?.statements.find((one) => one.key === key);
        const statement = markedText(report, normed);
        return (
          <div key={key} className="card stack-tight">
            <h3 className="break">{statement}</h3>
            <TrendLines
              data={teamLines(report, traced, benchmarks)}
              finding={
                trend && !trend.withheld
                  ? sayTrend(report, trend)
                  : sayNow(report, traced.points.at(-1) ?? null)
              }
              label={words.chart(statement, names.sales, names.marketing)}
              table={<TrendTable report={report} points={traced.points} benchmarks={benchmarks} />}
            />
            <HeldSentences report={report} benchmarks={benchmarks} />
            {traced.breaks.length > 0 ? <p className="small soft">{getWords().trend.brokenNote}</p> : null}
          </div>
        );
      })}
    </div>
  );
}

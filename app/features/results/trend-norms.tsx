import type { Report } from "#app/core/report";
import type { TrendPoint } from "#app/core/trend-series";
import { en } from "#app/locales/en";
import { TrendLines } from "#app/ui/charts/trend-lines";
import { listHeld } from "./held-against";
import { sayHeld } from "./held-rows";
import { placeOnWaves, teamLines } from "./trend-series";
import { TrendTable } from "./trend-table";
import { textOf } from "./words";

/** Statements for which there is a norm. */
export function listNormedStatements(report: Report) {
  return report.statements.filter(({ benchmarks }) => benchmarks.some(({ measure }) => measure === "score"));
}

/** A small chart per statement with a norm: both teams over the waves against it. */
export function TrendNorms({ report }: { report: Report }) {
  const words = en.trend.norms;
  const names = report.wave.teamNames;
  return (
    <div className="trend-cards">
      {listNormedStatements(report).map(({ key, text, benchmarks }) => {
        const series = report.trend.statements.find((one) => one.key === key);
        const traced = placeOnWaves<TrendPoint>(report, series ?? { segments: [] });
        const statement = textOf(report, text);
        return (
          <div key={key} className="card stack-tight">
            <h3 className="break">{statement}</h3>
            <TrendLines
              data={teamLines(report, traced, benchmarks)}
              finding={listHeld(benchmarks)
                .map((held) => sayHeld(report, held))
                .join(" ")}
              label={words.chart(statement, names.sales, names.marketing)}
              table={<TrendTable report={report} points={traced.points} benchmarks={benchmarks} />}
            />
            {traced.breaks.length > 0 ? <p className="small soft">{en.trend.brokenNote}</p> : null}
          </div>
        );
      })}
    </div>
  );
}

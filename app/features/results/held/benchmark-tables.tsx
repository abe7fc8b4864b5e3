import { useId } from "react";
import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { TeamHeadings } from "#app/features/results/parts/team-legend";
import { sayDifference, sayDifferenceRange, sayPoints } from "#app/features/results/words/figures";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { type Held, listHeld } from "./held-against";
import { IntervalNote, noteCertainty } from "./held-rows";

/** Whether index or dimensions are held against anything. */
export function hasBenchmarks({ index, dimensions }: Pick<Report, "index" | "dimensions">): boolean {
  return index.benchmarks.length > 0 || dimensions.some(({ benchmarks }) => benchmarks.length > 0);
}

/** Index and dimensions against the baseline wave, the target and every norm, a table each. */
export function BenchmarkTables({
  report,
}: {
  report: Pick<Report, "wave" | "languages" | "index" | "dimensions" | "statements">;
}) {
  const words = getWords().benchmarks.held;
  const index = listHeld(report.index.benchmarks);
  const dimensions = report.dimensions.map((one) => ({
    key: one.dimension,
    title: textOf(report, one.title),
    held: listHeld(one.benchmarks),
  }));
  const all = [...index, ...dimensions.flatMap(({ held }) => held)];
  const ids = [...new Set(all.map(({ id }) => id))];
  return (
    <div className="stack">
      {ids.map((id) => {
        const named = all.find((held) => held.id === id);
        const rows = dimensions.flatMap(({ key, title, held }) => {
          const found = held.find((one) => one.id === id);
          return found ? [{ key, title, held: found }] : [];
        });
        return named ? (
          <BenchmarkTable
            key={id}
            report={report}
            held={named}
            index={index.find((one) => one.id === id)?.both ?? null}
            rows={rows}
          />
        ) : null;
      })}
      {report.statements.some(({ benchmarks }) => benchmarks.some(({ pool }) => pool !== null)) ? (
        <p className="small soft">{words.pooled}</p>
      ) : null}
    </div>
  );
}

function BenchmarkTable(props: {
  report: Pick<Report, "wave">;
  held: Held;
  index: Benchmark | null;
  rows: { key: string; title: string; held: Held }[];
}) {
  const words = getWords().benchmarks.held;
  const { report, held, index, rows } = props;
  const id = useId();
  const title = (
    <>
      {held.name}
      {held.kind === "norm" ? <span className="soft">, {held.date}</span> : null}
      {index === null ? null : <span className="soft">{sayIndex(index)}</span>}
    </>
  );
  if (rows.length === 0) return <p className="small">{title}</p>;
  return (
    <details className="numbers" open={held.kind !== "baseline"}>
      <summary>{title}</summary>
      <div className="stack-tight">
        <p id={`${id}-caption`} className="small soft">
          {words.caption[held.kind](held.name)}
        </p>
        <TableScroll>
          <table aria-labelledby={`${id}-caption`}>
            <thead>
              <tr>
                <th scope="col">{getWords().results.dimensions.column}</th>
                {held.kind === "baseline" ? null : (
                  <th scope="col" className="number">
                    {words.value[held.kind]}
                  </th>
                )}
                <TeamHeadings report={report} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.title}</th>
                  {held.kind === "baseline" ? null : <td className="number">{sayPoints(row.held.value)}</td>}
                  {TEAMS.map((team) => (
                    <DifferenceCell key={team} benchmark={row.held.teams[team]} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
    </details>
  );
}

function DifferenceCell({ benchmark }: { benchmark: Benchmark | null }) {
  if (benchmark === null) return <td className="number">{getWords().results.none}</td>;
  return (
    <td className="number">
      {sayDifference(benchmark.difference)}
      <IntervalNote benchmark={benchmark} />
    </td>
  );
}

function sayIndex({ difference, interval, certainty }: Benchmark): string {
  const words = getWords().benchmarks.held;
  const range = interval === null ? getWords().results.none : sayDifferenceRange(interval);
  return `${words.index(sayDifference(difference), range)}${noteCertainty(certainty)}`;
}

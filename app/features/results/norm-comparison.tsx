import type { Benchmark } from "#app/core/benchmarks";
import type { Report } from "#app/core/report";
import { en } from "#app/locales/en";
import { TeamMark } from "#app/ui/charts/team-mark";
import { TableScroll } from "#app/ui/table-scroll";
import { sayDifference, sayDifferenceRange, sayPoints, sayShare } from "./figures";

const words = en.benchmarks.results;

/** Both teams against the norms for one question; nothing where there is no norm for it. */
export function NormComparison({ report, benchmarks }: { report: Report; benchmarks: readonly Benchmark[] }) {
  const norms = benchmarks.filter(({ kind }) => kind === "norm");
  if (norms.length === 0) return null;
  return (
    <div className="stack-tight">
      <p className="eyebrow">{words.title}</p>
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.norm}</th>
              <th scope="col">{words.team}</th>
              <th scope="col">{words.figure}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
              <th scope="col" className="number">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {norms.map((norm) => (
              <NormRow
                key={`${norm.name} ${norm.date} ${norm.team} ${norm.measure}`}
                report={report}
                norm={norm}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="small soft">{words.explained}</p>
    </div>
  );
}

function NormRow({ report, norm }: { report: Report; norm: Benchmark }) {
  const { team, measure, pool } = norm;
  const share = measure === "favourable";
  const say = (figure: number) => (share ? en.results.percent(sayShare(figure)) : sayPoints(figure));
  const points = share ? 100 : 1;
  return (
    <tr>
      <th scope="row" className="break">
        {norm.name}
        <span className="small soft row-note">{norm.date}</span>
        {pool === null ? null : (
          <span className="small soft row-note">
            {en.benchmarks.table.pool(pool.organizations, en.results.range(say(pool.lower), say(pool.upper)))}
          </span>
        )}
      </th>
      <td className="nowrap">
        {team === null ? null : (
          <>
            <TeamMark team={team} /> {report.wave.teamNames[team]}
          </>
        )}
      </td>
      <td>{share ? words.measures.favourable : words.measures.score}</td>
      <td className="number">{say(norm.value)}</td>
      <td className="number">
        {sayDifference(points * norm.difference)}
        <span className="small soft row-note">
          {norm.interval === null
            ? words.noInterval
            : sayDifferenceRange({ low: points * norm.interval.low, high: points * norm.interval.high })}
        </span>
        {pool === null || pool.rank === null ? null : (
          <span className="small soft row-note">{words.rank(sayShare(pool.rank))}</span>
        )}
      </td>
    </tr>
  );
}

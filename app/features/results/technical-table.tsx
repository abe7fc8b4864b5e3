import type { Report } from "#app/core/report";
import type { ReportQuestion } from "#app/core/report-rows";
import type { TeamFigures } from "#app/core/team-figures";
import { TEAMS } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { TableScroll } from "#app/ui/table-scroll";
import { textOf } from "./words";

/** Every test behind the labels, for whoever checks the statistics. */
export function TechnicalTable({ report }: { report: Report }) {
  const words = en.results.technical;
  const { alpha, straightLiners, acquiescence } = report.technical;
  return (
    <details className="numbers">
      <summary>{words.title}</summary>
      <div className="stack">
        <p className="small soft">{words.explained}</p>
        <dl className="meanings symbols">
          {words.meanings.map(([symbol, meaning]) => (
            <div key={symbol}>
              <dt>{symbol}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <TableScroll>
          <table className="technical">
            <thead>
              <tr>
                <th scope="col">{words.item}</th>
                {TEAMS.flatMap((team) =>
                  [en.results.n, words.sd, words.consensus, words.rwg].map((name) => (
                    <th key={`${team} ${name}`} scope="col" className="number">
                      {name} {report.wave.teamNames[team]}
                    </th>
                  )),
                )}
                {[words.delta, words.superiority, words.df, words.p, words.q].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
                <th scope="col">{words.test}</th>
              </tr>
            </thead>
            <tbody>
              {[...report.statements, ...report.frequencies].map((question) => (
                <TechnicalRow key={question.key} question={question} />
              ))}
            </tbody>
          </table>
        </TableScroll>
        <div className="stack-tight small soft">
          <p>
            {alpha.length === 0
              ? words.alphaNone
              : `${words.alphaTitle}: ${alpha
                  .map(({ dimension, value }) => {
                    const title = report.dimensions.find((one) => one.dimension === dimension)?.title ?? {};
                    return words.alpha(textOf(report, title), value.toFixed(1));
                  })
                  .join("; ")}.`}
          </p>
          {!straightLiners ? null : <p>{words.straight(straightLiners)}</p>}
          {TEAMS.map((team) => {
            const value = acquiescence[team];
            return value === null ? null : (
              <p key={team}>{words.acquiescence(report.wave.teamNames[team], value.toFixed(1))}</p>
            );
          })}
        </div>
      </div>
    </details>
  );
}

function TechnicalRow({ question }: { question: ReportQuestion }) {
  const words = en.results.technical;
  const { gap, effects, teams } = question;
  const tested = gap === null || gap.withheld ? null : gap;
  return (
    <tr>
      <th scope="row">{question.key}</th>
      {TEAMS.flatMap((team) =>
        [...spreadOf(teams[team]), question.rwg[team]?.toFixed(2) ?? en.results.none].map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
          <td key={`${team} ${at}`} className="number">
            {text}
          </td>
        )),
      )}
      <td className="number nowrap">
        {effects
          ? `${effects.delta.value.toFixed(2)} (${en.results.range(
              effects.delta.interval.low.toFixed(2),
              effects.delta.interval.high.toFixed(2),
            )})`
          : en.results.none}
      </td>
      <td className="number">{effects ? ((effects.delta.value + 1) / 2).toFixed(2) : en.results.none}</td>
      <td className="number">{tested?.df == null ? en.results.none : tested.df.toFixed(0)}</td>
      <td className="number">{tested ? sayProbability(tested.p) : en.results.none}</td>
      <td className="number">{tested ? sayProbability(tested.q) : en.results.none}</td>
      <td>{tested ? words.tests[tested.test] : en.results.none}</td>
    </tr>
  );
}

function spreadOf(figures: TeamFigures): [string, string, string] {
  const { none } = en.results;
  if (figures.state === "withheld") return [none, none, none];
  if (figures.state !== "counts") return [String(figures.n), none, none];
  return [String(figures.n), figures.sd.toFixed(0), figures.consensus.toFixed(2)];
}

function sayProbability(p: number): string {
  return p < 0.001 ? "<0.001" : p.toFixed(3);
}

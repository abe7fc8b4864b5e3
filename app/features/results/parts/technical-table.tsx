import type { TeamFigures } from "#app/core/release/team-figures";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { TEAMS } from "#app/core/vocabulary";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { formatDecimal } from "#app/ui/numbers";
import { TableScroll } from "#app/ui/table-scroll";

/** Every test behind the labels, for whoever checks the statistics. */
export function TechnicalTable({
  report,
}: {
  report: Pick<Report, "wave" | "languages" | "technical" | "dimensions" | "statements" | "frequencies">;
}) {
  const words = getWords().results.technical;
  const names = report.wave.teamNames;
  const { alpha, straightLiners, acquiescence } = report.technical;
  return (
    <details className="numbers">
      <summary>{words.title}</summary>
      <div className="stack">
        <p className="small soft">{words.explained}</p>
        <dl className="meanings symbols">
          {words.meanings(names.sales, names.marketing).map(([symbol, meaning]) => (
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
                  [getWords().results.n, words.sd, words.consensus, words.rwg].map((name) => (
                    <th key={`${team} ${name}`} scope="col" className="number">
                      {name} {names[team]}
                    </th>
                  )),
                )}
                {[words.delta, words.superiority(names.sales), words.df, words.p, words.q].map((name) => (
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
                    return words.alpha(textOf(report, title), formatDecimal(value, 1));
                  })
                  .join("; ")}.`}
          </p>
          {!straightLiners ? null : <p>{words.straight(straightLiners)}</p>}
          {TEAMS.map((team) => {
            const value = acquiescence[team];
            return value === null ? null : (
              <p key={team}>{words.acquiescence(names[team], formatDecimal(value, 1))}</p>
            );
          })}
        </div>
      </div>
    </details>
  );
}

function TechnicalRow({ question }: { question: ReportQuestion }) {
  const words = getWords().results.technical;
  const { gap, effects, teams } = question;
  const tested = gap === null || gap.withheld ? null : gap;
  return (
    <tr>
      <th scope="row">
        {question.key}
        {question.reverse ? <span className="small row-note">{getWords().results.reversedTag}</span> : null}
      </th>
      {TEAMS.map((team) => (
        <SpreadCells key={team} figures={teams[team]} rwg={question.rwg[team]} />
      ))}
      <td className="number nowrap">
        {effects
          ? `${formatDecimal(effects.delta.value, 2)} (${getWords().results.range(
              formatDecimal(effects.delta.interval.low, 2),
              formatDecimal(effects.delta.interval.high, 2),
            )})`
          : getWords().results.none}
      </td>
      <td className="number">
        {effects ? formatDecimal((effects.delta.value + 1) / 2, 2) : getWords().results.none}
      </td>
      <td className="number">{tested?.df == null ? getWords().results.none : formatDecimal(tested.df, 0)}</td>
      <td className="number">{tested ? sayProbability(tested.p) : getWords().results.none}</td>
      <td className="number">{tested ? sayProbability(tested.q) : getWords().results.none}</td>
      <td className="nowrap">{tested ? words.tests[tested.test] : getWords().results.none}</td>
    </tr>
  );
}

/** One team: answers, SD, consensus and r_wg. */
function SpreadCells({ figures, rwg }: { figures: TeamFigures; rwg: number | null }) {
  const { none } = getWords().results;
  const counted = figures.state === "counts" ? figures : null;
  return (
    <>
      <td className="number">{figures.state === "withheld" ? none : figures.n}</td>
      <td className="number">{counted ? formatDecimal(counted.sd, 0) : none}</td>
      <td className="number">{counted ? formatDecimal(counted.consensus, 2) : none}</td>
      <td className="number">{rwg === null ? none : formatDecimal(rwg, 2)}</td>
    </>
  );
}

function sayProbability(p: number): string {
  return p < 0.001 ? `<${formatDecimal(0.001, 3)}` : formatDecimal(p, 3);
}

import type { ByTeam } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { TableScroll } from "#app/ui/table-scroll";
import { PageLinks } from "./page-links";
import type { RowProblem } from "./roster-problems";
import { describeReason } from "./roster-sentences";

const words = en.people.check;
const { number } = en.people;

/** One page of what is wrong in a file, in the order of its lines. */
export function ProblemTable(props: {
  badRows: number;
  problems: RowProblem[];
  from: number;
  all: number;
  page: number;
  pages: number;
  more: number;
  /** What to do about it; nothing once the file was imported. */
  advice: string | null;
  teamNames: ByTeam<string>;
}) {
  const { problems, from, all } = props;
  return (
    <section className="stack" id="problems">
      <div className="stack-tight">
        <h2>{words.badTitle(props.badRows)}</h2>
        {props.advice === null ? null : <p className="soft">{props.advice}</p>}
      </div>
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.badCaption}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.line}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr key={`${problem.line} ${problem.column} ${problem.reason.kind}`}>
                <th scope="row" className="number">
                  {number(problem.line)}
                </th>
                <td className="column">{problem.column ?? words.wholeRow}</td>
                <td>
                  {describeReason(problem.reason, props.teamNames)}
                  {problem.value === "" ? null : <span className="cell soft">{problem.value}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {props.pages > 1 ? (
        <PageLinks
          label={words.problemRange(from, from + problems.length - 1, all)}
          page={props.page}
          pages={props.pages}
          to={(page) => `?page=${page}#problems`}
        />
      ) : null}
      {props.more > 0 ? <p className="soft">{words.moreProblems(props.more)}</p> : null}
    </section>
  );
}

import { en } from "#app/locales/en";
import { TableScroll } from "#app/ui/table-scroll";
import type { NormProblem } from "./norm-problems";
import { describeNormReason } from "./norm-sentences";

const words = en.benchmarks.check;

/** What is wrong in a file, in the order of its lines. */
export function NormProblemTable({ problems, more }: { problems: readonly NormProblem[]; more: number }) {
  return (
    <div className="stack-tight">
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.problemCaption}</caption>
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
              <tr key={`${problem.line} ${problem.column} ${problem.value} ${problem.reason.kind}`}>
                <th scope="row" className="number">
                  {en.benchmarks.number(problem.line)}
                </th>
                <td>{problem.column ?? words.wholeRow}</td>
                <td>
                  {describeNormReason(problem.reason)}
                  {problem.value === "" ? null : (
                    <span className="small soft row-note break">{problem.value}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {more > 0 ? <p className="soft small">{words.more(more)}</p> : null}
    </div>
  );
}

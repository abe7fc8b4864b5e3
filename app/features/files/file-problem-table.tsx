import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";

/** What is wrong at one place of a file. `column` is the file's own heading, null for the whole row. */
export type FileFault = { line: number; column: string | null; value: string; reason: string };

/** What is wrong in a file, place by place. */
export function FileProblemTable({ caption, faults }: { caption: string; faults: FileFault[] }) {
  const words = getWords().files;
  return (
    <TableScroll>
      <table>
        <caption className="visually-hidden">{caption}</caption>
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
          {faults.map(({ line, column, value, reason }) => (
            <tr key={`${line} ${column} ${value} ${reason}`}>
              <th scope="row" className="number">
                {words.number(line)}
              </th>
              <td className="column">{column ?? words.wholeRow}</td>
              <td>
                {reason}
                {value === "" ? null : <span className="mono small soft row-note break">{value}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

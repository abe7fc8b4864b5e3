import type { HistoryColumn } from "#app/core/history/columns";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import type { HistoryShown } from "./history-page.server";

/** What becomes of each column. */
export function ColumnsCard({ shown: { reading, questions } }: { shown: HistoryShown }) {
  const words = getWords().history.columns;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.heading}</th>
              <th scope="col">{words.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {reading.columns.map((column) => (
              <tr key={column.place}>
                <th scope="row">{column.wording}</th>
                <td>
                  <select
                    name={`column:${column.place}`}
                    aria-label={column.wording}
                    defaultValue={sayUse(column)}
                    key={sayUse(column)}
                  >
                    <option value="out">{words.out}</option>
                    <option value="new">{words.new}</option>
                    {questions.map(({ key, text, reverse }) => (
                      <option key={key} value={key}>
                        {`${key}: ${reverse && reading.kind === "percentages" ? words.reversed(text) : text}`}
                      </option>
                    ))}
                  </select>
                  <p className="soft small">{describe(column)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function sayUse({ use }: HistoryColumn): string {
  return use.as === "question" ? use.key : use.as;
}

function describe({ use, same, reason }: HistoryColumn): string {
  const words = getWords().history.columns;
  if (use.as === "question") return same ? words.same : words.other;
  return use.as === "out" && reason !== null ? words.reasons[reason] : "";
}

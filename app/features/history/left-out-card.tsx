import { getWords } from "#app/locales/spoken";
import { CheckField } from "#app/ui/forms";
import type { HistoryShown } from "./history-page.server";

const MOST_CELLS = 30;

/** What of a file is not counted, and why. */
export function LeftOutCard({ shown: { reading, keepUnfinished } }: { shown: HistoryShown }) {
  const words = getWords().history.left;
  const lines = [
    ...(reading.above > 0 ? [words.above(reading.above)] : []),
    ...reading.left.map(({ reason, n }) => words[reason](n)),
    ...reading.aside.map((heading) => words.aside(heading)),
    ...reading.cells.slice(0, MOST_CELLS).map(({ value, as, n }) => words.cells(value, as, n)),
  ];
  return (
    <section className="card stack-tight">
      <h2>{words.title}</h2>
      {lines.length === 0 ? (
        <p className="soft">{words.nothing}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <CheckField label={words.keep} name="unfinished" value="keep" defaultChecked={keepUnfinished} />
    </section>
  );
}

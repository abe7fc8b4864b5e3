import { TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { SelectField } from "#app/ui/forms";
import { TableScroll } from "#app/ui/table-scroll";
import type { HistoryShown } from "./history-page.server";

const MOST_SHOWN = 300;

/** Which column says the team, and which of its values is which. */
export function TeamsCard({ shown: { reading, names } }: { shown: HistoryShown }) {
  const words = getWords().history.teams;
  const options = reading.teamColumns.map(({ place, heading }) => ({ value: String(place), label: heading }));
  const more = reading.teams.length - MOST_SHOWN;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <SelectField
        label={words.column}
        name="team"
        defaultValue={String(reading.team ?? "")}
        options={[{ value: "", label: words.none }, ...options]}
      />
      {reading.teams.length === 0 ? null : (
        <TableScroll>
          <table>
            <caption className="visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.value}</th>
                <th scope="col" className="number">
                  {words.rows}
                </th>
                <th scope="col">{words.team}</th>
              </tr>
            </thead>
            <tbody>
              {reading.teams.slice(0, MOST_SHOWN).map(({ value, n, as }) => (
                <tr key={value}>
                  <th scope="row">{value}</th>
                  <td className="number">{getWords().history.number(n)}</td>
                  <td>
                    <select name={`value:${value}`} aria-label={value} defaultValue={as ?? "out"} key={as}>
                      <option value="out">{words.out}</option>
                      {TEAMS.map((team) => (
                        <option key={team} value={team}>
                          {names[team]}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {more > 0 ? <p className="soft small">{words.more(more)}</p> : null}
    </section>
  );
}

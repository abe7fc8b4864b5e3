import { en } from "#app/locales/en";
import { formatDateTime } from "#app/ui/dates";
import type { ListedEvent } from "./list-events.server";

const words = en.audit;

/** The log as sentences: when, who, what. */
export function EventTable({ events, timeZone }: { events: ListedEvent[]; timeZone: string }) {
  if (events.length === 0) {
    return (
      <div className="empty">
        <p>{words.empty}</p>
      </div>
    );
  }
  return (
    <div className="table-scroll">
      <table>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.number}
            </th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.seq}>
              <td className="number soft">{event.seq}</td>
              <td className="nowrap">{formatDateTime(event.at, timeZone)}</td>
              <td>{event.bySystem ? words.system : (event.actorName ?? en.auth.formerMember)}</td>
              <td className="break">{describeEvent(event)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function describeEvent({ kind, detail }: ListedEvent): string {
  return words.kinds[kind]?.(detail) ?? words.other(kind, detail);
}

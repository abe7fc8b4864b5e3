import type { Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";
import type { ListedEvent } from "./list-events.server";

/** The log as sentences: who did what, and when. */
export function EventList(props: { events: ListedEvent[]; teams: Record<Team, string>; timeZone: string }) {
  const words = getWords().audit;
  if (props.events.length === 0) {
    return (
      <div className="empty">
        <p>{words.empty}</p>
      </div>
    );
  }
  return (
    <ol className="rows" aria-label={words.caption}>
      {props.events.map((event) => (
        <li key={event.seq}>
          <span className="number soft small">{event.seq}</span>
          <p className="grow break">
            <strong>
              {event.bySystem ? words.system : (event.actorName ?? getWords().auth.formerMember)}
            </strong>{" "}
            {describeEvent(event, props.teams)}
          </p>
          <span className="soft small nowrap">{formatDateTime(event.at, props.timeZone)}</span>
        </li>
      ))}
    </ol>
  );
}

function describeEvent({ kind, detail }: ListedEvent, teams: Record<Team, string>): string {
  const words = getWords().audit;
  const said = { ...detail };
  if (detail.team === "sales" || detail.team === "marketing") said.team = teams[detail.team];
  return words.kinds[kind]?.(said) ?? words.other(kind, said);
}

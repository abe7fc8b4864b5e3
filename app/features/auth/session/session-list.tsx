import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";
import type { ListedSession } from "./session.server";

/** Where an account is signed in. */
export function SessionList({ sessions, timeZone }: { sessions: ListedSession[]; timeZone: string }) {
  const words = getWords().auth.profile;
  return (
    <ul className="rows">
      {sessions.map((session) => (
        <li key={session.id}>
          <span className="grow">
            {session.device ?? words.unknownDevice}{" "}
            {session.here ? <span className="tag accent">{words.here}</span> : null}
          </span>
          <span className="soft small">
            {words.since} {formatDateTime(session.since, timeZone)}
          </span>
          <span className="soft small">
            {words.lastUsed} {formatDateTime(session.lastUsed, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  );
}

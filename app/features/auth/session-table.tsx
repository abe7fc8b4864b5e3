import { en } from "#app/locales/en";
import { formatDateTime } from "#app/ui/dates";
import type { ListedSession } from "./session.server";

const words = en.auth.profile;

/** Where an account is signed in. */
export function SessionTable({ sessions, timeZone }: { sessions: ListedSession[]; timeZone: string }) {
  return (
    <div className="table-scroll">
      <table>
        <caption className="visually-hidden">{words.sessionsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.device}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.lastUsed}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                {session.device ?? words.unknownDevice}{" "}
                {session.here ? <span className="tag accent">{words.here}</span> : null}
              </th>
              <td className="nowrap">{formatDateTime(session.since, timeZone)}</td>
              <td className="nowrap">{formatDateTime(session.lastUsed, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

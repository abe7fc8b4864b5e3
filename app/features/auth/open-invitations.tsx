import { Form } from "@remix-run/react";
import { en } from "#app/locales/en";
import { formatDate } from "#app/ui/dates";
import type { MemberInvitation } from "./member-invitations.server";
import { encodePlace } from "./roles";

const words = en.auth.members;

/** Invitations nobody has taken up yet: send again, or take back. */
export function OpenInvitations(props: {
  invitations: (MemberInvitation & { expired: boolean })[];
  places: { value: string; label: string }[];
  timeZone: string;
}) {
  if (props.invitations.length === 0) return null;
  const labels = new Map(props.places.map(({ value, label }) => [value, label]));
  return (
    <section className="stack">
      <h2>{words.openTitle}</h2>
      <div className="table-scroll">
        <table>
          <caption className="visually-hidden">{words.openCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.email}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.until}</th>
              <th scope="col">
                <span className="visually-hidden">{words.withdraw}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {props.invitations.map((open) => (
              <tr key={open.id}>
                <th scope="row" className="break">
                  {open.email}
                </th>
                <td>{labels.get(encodePlace(open))}</td>
                <td className="nowrap">
                  {formatDate(open.expiresAt, props.timeZone)}{" "}
                  {open.expired ? <span className="tag warn">{words.expired}</span> : null}
                </td>
                <td>
                  <Form method="post" className="row nowrap" preventScrollReset>
                    <input type="hidden" name="id" value={open.id} />
                    <input type="hidden" name="email" value={open.email} />
                    <input type="hidden" name="place" value={encodePlace(open)} />
                    <button type="submit" name="act" value="invite" className="link">
                      {words.resend}
                    </button>
                    <button type="submit" name="act" value="withdraw" className="link">
                      {words.withdraw}
                    </button>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

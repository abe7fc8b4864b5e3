import { Form } from "@remix-run/react";
import { en } from "#app/locales/en";
import { formatDate } from "#app/ui/dates";
import type { ListedMember } from "./members.server";
import { encodePlace } from "./roles";

const words = en.auth.members;

/** Who is in, and what an owner may change about it. */
export function MemberTable(props: {
  members: ListedMember[];
  places: { value: string; label: string }[];
  userId: string;
  timeZone: string;
}) {
  return (
    <div className="table-scroll">
      <table>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">
              <span className="visually-hidden">{words.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.members.map((member) => (
            <tr key={member.userId}>
              <th scope="row">
                {member.name}
                {member.userId === props.userId ? <span className="tag">{words.you}</span> : null}
                <p className="soft small break">{member.email}</p>
              </th>
              <td>
                <RoleForm member={member} places={props.places} />
              </td>
              <td className="nowrap">{formatDate(member.since, props.timeZone)}</td>
              <td>
                <RemoveForm member={member} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RoleForm({ member, places }: { member: ListedMember; places: { value: string; label: string }[] }) {
  return (
    <Form method="post" className="row nowrap" preventScrollReset>
      <input type="hidden" name="userId" value={member.userId} />
      <input type="hidden" name="name" value={member.name} />
      <select
        key={encodePlace(member)}
        name="place"
        defaultValue={encodePlace(member)}
        aria-label={words.roleOf(member.name)}
        className="compact"
      >
        {places.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" name="act" value="change" className="quiet compact">
        {words.save}
      </button>
    </Form>
  );
}

function RemoveForm({ member }: { member: ListedMember }) {
  return (
    <details className="confirm">
      <summary aria-label={words.removeNamed(member.name)}>{words.remove}</summary>
      <Form method="post" className="stack-tight" preventScrollReset>
        <input type="hidden" name="userId" value={member.userId} />
        <input type="hidden" name="name" value={member.name} />
        <p className="small">{words.sure(member.name)}</p>
        <div>
          <button type="submit" name="act" value="remove" className="danger compact">
            {words.removeNamed(member.name)}
          </button>
        </div>
      </Form>
    </details>
  );
}

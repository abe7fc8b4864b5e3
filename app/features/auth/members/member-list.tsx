import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { SelectField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { ListedMember } from "./members.server";
import { encodePlace } from "./roles";

type Places = { value: string; label: string }[];

/** Who is in, for owners and leads, and what an owner may change about it. */
export function MemberList(props: {
  members: ListedMember[];
  places: Places;
  userId: string;
  timeZone: string;
  mayChange: boolean;
}) {
  const words = getWords().auth.members;
  const labels = new Map(props.places.map(({ value, label }) => [value, label]));
  return (
    <ul className="rows" aria-label={words.caption}>
      {props.members.map((member) => (
        <li key={`${member.userId} ${encodePlace(member)}`}>
          <div className="grow">
            <p>
              <strong>{member.name}</strong>{" "}
              {member.userId === props.userId ? <span className="soft">({words.you})</span> : null}
            </p>
            <p className="soft small break">{member.email}</p>
          </div>
          {member.runsInstallation ? <span className="tag">{getWords().organizations.list.runs}</span> : null}
          {member.hasFactor ? <span className="tag good">{getWords().factor.members.has}</span> : null}
          {member.hasFactor || member.role === "viewer" ? null : (
            <span className="tag">{getWords().factor.members.hasNot}</span>
          )}
          <span className="tag accent">{labels.get(encodePlace(member))}</span>
          <span className="soft small nowrap">
            {words.since} {formatDate(member.since, props.timeZone)}
          </span>
          {props.mayChange ? (
            <details>
              <summary aria-label={words.changeNamed(member.name)}>{words.change}</summary>
              <MemberForm member={member} places={props.places} isOwn={member.userId === props.userId} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function MemberForm(props: { member: ListedMember; places: Places; isOwn: boolean }) {
  const { member, places, isOwn } = props;
  const words = getWords().auth.members;
  const factor = getWords().factor.members;
  return (
    <PostForm className="stack form" preventScrollReset>
      <input type="hidden" name="userId" value={member.userId} />
      <input type="hidden" name="name" value={member.name} />
      <div className="row end">
        <div className="grow">
          <SelectField
            label={words.roleOf(member.name)}
            name="place"
            defaultValue={encodePlace(member)}
            options={places}
          />
        </div>
        <button type="submit" name="act" value="change" className="quiet">
          {words.save}
        </button>
      </div>
      {member.hasFactor && !isOwn ? (
        <div className="stack-tight">
          <p className="hint">{factor.sure(member.name)}</p>
          <div>
            <button type="submit" name="act" value="remove-factor" className="danger">
              {factor.remove(member.name)}
            </button>
          </div>
        </div>
      ) : null}
      <div className="stack-tight">
        <p className="hint">{words.sure(member.name)}</p>
        <div>
          <button type="submit" name="act" value="remove" className="danger">
            {words.removeNamed(member.name)}
          </button>
        </div>
      </div>
    </PostForm>
  );
}

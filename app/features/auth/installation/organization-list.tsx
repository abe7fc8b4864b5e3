import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

type Invited = { name: string; email: string; expiresAt: Date; expired: boolean };
type Failed = { errors: Record<string, string>; typed: Record<string, string> } | null;

/** What whoever runs the installation sees of its organizations: their names, and who has not taken one up yet. */
export function OrganizationList(props: {
  organizations: { id: string; name: string; invited: Invited | null }[];
  timeZone: string;
  failed: Failed;
}) {
  const words = getWords().organizations.list;
  return (
    <ul className="rows" aria-label={words.caption}>
      {props.organizations.map(({ id, name, invited }) => (
        <li key={id}>
          <strong className="grow break">{name}</strong>
          {invited === null ? <span className="tag good">{words.owned}</span> : null}
          {invited?.expired ? <span className="tag warn">{words.expired}</span> : null}
          {invited !== null && !invited.expired ? (
            <>
              <span className="tag">{words.invited}</span>
              <span className="soft small nowrap">
                {words.until(formatDate(invited.expiresAt, props.timeZone))}
              </span>
            </>
          ) : null}
          {invited === null ? null : (
            <>
              <AgainForm
                key={invited.email}
                organization={{ id, name }}
                invited={invited}
                failed={props.failed?.typed.id === id ? props.failed : null}
              />
              <RemoveForm id={id} name={name} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function AgainForm(props: { organization: { id: string; name: string }; invited: Invited; failed: Failed }) {
  const words = getWords().organizations.list;
  const { organization, invited, failed } = props;
  return (
    <details open={failed !== null}>
      <summary aria-label={`${words.again}: ${words.againNamed(organization.name)}`}>{words.again}</summary>
      <PostForm className="stack form" preventScrollReset noValidate>
        <p className="hint">{words.againHint}</p>
        <input type="hidden" name="act" value="invite" />
        <input type="hidden" name="id" value={organization.id} />
        <TextField
          label={words.ownerName}
          name="ownerName"
          defaultValue={failed?.typed.ownerName ?? invited.name}
          problem={failed?.errors.ownerName}
          autoComplete="off"
          maxLength={100}
          required
        />
        <TextField
          label={words.ownerEmail}
          name="ownerEmail"
          type="email"
          defaultValue={failed?.typed.ownerEmail ?? invited.email}
          problem={failed?.errors.ownerEmail}
          autoComplete="off"
          required
        />
        <div>
          <button type="submit" className="quiet">
            {words.submit}
          </button>
        </div>
      </PostForm>
    </details>
  );
}

function RemoveForm({ id, name }: { id: string; name: string }) {
  const words = getWords().organizations.list;
  return (
    <details>
      <summary aria-label={`${words.remove}: ${words.removeNamed(name)}`}>{words.remove}</summary>
      <PostForm className="stack form" preventScrollReset>
        <p className="hint">{words.removeHint}</p>
        <input type="hidden" name="act" value="remove" />
        <input type="hidden" name="id" value={id} />
        <div>
          <button type="submit" className="danger">
            {words.removeNamed(name)}
          </button>
        </div>
      </PostForm>
    </details>
  );
}

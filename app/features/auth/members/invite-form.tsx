import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

/** Invites a member by mail, with a role. */
export function InviteForm(props: {
  places: { value: string; label: string }[];
  typed: Record<string, string>;
  problems: Record<string, string>;
}) {
  const words = getWords().auth.members;
  const typed = props.typed.act === "invite" ? props.typed : {};
  return (
    <section className="card">
      <PostForm className="stack" noValidate>
        <div className="stack-tight">
          <h2>{words.inviteTitle}</h2>
          <p className="hint">{words.inviteHint}</p>
        </div>
        <TextField
          label={words.email}
          name="email"
          type="email"
          defaultValue={typed.email}
          problem={props.problems.email}
          autoComplete="off"
          required
        />
        <SelectField
          label={words.role}
          name="place"
          defaultValue={typed.place ?? "lead-sales"}
          problem={props.problems.place}
          options={props.places}
        />
        <button type="submit" name="act" value="invite">
          {words.inviteSubmit}
        </button>
      </PostForm>
    </section>
  );
}

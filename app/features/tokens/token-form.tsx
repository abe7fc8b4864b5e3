import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

/** Makes a token: what uses it, and until when. */
export function TokenForm(props: { typed: Record<string, string>; problems: Record<string, string> }) {
  const words = getWords().tokens;
  const { typed, problems } = props;
  return (
    <PostForm className="card stack form" noValidate>
      <TextField
        label={words.name}
        hint={words.nameHint}
        name="name"
        defaultValue={typed.name}
        problem={problems.name}
        maxLength={60}
        required
      />
      <TextField
        label={words.endsOn}
        hint={words.endsOnHint}
        name="endsOn"
        type="date"
        defaultValue={typed.endsOn}
        problem={problems.endsOn}
      />
      <div>
        <button type="submit" name="act" value="make">
          {words.submit}
        </button>
      </div>
    </PostForm>
  );
}

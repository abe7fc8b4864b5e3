import type { Form as FormKind } from "#app/core/questions/bank";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

/** The name of a survey and which standard questions it starts from. */
export function SurveySettings(props: { name: string; form: FormKind; problems: Record<string, string> }) {
  const words = getWords().surveys.page;
  const other: FormKind = props.form === "core" ? "full" : "core";
  return (
    <details className="fold" open={props.problems.name !== undefined}>
      <summary>{words.settings}</summary>
      <div className="fold-body stack">
        <PostForm className="stack-tight" noValidate>
          <TextField
            label={getWords().surveys.new.name}
            hint={getWords().surveys.new.nameHint}
            name="name"
            defaultValue={props.name}
            problem={props.problems.name}
            maxLength={200}
            required
          />
          <div>
            <button type="submit" className="quiet" name="act" value="rename">
              {words.rename}
            </button>
          </div>
        </PostForm>
        <hr />
        <PostForm className="stack-tight">
          <p>{words.changeFormHint[other]}</p>
          <input type="hidden" name="form" value={other} />
          <div>
            <button type="submit" className="quiet" name="act" value="form">
              {words.changeForm[other]}
            </button>
          </div>
        </PostForm>
      </div>
    </details>
  );
}

import { getWords } from "#app/locales/spoken";
import { FormProblem, TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

/** What goes and what stays, and the form that asks for the name of what is removed. */
export function RemovalForm(props: {
  goes: string[];
  stays: string[];
  /** Why it cannot be done now; null where it can. */
  inTheWay: string | null;
  what: "wave" | "survey" | "organization";
  /** Whose page it is pressed on, where the address does not say so. */
  id?: string;
  name: string;
  failed: { errors: Record<string, string>; typed: Record<string, string> };
}) {
  const words = getWords().removal;
  const { goes, stays, inTheWay, what, failed } = props;
  return (
    <>
      <FormProblem text={failed.errors.form} />
      <div className="card stack">
        <section className="stack-tight">
          <h2>{words.goesTitle}</h2>
          <ul className="stack-tight">
            {goes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="stack-tight">
          <h2>{words.staysTitle}</h2>
          <ul className="stack-tight">
            {stays.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      {inTheWay === null ? (
        <PostForm className="card stack form" noValidate>
          {props.id === undefined ? null : <input type="hidden" name="id" value={props.id} />}
          <TextField
            label={words.type[what]}
            hint={props.name}
            name="name"
            autoComplete="off"
            defaultValue={failed.typed.name}
            problem={failed.errors.name}
          />
          <div>
            <button type="submit" className="danger">
              {words.sure[what]}
            </button>
          </div>
        </PostForm>
      ) : (
        <p className="notice warn">{inTheWay}</p>
      )}
    </>
  );
}

import { getWords } from "#app/locales/spoken";
import { SelectField, TextArea, TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { AGREEMENT_KINDS } from "./kinds";

/** The text of an agreement and the day of its review; of a new one what it settles too. */
export function AgreementForm(props: {
  typed: Record<string, string>;
  problems: Record<string, string>;
  isNew: boolean;
}) {
  const words = getWords().agreements;
  const { typed, problems, isNew } = props;
  const kinds = AGREEMENT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind].name }));
  return (
    <PostForm className="card stack form" noValidate>
      {isNew ? (
        <>
          <SelectField
            label={words.form.kind}
            name="kind"
            defaultValue={typed.kind}
            problem={problems.kind}
            options={kinds}
          />
          <dl className="meanings small">
            {AGREEMENT_KINDS.map((kind) => (
              <div key={kind}>
                <dt>{words.kinds[kind].name}</dt>
                <dd>{words.kinds[kind].hint}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p className="notice">{words.form.editHint}</p>
      )}
      <TextField
        label={words.form.name}
        hint={words.form.nameHint}
        name="title"
        defaultValue={typed.title}
        problem={problems.title}
        maxLength={120}
        required
      />
      <TextArea
        label={words.form.body}
        name="body"
        rows={12}
        defaultValue={typed.body}
        problem={problems.body}
        maxLength={10000}
        required
      />
      <TextField
        label={words.form.reviewOn}
        hint={words.form.reviewOnHint}
        name="reviewOn"
        type="date"
        defaultValue={typed.reviewOn}
        problem={problems.reviewOn}
        required
      />
      <div>
        <button type="submit" name="act" value="write">
          {words.form.submit}
        </button>
      </div>
    </PostForm>
  );
}

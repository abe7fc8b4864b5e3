import type { Slicing } from "#app/core/questions/slicings";
import type { FailedForm } from "#app/features/waves/forms/failed-form";
import { getWords } from "#app/locales/spoken";
import { TextArea, TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { SLICING_PLACES, slicingField } from "./read-slices-form";

/** What people are asked about themselves: up to two questions with their values. */
export function SlicesForm(props: { slicings: readonly Slicing[]; least: number } & Omit<FailedForm, "act">) {
  const { slicings, least, errors, typed } = props;
  const words = getWords().slices.draft;
  return (
    <PostForm className="stack" noValidate>
      <p className="soft">{words.lead}</p>
      <p className="soft">{words.rules(least)}</p>
      <p className="soft">{words.once}</p>
      {SLICING_PLACES.map((at) => {
        const question = slicingField(at, "question");
        const values = slicingField(at, "values");
        return (
          <fieldset key={at}>
            <legend>{words.legend(at + 1)}</legend>
            <TextField
              label={words.question}
              hint={words.questionHint}
              name={question}
              autoComplete="off"
              defaultValue={typed[question] ?? slicings[at]?.key ?? ""}
              problem={errors[question]}
            />
            <TextArea
              label={words.values}
              hint={words.valuesHint}
              name={values}
              rows={6}
              defaultValue={typed[values] ?? slicings[at]?.values.join("\n") ?? ""}
              problem={errors[values]}
            />
          </fieldset>
        );
      })}
      <div>
        <button type="submit" className="quiet" name="act" value="slices">
          {getWords().waves.draft.save}
        </button>
      </div>
    </PostForm>
  );
}

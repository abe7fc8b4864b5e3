import { DIMENSIONS } from "#app/core/questions/bank";
import { OWN_KINDS } from "#app/core/questions/kinds";
import { getWords } from "#app/locales/spoken";
import { CheckField, SelectField, TextArea } from "#app/ui/forms";
import { nameLanguage } from "./language-name";

/** The fields of an own question. Those a kind does not have are hidden by the style sheet. */
export function OwnQuestionFields(props: {
  values: Record<string, string | undefined>;
  problems: Record<string, string>;
  languages: readonly string[];
}) {
  const words = getWords().surveys.question;
  const dimensions = getWords().questions.dimensions;
  const { values, problems, languages } = props;
  return (
    <>
      <fieldset className="stack-tight">
        <legend>{words.kind}</legend>
        <div className="options">
          {OWN_KINDS.map((kind) => (
            <label key={kind} className="option">
              <input
                type="radio"
                name="kind"
                value={kind}
                defaultChecked={(values.kind ?? OWN_KINDS[0]) === kind}
              />
              <span>
                <strong>{words.kinds[kind]}</strong>
                <span className="hint">{words.kindHints[kind]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        label={words.wording}
        hint={words.wordingHint}
        name="text"
        className="short"
        defaultValue={values.text}
        problem={problems.text}
        required
      />
      <div className="for-choice">
        <TextArea
          label={words.answers}
          hint={words.answersHint}
          name="answers"
          defaultValue={values.answers}
          problem={problems.answers}
        />
      </div>
      <OtherLanguages languages={languages} values={values} withAnswers />
      <div className="for-closed stack">
        <SelectField
          label={words.dimension}
          hint={words.dimensionHint}
          name="dimension"
          defaultValue={values.dimension ?? ""}
          options={[
            { value: "", label: words.noDimension },
            ...DIMENSIONS.map((value) => ({ value, label: dimensions[value] })),
          ]}
        />
        <SelectField
          label={words.about}
          name="about"
          defaultValue={values.about ?? "both"}
          options={(["both", "sales", "marketing"] as const).map((value) => ({
            value,
            label: words.abouts[value],
          }))}
        />
      </div>
      <div className="for-agreement">
        <CheckField
          name="reverse"
          value="on"
          label={words.reverse}
          hint={words.reverseHint}
          defaultChecked={values.reverse === "on"}
        />
      </div>
    </>
  );
}

/** The wording in the other languages that are asked. One that is left empty is asked in the first language. */
export function OtherLanguages(props: {
  languages: readonly string[];
  values: Record<string, string | undefined>;
  withAnswers?: boolean;
}) {
  const words = getWords().surveys.question;
  const [, ...others] = props.languages;
  return others.map((language) => {
    const name = nameLanguage(language);
    return (
      <div className="stack-tight" key={language}>
        <TextArea
          label={words.wordingIn(name)}
          hint={words.otherHint}
          name={`text-${language}`}
          className="short"
          defaultValue={props.values[`text-${language}`]}
        />
        {props.withAnswers ? (
          <div className="for-choice">
            <TextArea
              label={words.answersIn(name)}
              name={`answers-${language}`}
              defaultValue={props.values[`answers-${language}`]}
            />
          </div>
        ) : null}
      </div>
    );
  });
}

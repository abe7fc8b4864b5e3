import { useId } from "react";
import type { Form } from "#app/core/questions/bank";
import { getWords } from "#app/locales/spoken";

/** The two forms as cards to choose from. */
export function FormChoice({ value, problem }: { value: string; problem: string | undefined }) {
  const words = getWords().surveys.new;
  const id = useId();
  const options: { form: Form; label: string; hint: string }[] = [
    { form: "core", label: words.core, hint: words.coreHint },
    { form: "full", label: words.full, hint: words.fullHint },
  ];
  return (
    <fieldset className="stack-tight" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{words.formTitle}</legend>
      <div className="options">
        {options.map(({ form, label, hint }) => (
          <label key={form} className="option">
            <input type="radio" name="form" value={form} defaultChecked={value === form} />
            <span>
              <strong>{label}</strong>
              <span className="hint">{hint}</span>
            </span>
          </label>
        ))}
      </div>
      {problem ? (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
      <p className="hint">{words.formNote}</p>
    </fieldset>
  );
}

import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";

type Labelled = { label: ReactNode; hint?: ReactNode; problem?: string | undefined };

/** A labelled input with its hint and its problem, tied together for a screen reader. */
export function TextField({
  label,
  hint,
  problem,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement> & { name: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <input
        {...input}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
      <Problem id={id} text={problem} />
    </div>
  );
}

export function TextArea({
  label,
  hint,
  problem,
  ...area
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement> & { name: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <textarea
        {...area}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
      <Problem id={id} text={problem} />
    </div>
  );
}

export function SelectField(
  props: Labelled & {
    name: string;
    defaultValue?: string | undefined;
    options: { value: string; label: string }[];
  },
) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint ? (
        <span className="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      ) : null}
      <select
        id={id}
        name={props.name}
        defaultValue={props.defaultValue}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={describedBy(id, props.hint, props.problem)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Problem id={id} text={props.problem} />
    </div>
  );
}

export function CheckField({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="check">
      <input {...input} type="checkbox" id={id} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? <p className="hint">{hint}</p> : null}
      </div>
    </div>
  );
}

/** The sentence above a form that could not be accepted; it takes the focus of a screen reader. */
export function FormProblem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p className="notice bad" role="alert">
      {text}
    </p>
  );
}

function Problem({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <span className="problem" id={`${id}-problem`}>
      {text}
    </span>
  );
}

function describedBy(id: string, hint: ReactNode, problem: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

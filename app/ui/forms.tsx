import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";

type Labelled = { label: ReactNode; hint?: ReactNode; problem?: string | undefined };

export function TextField({
  label,
  hint,
  problem,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement> & { name: string }) {
  return <Field {...{ label, hint, problem }} control={(tied) => <input {...input} {...tied} />} />;
}

export function TextArea({
  label,
  hint,
  problem,
  ...area
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement> & { name: string }) {
  return <Field {...{ label, hint, problem }} control={(tied) => <textarea {...area} {...tied} />} />;
}

export function SelectField({
  name,
  defaultValue,
  options,
  ...labelled
}: Labelled & {
  name: string;
  defaultValue?: string | undefined;
  options: { value: string; label: string }[];
}) {
  return (
    <Field
      {...labelled}
      control={(tied) => (
        <select name={name} defaultValue={defaultValue} {...tied}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
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

type Tied = { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };

/** A control with its label, hint and problem, tied together for a screen reader. */
function Field({ label, hint, problem, control }: Labelled & { control: (tied: Tied) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {control({
        id,
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": describedBy(id, hint, problem),
      })}
      {problem ? (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
    </div>
  );
}

function describedBy(id: string, hint: ReactNode, problem: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

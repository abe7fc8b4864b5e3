import type { ReactNode } from "react";
import { getWords } from "#app/locales/spoken";

export type LineState = "ready" | "note" | "missing";

const MARKS: Record<LineState, string> = {
  ready: "M2.5 8.5 6 12l7.5-8",
  note: "M8 3v6M8 12.5v.5",
  missing: "M8 8h.01",
};

/** One line of the checklist: how it stands, in words, and where it is changed. */
export function ChecklistLine(props: {
  title: string;
  state: LineState;
  links?: ReactNode;
  /** A form that is shown when it is wanted, or when something in it was wrong. */
  form?: { label: string; open: boolean; content: ReactNode } | null;
  children: ReactNode;
}) {
  return (
    <li className={props.state}>
      <span className={`line-icon ${props.state}`}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={MARKS[props.state]} />
        </svg>
      </span>
      <div className="line-body">
        <h3>
          {props.title}{" "}
          <span className={props.state === "missing" ? "tag warn" : "visually-hidden"}>
            {getWords().waves.draft.state[props.state]}
          </span>
        </h3>
        {props.children}
      </div>
      <div className="line-links">{props.links}</div>
      {props.form ? (
        <details open={props.form.open}>
          <summary>
            {props.form.label}
            <span className="visually-hidden">: {props.title}</span>
          </summary>
          <div className="line-form">{props.form.content}</div>
        </details>
      ) : null}
    </li>
  );
}

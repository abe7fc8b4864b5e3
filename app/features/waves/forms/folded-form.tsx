import type { ReactNode } from "react";
import { PostForm } from "#app/ui/post-form";

/** A form behind its title, with one button; `open` where it was sent and could not be accepted. */
export function FoldedForm(props: {
  title: string;
  open?: boolean;
  act: string;
  submit: string;
  tone: "quiet" | "danger";
  children: ReactNode;
}) {
  return (
    <details open={props.open}>
      <summary>{props.title}</summary>
      <PostForm className="line-form stack" noValidate>
        {props.children}
        <div>
          <button type="submit" className={props.tone} name="act" value={props.act}>
            {props.submit}
          </button>
        </div>
      </PostForm>
    </details>
  );
}

import type { ReactNode } from "react";
import { PostForm } from "./post-form";

/** Taking away what the page is about, at its end and behind a second press: posted to `?remove`. */
export function DangerZone(props: {
  words: { remove: string; removeSure: string };
  title?: string;
  lead: ReactNode;
}) {
  const { words, title } = props;
  return (
    <section className="danger-zone form-card stack">
      {title ? <h2>{title}</h2> : null}
      <p>{props.lead}</p>
      <details className="stack">
        <summary>{words.remove}</summary>
        <PostForm action="?remove">
          <button type="submit" className="danger">
            {words.removeSure}
          </button>
        </PostForm>
      </details>
    </section>
  );
}

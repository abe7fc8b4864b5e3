import type { ReactNode } from "react";

/** What stands on a page that has nothing to show yet: why, and the way to change that. */
export function EmptyPage(props: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty stack">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children ? <div className="row centered">{props.children}</div> : null}
    </div>
  );
}

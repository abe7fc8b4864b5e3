import type { ReactNode } from "react";
import { getWords } from "#app/locales/spoken";

/** What a file has to look like: its rules, what else is to be said of them, and an example. */
export function FileGuide(props: {
  needs: readonly string[];
  sample: string;
  /** The example to keep, where there is one. */
  download?: ReactNode;
  children?: ReactNode;
}) {
  const words = getWords().files;
  return (
    <aside className="stack">
      <h2>{words.needsTitle}</h2>
      <ul className="stack-tight">
        {props.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      {props.children}
      <div className="stack-tight">
        <h3>{words.example}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
        <pre className="sample small" tabIndex={0}>
          {props.sample}
        </pre>
        {props.download}
      </div>
    </aside>
  );
}

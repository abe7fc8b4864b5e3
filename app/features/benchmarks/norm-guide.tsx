import { en } from "#app/locales/en";

const words = en.benchmarks.file;

const EXAMPLE = `key,version,n,score,favourable %,source,date
PU1,1,1204,58,54,Industry panel,2024-10
TR2,1,1204,63,61,Industry panel,2024-10`;

/** What a file of norms has to look like. */
export function NormGuide() {
  return (
    <aside className="stack">
      <h2>{words.needsTitle}</h2>
      <ul className="stack-tight">
        {words.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <div className="stack-tight">
        <h3>{words.poolTitle}</h3>
        <p>{words.pool}</p>
      </div>
      <div className="stack-tight">
        <h3>{words.example}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
        <pre className="sample small" tabIndex={0}>
          {EXAMPLE}
        </pre>
      </div>
    </aside>
  );
}

import { useState } from "react";
import { en } from "#app/locales/en";

const words = en.waves.fingerprint;

/** The twelve words of the manifest, to be posted where everybody sees them while there is something to answer. */
export function FingerprintCard({ fingerprint, ended }: { fingerprint: string[]; ended: boolean }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(fingerprint.join(" "));
    setCopied(true);
  };
  return (
    <section className="card stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{ended ? words.leadEnded : words.lead}</p>
      </div>
      <ol className="words" aria-label={words.label}>
        {fingerprint.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the order never changes
          <li key={`${at + 1} ${word}`}>{word}</li>
        ))}
      </ol>
      <div className="row">
        <button type="button" className="quiet" onClick={copy}>
          {words.copy}
        </button>
        <span role="status">{copied ? words.copied : null}</span>
      </div>
    </section>
  );
}

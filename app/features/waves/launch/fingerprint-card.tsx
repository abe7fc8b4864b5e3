import { useState } from "react";
import type { WavePhase } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";

/** The twelve words of the manifest, to be posted where everybody sees them while there is something to answer. */
export function FingerprintCard({ fingerprint, phase }: { fingerprint: string[]; phase: WavePhase }) {
  const words = getWords().waves.fingerprint;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(fingerprint.join(" "));
    setCopied(true);
  };
  return (
    <section className="card stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{phase === "open" || phase === "scheduled" ? words.lead : words.leadEnded}</p>
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

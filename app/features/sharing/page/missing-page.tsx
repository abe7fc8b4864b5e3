import type { SharedPageWords } from "#app/locales/en/sharing/shared-page";

/** What stands at an address that leads nowhere; it says no more whatever the reason is. */
export function MissingPage({ words }: { words: SharedPageWords }) {
  return (
    <main>
      <h1>{words.missing.title}</h1>
      <p className="lead">{words.missing.text}</p>
    </main>
  );
}

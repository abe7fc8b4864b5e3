import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";

export const PREVIEWED = ["invitation", "reminder"] as const;
export type Previewed = (typeof PREVIEWED)[number];

/** The mail as stored, in two widths. */
export function LetterPreview({
  letter,
  kind,
  version,
}: {
  letter: string;
  kind: Previewed;
  version: string;
}) {
  const words = getWords().organizations.letterhead.words;
  const source = `/app/organization/letterhead/preview?${new URLSearchParams({ letter, kind, version })}`;
  return (
    <section className="stack">
      <h2>{words.preview}</h2>
      <p className="soft">{words.previewLead}</p>
      <nav className="row letter-choice" aria-label={words.preview}>
        {PREVIEWED.map((one) => (
          <Link
            key={one}
            to={`?${new URLSearchParams({ letter, kind: one })}`}
            aria-current={one === kind ? "true" : undefined}
            preventScrollReset
          >
            {words.kinds[one]}
          </Link>
        ))}
      </nav>
      <div className="letter-frames">
        {(["desk", "phone"] as const).map((width) => (
          <figure key={width} className={`letter-frame ${width}`}>
            <figcaption className="soft small">{words[width](words.kinds[kind])}</figcaption>
            <iframe src={source} title={words[width](words.kinds[kind])} sandbox="" loading="lazy" />
          </figure>
        ))}
      </div>
    </section>
  );
}

import { useLocation } from "@remix-run/react";
import { getWords } from "../locales/spoken";
import type { NamedLanguage } from "../locales/words";

/** The same page in each of these languages; each says its name in itself. */
export function LanguageLinks({ languages }: { languages: NamedLanguage[] }) {
  const { pathname, search } = useLocation();
  const addressIn = (tag: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set("language", tag);
    return `${pathname}?${parameters}`;
  };
  return (
    <nav className="row small" aria-label={getWords().booth.languages}>
      {languages.map(({ tag, name }) =>
        tag === getWords().language.tag ? (
          <span key={tag} lang={tag} aria-current="true">
            {name}
          </span>
        ) : (
          <a key={tag} href={addressIn(tag)} lang={tag} hrefLang={tag}>
            {name}
          </a>
        ),
      )}
    </nav>
  );
}

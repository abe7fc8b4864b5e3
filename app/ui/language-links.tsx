import { useLocation } from "@remix-run/react";
import { getWords } from "../locales/spoken";
import type { NamedLanguage } from "../locales/words";

/** The address of the same page in another language; all else that the address says stays. */
export function changeLanguage(
  { pathname, search }: { pathname: string; search: string },
  tag: string,
): string {
  const parameters = new URLSearchParams(search);
  parameters.set("language", tag);
  return `${pathname}?${parameters}`;
}

/** The same page in each of these languages; each says its name in itself. */
export function LanguageLinks({ languages }: { languages: NamedLanguage[] }) {
  const location = useLocation();
  return (
    <nav className="row small" aria-label={getWords().booth.languages}>
      {languages.map(({ tag, name }) =>
        tag === getWords().language.tag ? (
          <span key={tag} lang={tag} aria-current="true">
            {name}
          </span>
        ) : (
          <a key={tag} href={changeLanguage(location, tag)} lang={tag} hrefLang={tag}>
            {name}
          </a>
        ),
      )}
    </nav>
  );
}

import { Link } from "@remix-run/react";
import type { GapSubject } from "#app/core/trend/gap-movement";
import type { ByTeam } from "#app/core/vocabulary";
import { agreeActionPath } from "#app/features/results/action-subject";
import { getWords } from "#app/locales/spoken";
import { describeSuggestion } from "./suggestion-words";
import type { SuggestionName } from "./suggestions";

/** What the field tries against such a gap: each fills the form. */
export function SuggestionList(props: {
  waveId: string;
  about: GapSubject;
  names: SuggestionName[];
  chosen: SuggestionName | null;
  teams: ByTeam<string>;
}) {
  const words = getWords().actions.form;
  const { waveId, about, names, chosen, teams } = props;
  if (names.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">{words.suggestions}</h2>
      <p className="soft small">{words.suggestionsHint}</p>
      <ul className="rows">
        {names.map((name) => {
          const { title, difference } = describeSuggestion(name, teams);
          const path = `${agreeActionPath(waveId, about)}&suggestion=${name}`;
          return (
            <li key={name}>
              <div className="grow stack-tight">
                <Link to={path} preventScrollReset aria-current={chosen === name ? "true" : undefined}>
                  {title}
                </Link>
                <p className="soft small">{difference}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { Link } from "@remix-run/react";
import { nameLanguage } from "#app/features/surveys/language-name";
import { getWords } from "#app/locales/spoken";
import { ChecklistLine, type LineState } from "./checklist-line";
import type { LanguageFacts } from "./language-line.server";

/** In which languages people will be asked, and what about them is not as it should be. */
export function LanguageLine(props: {
  facts: LanguageFacts & { state: LineState };
  surveyId: string;
  owner: boolean;
}) {
  const words = getWords().waves.languages;
  const { state, languages, unchecked, missing, others } = props.facts;
  const [first = ""] = languages;
  return (
    <ChecklistLine
      title={words.title}
      state={state}
      links={props.owner ? <Link to={`/app/surveys/${props.surveyId}#languages`}>{words.edit}</Link> : null}
    >
      <p>{words.said(languages.map(nameLanguage))}</p>
      {unchecked.length === 0 ? null : <p>{words.unchecked(unchecked.map(nameLanguage))}</p>}
      {missing.map(({ language, keys }) => (
        <p key={language}>{words.missing(keys, nameLanguage(language), nameLanguage(first))}</p>
      ))}
      {others.map(({ language, people }) => (
        <p key={language}>{words.others(people, nameLanguage(language), nameLanguage(first))}</p>
      ))}
    </ChecklistLine>
  );
}

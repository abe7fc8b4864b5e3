import { getWords } from "#app/locales/spoken";
import { CheckField, FormProblem, SelectField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

/** A language that a survey can be asked in. `name` is the language's own. */
export type OfferedLanguage = { tag: string; name: string; asked: boolean; checked: boolean };

/** In which languages a survey is asked, which of them comes first, and which nobody who speaks them has read yet. */
export function LanguageCard(props: {
  surveyId: string;
  languages: OfferedLanguage[];
  first: string;
  owner: boolean;
  problem: string | undefined;
}) {
  const words = getWords().surveys.languages;
  const asked = props.languages.filter((language) => language.asked);
  return (
    <section className="stack" id="languages">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{words.lead}</p>
      </div>
      <FormProblem text={props.problem} />
      <ul className="language-list">
        {asked.map((language) => (
          <li key={language.tag} className="spread">
            <span className="row">
              <strong lang={language.tag}>{language.name}</strong>
              {language.tag === props.first && asked.length > 1 ? (
                <span className="tag">{words.first}</span>
              ) : null}
              <span className={language.checked ? "tag good" : "tag warn wrap"}>
                {language.checked ? words.checked : words.unchecked}
              </span>
            </span>
            {props.owner ? <LanguageActs {...language} surveyId={props.surveyId} /> : null}
          </li>
        ))}
      </ul>
      {props.owner ? (
        <details className="fold" open={props.problem !== undefined}>
          <summary>{words.change}</summary>
          <PostForm className="fold-body stack">
            <div className="grid halves">
              {props.languages.map((language) => (
                <CheckField
                  key={language.tag}
                  name={`language-${language.tag}`}
                  value="on"
                  label={<span lang={language.tag}>{language.name}</span>}
                  defaultChecked={language.asked}
                />
              ))}
            </div>
            <SelectField
              label={words.firstLabel}
              hint={words.firstHint}
              name="first"
              defaultValue={props.first}
              options={props.languages.map(({ tag, name }) => ({ value: tag, label: name }))}
            />
            <div>
              <button type="submit" className="quiet" name="act" value="languages">
                {words.save}
              </button>
            </div>
          </PostForm>
        </details>
      ) : null}
    </section>
  );
}

/** English is what the others were translated from: there is nothing to check about it. */
function LanguageActs({ tag, name, checked, surveyId }: OfferedLanguage & { surveyId: string }) {
  const words = getWords().surveys.languages;
  return (
    <span className="row">
      <a href={`/app/surveys/${surveyId}/preview?language=${tag}`} hrefLang={tag}>
        {words.preview}
        <span className="visually-hidden">: {name}</span>
      </a>
      {tag === "en" ? null : (
        <PostForm>
          <input type="hidden" name="language" value={tag} />
          <button type="submit" className="link" name="act" value={checked ? "uncheck" : "check"}>
            {checked ? words.uncheck : words.check}
            <span className="visually-hidden">: {name}</span>
          </button>
        </PostForm>
      )}
    </span>
  );
}

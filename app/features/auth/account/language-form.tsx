import { getWords } from "#app/locales/spoken";
import type { NamedLanguage } from "#app/locales/words";
import { SelectField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

/** In which language a member reads the screens. */
export function LanguageForm(props: { languages: NamedLanguage[]; problem: string | undefined }) {
  const words = getWords().auth.profile;
  return (
    <PostForm className="card stack form" noValidate>
      <h2>{words.languageTitle}</h2>
      <SelectField
        label={words.language}
        hint={words.languageHint}
        name="language"
        defaultValue={getWords().language.tag}
        options={props.languages.map(({ tag, name }) => ({ value: tag, label: name }))}
        problem={props.problem}
      />
      <div>
        <button type="submit" name="act" value="language">
          {words.languageSubmit}
        </button>
      </div>
    </PostForm>
  );
}

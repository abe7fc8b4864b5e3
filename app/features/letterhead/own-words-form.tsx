import { getWords } from "#app/locales/spoken";
import { FormProblem, TextArea, TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { countCharacters, NAME_PLACE, OWN_LIMITS, type OwnPart, type OwnWords } from "./own-words";

/** The organization's own words in the mails of one language. */
export function OwnWordsForm({
  language,
  usualGreeting,
  values,
  problems,
}: {
  language: { tag: string; dir: string };
  usualGreeting: string;
  values: Partial<Record<string, string>>;
  problems: Partial<Record<OwnPart | "form", string | undefined>>;
}) {
  const words = getWords().organizations.letterhead.words;
  const field = (part: OwnPart) => {
    const value = values[part] ?? "";
    return {
      label: words[part],
      hint: words.count(countCharacters(value), OWN_LIMITS[part].characters),
      name: part,
      defaultValue: value,
      problem: problems[part],
      lang: language.tag,
      dir: language.dir,
    };
  };
  const greeting = field("greeting");
  const hint = (
    <>
      {words.greetingHint(NAME_PLACE, usualGreeting)} {greeting.hint}
    </>
  );
  return (
    <PostForm className="stack form" noValidate>
      <FormProblem text={problems.form} />
      <input type="hidden" name="letter" value={language.tag} />
      <TextField {...greeting} hint={hint} autoComplete="off" />
      <TextArea {...field("invitation")} rows={5} />
      <TextArea {...field("reminder")} rows={3} />
      <TextArea {...field("signature")} rows={2} />
      <div>
        <button type="submit" name="act" value="words">
          {words.submit}
        </button>
      </div>
    </PostForm>
  );
}

export const NO_OWN_WORDS: OwnWords = { greeting: "", invitation: "", reminder: "", signature: "" };

import { isBankKey, QUESTION_BANK } from "#app/core/questions/bank";
import type { Texts } from "#app/core/questions/set";
import { isLanguage } from "#app/locales/languages.server";
import { languageOf, standardWording } from "./question-texts";
import { isOwnWording, type SurveyQuestions } from "./selection";
import type { PastWording } from "./wording-history";

export type EditedQuestion = {
  key: string;
  standard: string | null;
  own: boolean;
  /** What its fields start with. */
  typed: Record<string, string>;
  /** In which it is asked; the first is the one of the fields without a language in their name. */
  languages: readonly string[];
  wordings: PastWording[];
};

/** One question as its page shows it; null for a key that this survey does not have. */
export function describeEdited(current: SurveyQuestions, key: string): EditedQuestion | null {
  const { selection, teamNames } = current;
  const language = languageOf(current);
  const say = (text: Texts) => readIn(language, text);
  const inForce = isBankKey(key)
    ? (selection.wording[key] ?? QUESTION_BANK[key].version)
    : selection.own.find((one) => one.key === key)?.version;
  if (inForce === undefined) return null;
  const wordings: PastWording[] = current.versions
    .filter((one) => one.key === key)
    .map(({ version, definition, createdAt }) => ({
      version,
      text: say(definition.text),
      answers: isOwnWording(definition) ? definition.answers.map(say) : [],
      since: createdAt,
      inForce: version === inForce,
    }))
    .sort((a, b) => b.version - a.version);
  if (isBankKey(key)) {
    const standard = standardWording(language, teamNames, (texts) => texts.questions[key]);
    const { version } = QUESTION_BANK[key];
    wordings.push({ version, text: standard, answers: [], since: null, inForce: inForce === version });
    const { languages } = selection;
    const inForceText = current.versions.find((one) => one.key === key && one.version === inForce)?.definition
      .text;
    const text =
      inForceText ??
      Object.fromEntries(
        languages
          .filter(isLanguage)
          .map((one) => [one, standardWording(one, teamNames, (texts) => texts.questions[key])]),
      );
    return { key, standard, own: false, typed: typeOut({ text }, languages), languages, wordings };
  }
  const definition = current.versions.find((one) => one.key === key && one.version === inForce)?.definition;
  if (definition === undefined || !isOwnWording(definition)) return null;
  const { languages } = selection;
  const { kind, dimension, about, reverse } = definition;
  const typed = { kind, dimension: dimension ?? "", about, reverse: reverse ? "on" : "" };
  return {
    key,
    standard: null,
    own: true,
    typed: { ...typed, ...typeOut(definition, languages) },
    languages,
    wordings,
  };
}

/** The texts of a question by the fields in which they are typed. */
function typeOut(
  { text, answers = [] }: { text: Texts; answers?: readonly Texts[] },
  languages: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap((language, at) => {
      const ending = at === 0 ? "" : `-${language}`;
      const read = (texts: Texts) => (at === 0 ? readIn(language, texts) : (texts[language] ?? ""));
      return [
        [`text${ending}`, read(text)],
        [`answers${ending}`, answers.map(read).join("\n").trim()],
      ];
    }),
  );
}

function readIn(language: string, text: Texts): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}

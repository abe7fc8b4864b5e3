import { isBankKey, QUESTION_BANK } from "#app/core/questions/bank";
import type { Texts } from "#app/core/questions/set";
import { FIRST_LANGUAGE, QUESTION_TEXTS } from "./question-texts";
import { isOwnWording, type OwnWording, type SurveyQuestions } from "./selection";
import type { PastWording } from "./wording-history";

export type EditedQuestion = {
  key: string;
  standard: string | null;
  text: string;
  /** What the fields of an own question start with; null for a standard question. */
  own: Record<string, string> | null;
  wordings: PastWording[];
};

/** One question as its page shows it; null for a key that this survey does not have. */
export function describeEdited(current: SurveyQuestions, key: string): EditedQuestion | null {
  const { selection } = current;
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
    const standard = QUESTION_TEXTS[0]?.questions[key] ?? "";
    const { version } = QUESTION_BANK[key];
    wordings.push({ version, text: standard, answers: [], since: null, inForce: inForce === version });
    const text = wordings.find((one) => one.inForce)?.text ?? standard;
    return { key, standard, text, own: null, wordings };
  }
  const definition = current.versions.find((one) => one.key === key && one.version === inForce)?.definition;
  if (definition === undefined || !isOwnWording(definition)) return null;
  return { key, standard: null, text: say(definition.text), own: typeOut(definition), wordings };
}

function typeOut(definition: OwnWording): Record<string, string> {
  return {
    kind: definition.kind,
    text: say(definition.text),
    dimension: definition.dimension ?? "",
    about: definition.about,
    reverse: definition.reverse ? "on" : "",
    answers: definition.answers.map(say).join("\n"),
  };
}

function say(text: Texts): string {
  return text[FIRST_LANGUAGE] ?? Object.values(text)[0] ?? "";
}

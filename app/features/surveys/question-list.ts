import {
  DIMENSIONS,
  type Dimension,
  hasCompanion,
  isBankKey,
  listFormQuestions,
  QUESTION_BANK,
  type QuestionTexts,
} from "#app/core/questions/bank";
import { companionKey } from "#app/core/questions/choices";
import { type QuestionKind, traitsOf } from "#app/core/questions/kinds";
import type { Texts } from "#app/core/questions/set";
import type { About } from "#app/core/vocabulary";
import { respondentWords } from "#app/locales/languages.server";
import { listDimension } from "./question-order";
import { languageOf, standardWording } from "./question-texts";
import { composeChoices, type SurveyQuestions } from "./selection";
import type { AskedBefore } from "./surveys.server";

/** One question as the owner sees it, switched off or not. */
export type ListedQuestion = {
  key: string;
  kind: QuestionKind;
  about: About;
  reverse: boolean;
  own: boolean;
  text: string;
  /** The labels to choose from, where they are not the five steps of agreement. */
  answers: string[];
  /** The standard wording where an own one is in force. */
  standard: string | null;
  version: number;
  on: boolean;
  /** It is left out because this question is switched off. */
  offWith: string | null;
  /** Whether "how would the other team answer this?" is asked too; null where the form never asks it. */
  companion: boolean | null;
  canRise: boolean;
  canSink: boolean;
  /** Against the last wave: asked in the same wording, in another one, or not at all. Null before any wave. */
  since: "same" | "reworded" | "new" | null;
};

export type QuestionGroup = {
  id: Dimension | "overall" | "own" | "comments";
  title: string;
  questions: ListedQuestion[];
};

/** All questions of a survey in the groups and the order in which they are asked, those switched off too. */
export function listQuestionGroups(current: SurveyQuestions, asked: AskedBefore | null): QuestionGroup[] {
  const words = respondentWords(languageOf(current)).questions;
  const form = listFormQuestions(current.selection.form);
  const own = composeChoices(current).own ?? [];
  const outside = own.filter((one) => traitsOf(one).closed && one.dimension === null);
  const plain = (id: "overall" | "own" | "comments", fixed: string[], movable: string[]) => ({
    id,
    title: words.pages[id],
    questions: [...fixed.map((key) => list(key)), ...arrange(movable)],
  });
  const list = (key: string, at = 0, count = 1) => describeQuestion(current, asked, key, at, count);
  const arrange = (keys: string[]) => keys.map((key, at) => list(key, at, keys.length));
  return [
    ...DIMENSIONS.map((id) => ({
      id,
      title: words.dimensions[id],
      questions: arrange(listDimension(current, id)),
    })),
    plain(
      "overall",
      form.filter((key) => QUESTION_BANK[key].dimension === null && traitsOf(QUESTION_BANK[key]).closed),
      [],
    ),
    plain(
      "own",
      [],
      outside.map((one) => one.key),
    ),
    plain(
      "comments",
      form.filter((key) => !traitsOf(QUESTION_BANK[key]).closed),
      own.filter((one) => !traitsOf(one).closed).map((one) => one.key),
    ),
  ].filter((group) => group.questions.length > 0);
}

/** The questions that the next wave words differently from the last one: their trend lines begin anew. */
export function listReworded(current: SurveyQuestions, asked: AskedBefore | null): ListedQuestion[] {
  return listQuestionGroups(current, asked)
    .flatMap(({ questions }) => questions)
    .filter(({ on, since }) => on && since === "reworded");
}

function describeQuestion(
  current: SurveyQuestions,
  asked: AskedBefore | null,
  key: string,
  at: number,
  count: number,
): ListedQuestion {
  const { selection, versions, teamNames } = current;
  const language = languageOf(current);
  const say = (text: Texts) => text[language] ?? Object.values(text)[0] ?? "";
  const read = (pick: (texts: QuestionTexts) => string) => standardWording(language, teamNames, pick);
  const off = new Set(selection.off);
  const place = { canRise: at > 0, canSink: at < count - 1 };
  const since = (version: number) =>
    asked === null
      ? null
      : asked.versions[key] === undefined
        ? "new"
        : asked.versions[key] === version
          ? "same"
          : "reworded";
  if (!isBankKey(key)) {
    const own = composeChoices(current).own?.find((one) => one.key === key);
    if (own === undefined) throw new RangeError(`There is no question ${key}.`);
    const { kind, about, reverse, version } = own;
    const shown = {
      key,
      kind,
      about,
      reverse,
      version,
      own: true,
      text: say(own.text),
      answers: own.answers.map(say),
      standard: null,
    };
    return { ...shown, on: !off.has(key), offWith: null, companion: null, ...place, since: since(version) };
  }
  const bank = QUESTION_BANK[key];
  const standard = read((texts) => texts.questions[key]);
  const version = selection.wording[key] ?? bank.version;
  const reworded = versions.find((one) => one.key === key && one.version === selection.wording[key]);
  const followed = bank.follows !== null && off.has(bank.follows) ? bank.follows : null;
  return {
    key,
    kind: bank.kind,
    about: bank.about,
    reverse: bank.reverse,
    version,
    own: false,
    text: reworded === undefined ? standard : say(reworded.definition.text),
    answers: (respondentWords(language).questions.answers[key as "CM1"] ?? []).map((_, at) =>
      read((texts) => texts.answers[key as "CM1"][at] ?? ""),
    ),
    standard: reworded === undefined ? null : standard,
    on: !off.has(key) && followed === null,
    offWith: followed,
    companion: hasCompanion(key, selection.form) ? !off.has(companionKey(key)) : null,
    ...place,
    since: since(version),
  };
}

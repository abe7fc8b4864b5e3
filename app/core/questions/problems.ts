import { DIMENSIONS, isBankKey, listFormQuestions, OWN_WORDING_FROM, QUESTION_BANK } from "./bank";
import type { OwnQuestion, QuestionChoices, Rewording } from "./choices";
import { QUESTION_KINDS, traitsOf } from "./kinds";
import { listOpenQuestions, listRatedQuestions, type QuestionSet, type Texts } from "./set";
import { fillTeamNames } from "./team-names";

/** Why a question set cannot be built: a code for screens in other languages, and an English sentence. */
export type QuestionSetProblem = {
  readonly code:
    | "no_language"
    | "unknown_question"
    | "bad_key"
    | "duplicate_key"
    | "bad_version"
    | "bad_text"
    | "bad_answers"
    | "bad_order"
    | "no_statement"
    | "too_many";
  readonly question: string | null;
  readonly sentence: string;
};

/** A ratings part has 990 bytes of room: five characters an answer at most, and some air. */
const MOST_RATED_QUESTIONS = 150;
/** A ballot carries one sealed part per open question. */
const MOST_OPEN_QUESTIONS = 8;
/** Longest text of a question, in UTF-16 units. */
export const LONGEST_QUESTION = 300;

const OWN_KEY = /^X[1-9][0-9]{0,2}$/;

/** What is wrong with the choices themselves; empty when a set can be drafted from them. */
export function findChoiceProblems(choices: QuestionChoices): QuestionSetProblem[] {
  const first = choices.texts[0]?.language;
  if (first === undefined)
    return [problem("no_language", null, "A question set needs at least one language.")];
  const own = choices.own ?? [];
  return [
    ...findUnknown(choices),
    ...own.flatMap((question, at) => findOwnProblems(question, own.slice(0, at), first)),
    ...Object.entries(choices.wording ?? {}).flatMap(([key, wording]) =>
      findWordingProblems(key, wording, choices, first),
    ),
    ...findOrderProblems(choices),
  ];
}

/** What is wrong with a set as a whole, once it is drafted. */
export function findSetProblems(set: QuestionSet): QuestionSetProblem[] {
  const rated = listRatedQuestions(set);
  const problems: QuestionSetProblem[] = [];
  if (!rated.some((question) => traitsOf(question).judged && question.companionOf === null)) {
    problems.push(problem("no_statement", null, "At least one statement has to stay switched on."));
  }
  if (rated.length > MOST_RATED_QUESTIONS || listOpenQuestions(set).length > MOST_OPEN_QUESTIONS) {
    const most = `${MOST_RATED_QUESTIONS} closed and ${MOST_OPEN_QUESTIONS} open questions`;
    problems.push(problem("too_many", null, `A wave can ask at most ${most}.`));
  }
  return problems;
}

function findUnknown(choices: QuestionChoices): QuestionSetProblem[] {
  const own = new Set((choices.own ?? []).map((question) => question.key));
  const named = [...(choices.off ?? []), ...Object.keys(choices.wording ?? {})];
  return named
    .filter((key) => !isBankKey(key.replace(/:meta$/, "")) && !own.has(key))
    .map((key) => problem("unknown_question", key, `There is no question ${key}.`));
}

function findOwnProblems(
  question: OwnQuestion,
  before: readonly OwnQuestion[],
  language: string,
): QuestionSetProblem[] {
  const { key, version, kind, answers } = question;
  const problems: QuestionSetProblem[] = [];
  if (!OWN_KEY.test(key)) {
    problems.push(problem("bad_key", key, `The key of an own question is X and a number, not ${key}.`));
  }
  if (before.some((other) => other.key === key)) {
    problems.push(problem("duplicate_key", key, `Two own questions are called ${key}.`));
  }
  if (!Number.isInteger(version) || version < 1) {
    problems.push(problem("bad_version", key, `The version of ${key} has to be 1 or higher.`));
  }
  problems.push(...findTextProblems(key, question.text, language));
  const labels = answers.map((answer) => firstOf(answer, language).trim());
  const bad = labels.length < 2 || labels.length > 12 || labels.includes("");
  if (QUESTION_KINDS[kind].labels === "listed" && (bad || new Set(labels).size < labels.length)) {
    problems.push(problem("bad_answers", key, `${key} needs 2 to 12 different answers.`));
  }
  return problems;
}

function findWordingProblems(
  key: string,
  { version, text }: Rewording,
  choices: QuestionChoices,
  language: string,
): QuestionSetProblem[] {
  if (!isBankKey(key)) return [];
  const problems = findTextProblems(key, text, language);
  if (!Number.isInteger(version) || version < OWN_WORDING_FROM) {
    const sentence = `An own wording of ${key} needs a version of ${OWN_WORDING_FROM} or higher.`;
    problems.push(problem("bad_version", key, sentence));
  }
  if (
    choices.texts.every(
      (texts) => text[texts.language] === fillTeamNames(texts.questions[key], texts, choices.renamed),
    )
  ) {
    problems.push(problem("bad_text", key, `The new wording of ${key} is the standard wording.`));
  }
  return problems;
}

/** The text in a language; in whichever there is where it lacks that one. */
function firstOf(text: Texts, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}

function findTextProblems(key: string, text: Texts, language: string): QuestionSetProblem[] {
  const problems: QuestionSetProblem[] = [];
  if (firstOf(text, language).trim() === "") {
    problems.push(problem("bad_text", key, `${key} has no text in the first language (${language}).`));
  }
  if (Object.values(text).some((words) => words.length > LONGEST_QUESTION)) {
    problems.push(
      problem("bad_text", key, `The text of ${key} is longer than ${LONGEST_QUESTION} characters.`),
    );
  }
  return problems;
}

/** An order may only name questions of its dimension, each once. Naming one that is switched off is harmless. */
function findOrderProblems(choices: QuestionChoices): QuestionSetProblem[] {
  const own = choices.own ?? [];
  return DIMENSIONS.flatMap((dimension) => {
    const order = choices.order?.[dimension] ?? [];
    const members = new Set<string>([
      ...listFormQuestions(choices.form).filter((key) => QUESTION_BANK[key].dimension === dimension),
      ...own.filter((question) => question.dimension === dimension).map((question) => question.key),
    ]);
    return order
      .filter((key, at) => !members.has(key) || order.indexOf(key) !== at)
      .map((key) => problem("bad_order", key, `${key} cannot stand there in the order of ${dimension}.`));
  });
}

function problem(
  code: QuestionSetProblem["code"],
  question: string | null,
  sentence: string,
): QuestionSetProblem {
  return { code, question, sentence };
}

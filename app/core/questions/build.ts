import {
  type BankKey,
  DIMENSIONS,
  type Dimension,
  hasCompanion,
  isBankKey,
  listFormQuestions,
  QUESTION_BANK,
  type QuestionTexts,
} from "./bank";
import { companionKey, type OwnQuestion, type QuestionChoices } from "./choices";
import { QUESTION_KINDS, type QuestionKind, traitsOf } from "./kinds";
import { findChoiceProblems, findSetProblems, type QuestionSetProblem } from "./problems";
import type { PageKind, Question, QuestionPage, QuestionSet, Texts } from "./set";
import { fillTeamNames } from "./team-names";

export type QuestionSetResult =
  | { readonly ok: true; readonly set: QuestionSet }
  | { readonly ok: false; readonly problems: readonly QuestionSetProblem[] };

/**
 * Freezes the questions of a wave: the form's standard questions in the bank's order, one page per
 * dimension, then OV1, own questions outside the dimensions, the companions, and the open questions.
 * Pure: the same choices give the same set.
 *
 * A question that is switched off takes its companion with it, and OE1 goes with GM2.
 *
 * @example
 * const built = buildQuestionSet({ form: "core", texts: [questionsEn] });
 * built.ok && listRatedQuestions(built.set).length // 16
 */
export function buildQuestionSet(choices: QuestionChoices): QuestionSetResult {
  const problems = findChoiceProblems(choices);
  if (problems.length > 0) return { ok: false, problems };
  const set: QuestionSet = {
    schema: "parallax/question-set/1",
    form: choices.form,
    languages: choices.texts.map((texts) => texts.language),
    pages: numberQuestions(draftPages(choices)),
  };
  const remaining = findSetProblems(set);
  return remaining.length > 0 ? { ok: false, problems: remaining } : { ok: true, set };
}

function draftPages(choices: QuestionChoices): QuestionPage[] {
  const off = new Set(choices.off ?? []);
  const own = (choices.own ?? []).filter(({ key }) => !off.has(key)).map((one) => draftOwn(one, choices));
  const standard = listFormQuestions(choices.form)
    .filter((key) => !off.has(key) && !off.has(QUESTION_BANK[key].follows ?? ""))
    .map((key) => draftStandard(key, choices));
  const comments = [...standard, ...own].filter((question) => !traitsOf(question).closed);
  const closed = [...standard, ...own].filter((question) => traitsOf(question).closed);

  const dimensions = DIMENSIONS.map((dimension) => {
    const questions = closed.filter((question) => question.dimension === dimension);
    const title = eachLanguage(choices, (texts) => texts.dimensions[dimension]);
    return draftPage("dimension", title, arrange(questions, choices.order?.[dimension] ?? []), dimension);
  });
  const outside = closed.filter((question) => question.dimension === null);
  const overall = outside.filter((question) => !question.own);
  const companions = [...dimensions.flatMap((page) => page.questions), ...overall]
    .filter((question) => isBankKey(question.key) && hasCompanion(question.key, choices.form))
    .map((question) => draftCompanion(question, choices))
    .filter((question) => !off.has(question.key));

  const titled = (kind: "overall" | "own" | "companions" | "comments", questions: Question[]) =>
    draftPage(
      kind,
      eachLanguage(choices, (texts) => texts.pages[kind]),
      questions,
    );
  return [
    ...dimensions,
    titled("overall", overall),
    titled(
      "own",
      outside.filter((question) => question.own),
    ),
    titled("companions", companions),
    titled("comments", comments),
  ].filter((page) => page.questions.length > 0);
}

function draftPage(
  kind: PageKind,
  title: Texts,
  questions: readonly Question[],
  dimension: Dimension | null = null,
): QuestionPage {
  return { kind, dimension, title, questions };
}

function draftStandard(key: BankKey, choices: QuestionChoices): Question {
  const bank = QUESTION_BANK[key];
  const rewording = choices.wording?.[key];
  const standard = (read: (texts: QuestionTexts) => string) =>
    eachLanguage(choices, (texts) => fillTeamNames(read(texts), texts, choices.renamed));
  const listed = () =>
    Array.from({ length: bank.answers }, (_, at) =>
      standard((texts) => texts.answers[key as "CM1"][at] ?? ""),
    );
  const versions = rewording === undefined ? listOtherVersions(key, choices) : {};
  return {
    key,
    version: rewording?.version ?? bank.version,
    ...(Object.keys(versions).length > 0 && { languageVersions: versions }),
    kind: bank.kind,
    dimension: bank.dimension,
    about: bank.about,
    reverse: bank.reverse,
    companionOf: null,
    own: false,
    index: null,
    lead: null,
    text:
      rewording === undefined ? standard((texts) => texts.questions[key]) : complete(rewording.text, choices),
    answers: labelAnswers(bank.kind, choices, listed),
    shuffled: bank.shuffled,
    dontKnow: bank.dontKnow ? eachLanguage(choices, (texts) => texts.dontKnow) : null,
    notApplicable: bank.notApplicable
      ? eachLanguage(choices, (texts) => texts.notApplicable[key as "CF1"])
      : null,
    notSplit: bank.notSplit ? eachLanguage(choices, (texts) => texts.notSplit[key as "GM5"]) : null,
  };
}

function draftOwn(own: OwnQuestion, choices: QuestionChoices): Question {
  const { closed, judged } = traitsOf(own);
  return {
    key: own.key,
    version: own.version,
    kind: own.kind,
    dimension: closed ? own.dimension : null,
    about: own.about,
    reverse: judged && own.reverse,
    companionOf: null,
    own: true,
    index: null,
    lead: null,
    text: complete(own.text, choices),
    answers: labelAnswers(own.kind, choices, () => own.answers.map((label) => complete(label, choices))),
    shuffled: 0,
    dontKnow: closed ? eachLanguage(choices, (texts) => texts.dontKnow) : null,
    notApplicable: null,
    notSplit: null,
  };
}

function draftCompanion(statement: Question, choices: QuestionChoices): Question {
  return {
    ...statement,
    key: companionKey(statement.key),
    dimension: null,
    companionOf: statement.key,
    lead: eachLanguage(choices, (texts) => texts.companionLead),
  };
}

function labelAnswers(
  kind: QuestionKind,
  choices: QuestionChoices,
  listed: () => readonly Texts[],
): readonly Texts[] {
  switch (QUESTION_KINDS[kind].labels) {
    case "agreement":
      return agreementLabels(choices);
    case "listed":
      return listed();
    case null:
      return [];
  }
}

function agreementLabels(choices: QuestionChoices): Texts[] {
  return Array.from({ length: 5 }, (_, at) => eachLanguage(choices, (texts) => texts.agreement[at] ?? ""));
}

/** The versions of languages whose wording changed while the bank's did not. */
function listOtherVersions(key: BankKey, { texts }: QuestionChoices): Record<string, number> {
  return Object.fromEntries(
    texts.flatMap(({ language, versions }) => {
      const version = versions?.[key] ?? QUESTION_BANK[key].version;
      return version === QUESTION_BANK[key].version ? [] : [[language, version]];
    }),
  );
}

/** An own text in the languages that are asked; the first of them stands in, and any other for that one. */
function complete(text: Texts, { texts }: QuestionChoices): Texts {
  const [first, ...others] = texts.map(({ language }) => language);
  if (first === undefined) return text;
  const known = others.filter((language) => text[language] !== undefined);
  return Object.fromEntries([
    [first, text[first] ?? Object.values(text)[0] ?? ""],
    ...known.map((language) => [language, text[language] ?? ""]),
  ]);
}

function eachLanguage(choices: QuestionChoices, read: (texts: QuestionTexts) => string): Texts {
  return Object.fromEntries(choices.texts.map((texts) => [texts.language, read(texts)]));
}

/** Listed keys first, in the order of the list; the others after them, in the order they had. */
function arrange(questions: readonly Question[], order: readonly string[]): Question[] {
  const place = (question: Question) => {
    const at = order.indexOf(question.key);
    return at < 0 ? order.length : at;
  };
  return [...questions].sort((a, b) => place(a) - place(b));
}

function numberQuestions(pages: readonly QuestionPage[]): QuestionPage[] {
  let next = 0;
  return pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => ({
      ...question,
      index: traitsOf(question).closed ? next++ : null,
    })),
  }));
}

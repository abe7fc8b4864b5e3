import {
  type About,
  DONT_KNOW,
  NOT_APPLICABLE,
  type Rating,
  SHOULD_NOT_BE_SPLIT,
} from "#app/core/vocabulary";
import type { Dimension, Form } from "./bank";
import { type QuestionKind, traitsOf } from "./kinds";

/**
 * The questions of one wave as they are frozen at launch: plain JSON that the manifest hashes, the booth
 * renders and the release embeds. Words of all languages are in it, so the hash covers every wording.
 * This file holds the type and how to read it; `build.ts` builds it from the bank.
 */

/** One text in every language that has it, by BCP 47 tag. The first language of the set is always there. */
export type Texts = Readonly<Record<string, string>>;

export type Question = {
  /** "PU1" of the bank, "PU1:meta" its companion, "X1" a question of the organization's own. Never changes. */
  readonly key: string;
  /** Changes with the wording. A companion carries the version of its statement. */
  readonly version: number;
  /** The versions of languages whose wording differs from it; absent where all have it. */
  readonly languageVersions?: Readonly<Record<string, number>>;
  readonly kind: QuestionKind;
  /** The dimension it counts in; null for OV1, for open questions and for own questions outside all dimensions. */
  readonly dimension: Dimension | null;
  readonly about: About;
  /** Agreement means something bad. Counts and scores are turned round (r' = 6 − r) in the release. */
  readonly reverse: boolean;
  /** The statement whose answer by the other team is estimated here, or null. */
  readonly companionOf: string | null;
  /** Written by the organization, not taken from the bank. */
  readonly own: boolean;
  /** Position in the ratings array; null for open questions, which are no ratings. */
  readonly index: number | null;
  /** Stands before the text of a companion: "How do you think most people in the other team …". */
  readonly lead: Texts | null;
  readonly text: Texts;
  /** Labels of the answers 1, 2, 3 …; empty for open questions. */
  readonly answers: readonly Texts[];
  /** How many of the first answers are shown in shuffled order (CM2). The stored number stays the same. */
  readonly shuffled: number;
  /** Labels of the answers that are not on the scale, or null where they are not offered. */
  readonly dontKnow: Texts | null;
  readonly notApplicable: Texts | null;
  readonly notSplit: Texts | null;
};

/**
 * - `dimension`: the own-view questions of one dimension
 * - `overall`: OV1
 * - `own`: the organization's questions outside all dimensions
 * - `companions`: what the other team would answer, after every own view so that it cannot anchor them
 * - `comments`: the open questions
 */
export type PageKind = "dimension" | "overall" | "own" | "companions" | "comments";

export type QuestionPage = {
  readonly kind: PageKind;
  readonly dimension: Dimension | null;
  readonly title: Texts;
  readonly questions: readonly Question[];
};

export type QuestionSet = {
  readonly schema: "parallax/question-set/1";
  readonly form: Form;
  /** BCP 47 tags; every text has the first one. */
  readonly languages: readonly string[];
  readonly pages: readonly QuestionPage[];
};

/** Every question of the set, in the order in which it is asked. */
export function listQuestions(set: QuestionSet): Question[] {
  return set.pages.flatMap((page) => page.questions);
}

/** The questions of the ratings array, in its order: `listRatedQuestions(set)[i].index === i`. */
export function listRatedQuestions(set: QuestionSet): (Question & { readonly index: number })[] {
  return listQuestions(set).filter((question): question is Question & { readonly index: number } => {
    return question.index !== null;
  });
}

/** The open questions, in the order in which they are asked. */
export function listOpenQuestions(set: QuestionSet): Question[] {
  return listQuestions(set).filter((question) => !traitsOf(question).closed);
}

/** A text in the wished language, else in the first language of the set. */
export function textIn(set: QuestionSet, texts: Texts, language: string): string {
  return texts[language] ?? texts[set.languages[0] ?? ""] ?? "";
}

/** True when `rating` can be stored for `question`: 1 … its last answer, a code it offers, or null (skipped). */
export function isRatingOf(question: Question, rating: unknown): rating is Rating {
  if (rating === null) return question.index !== null;
  if (rating === DONT_KNOW) return question.dontKnow !== null;
  if (rating === NOT_APPLICABLE) return question.notApplicable !== null;
  if (rating === SHOULD_NOT_BE_SPLIT) return question.notSplit !== null;
  return Number.isInteger(rating) && (rating as number) >= 1 && (rating as number) <= question.answers.length;
}

/** True when `value` is the ratings array of a response to this set: what opening a ballot checks. */
export function areRatingsOf(set: QuestionSet, value: unknown): value is Rating[] {
  const questions = listRatedQuestions(set);
  return (
    Array.isArray(value) &&
    value.length === questions.length &&
    questions.every((question, at) => isRatingOf(question, value[at]))
  );
}

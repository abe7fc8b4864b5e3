import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { listQuestions, type PageKind, type Question, type QuestionSet, type Texts, textIn } from "./set";

/** A question as a person reads it in one language: only what it has, so that a page is small. */
export type AskedQuestion = Pick<Question, "key" | "kind"> & {
  readonly text: string;
  readonly index?: number;
  readonly lead?: string;
  /** Of questions that are not answered on the scale of agreement. */
  readonly answers?: readonly string[];
  readonly shuffled?: number;
  readonly dontKnow?: true;
  readonly notApplicable?: string;
  readonly notSplit?: string;
};

export type AskedPage = {
  readonly kind: PageKind;
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
};

/** The questions of a wave in one language. The manifest holds the SHA-256 of its canonical JSON for each language. */
export type AskedQuestions = {
  readonly form: QuestionSet["form"];
  /** The scale of every statement, and what stands beside each question that offers it. */
  readonly agreement: readonly string[];
  readonly dontKnow: string;
  readonly pages: readonly AskedPage[];
};

/** What a person who reads this language is asked; a text that it lacks stands in the first language of the set. */
export function askIn(set: QuestionSet, language: string): AskedQuestions {
  const read = (texts: Texts) => textIn(set, texts, language);
  const all = listQuestions(set);
  const statement = all.find(({ kind }) => kind === "agreement");
  const unsure = all.find(({ dontKnow }) => dontKnow !== null)?.dontKnow;
  return {
    form: set.form,
    agreement: (statement?.answers ?? []).map(read),
    dontKnow: read(unsure ?? {}),
    pages: set.pages.map(({ kind, title, questions }) => ({
      kind,
      title: read(title),
      questions: questions.map((question) => ({
        key: question.key,
        kind: question.kind,
        text: read(question.text),
        ...(question.index !== null && { index: question.index }),
        ...(question.lead !== null && { lead: read(question.lead) }),
        ...(question.kind !== "agreement" &&
          question.answers.length > 0 && { answers: question.answers.map(read) }),
        ...(question.shuffled > 0 && { shuffled: question.shuffled }),
        ...(question.dontKnow !== null && { dontKnow: true as const }),
        ...(question.notApplicable !== null && { notApplicable: read(question.notApplicable) }),
        ...(question.notSplit !== null && { notSplit: read(question.notSplit) }),
      })),
    })),
  };
}

/** What a rating of a question is called; undefined where the question does not offer it. */
export function labelOf(
  { agreement, dontKnow }: Pick<AskedQuestions, "agreement" | "dontKnow">,
  question: AskedQuestion,
  rating: number,
): string | undefined {
  if (rating === DONT_KNOW) return question.dontKnow && dontKnow;
  if (rating === NOT_APPLICABLE) return question.notApplicable;
  if (rating === SHOULD_NOT_BE_SPLIT) return question.notSplit;
  return (question.kind === "agreement" ? agreement : (question.answers ?? []))[rating - 1];
}

/** Every question, in the order in which it is asked. */
export function listAsked({ pages }: AskedQuestions): AskedQuestion[] {
  return pages.flatMap(({ questions }) => questions);
}

/** The open questions: their answers are comments, in this order. */
export function listAskedOpen(asked: AskedQuestions): AskedQuestion[] {
  return listAsked(asked).filter(({ index }) => index === undefined);
}

import { type PageKind, type Question, type QuestionSet, type Texts, textIn } from "./set";

/** A question as a person reads it in one language: only what it has, so that a page is small. */
export type AskedQuestion = Pick<Question, "key" | "kind"> & {
  readonly text: string;
  readonly index?: number;
  readonly lead?: string;
  readonly answers?: readonly string[];
  readonly shuffled?: number;
  readonly dontKnow?: string;
  readonly notApplicable?: string;
  readonly notSplit?: string;
};

export type AskedPage = {
  readonly kind: PageKind;
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
};

/** The questions of a wave in one language. The manifest holds the SHA-256 of its canonical JSON for each language. */
export type AskedQuestions = { readonly form: QuestionSet["form"]; readonly pages: readonly AskedPage[] };

/** What a person who reads this language is asked; a text that it lacks stands in the first language of the set. */
export function askIn(set: QuestionSet, language: string): AskedQuestions {
  const read = (texts: Texts) => textIn(set, texts, language);
  return {
    form: set.form,
    pages: set.pages.map(({ kind, title, questions }) => ({
      kind,
      title: read(title),
      questions: questions.map((question) => ({
        key: question.key,
        kind: question.kind,
        text: read(question.text),
        ...(question.index !== null && { index: question.index }),
        ...(question.lead !== null && { lead: read(question.lead) }),
        ...(question.answers.length > 0 && { answers: question.answers.map(read) }),
        ...(question.shuffled > 0 && { shuffled: question.shuffled }),
        ...(question.dontKnow !== null && { dontKnow: read(question.dontKnow) }),
        ...(question.notApplicable !== null && { notApplicable: read(question.notApplicable) }),
        ...(question.notSplit !== null && { notSplit: read(question.notSplit) }),
      })),
    })),
  };
}

/** Every question, in the order in which it is asked. */
export function listAsked({ pages }: AskedQuestions): AskedQuestion[] {
  return pages.flatMap(({ questions }) => questions);
}

/** The open questions: their answers are comments, in this order. */
export function listAskedOpen(asked: AskedQuestions): AskedQuestion[] {
  return listAsked(asked).filter(({ index }) => index === undefined);
}

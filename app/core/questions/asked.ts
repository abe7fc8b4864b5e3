import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import {
  listQuestions,
  type PageKind,
  type Question,
  type QuestionPage,
  type QuestionSet,
  type Texts,
  textIn,
} from "./set";

/** A question as a person reads it in one language. */
export type AskedQuestion = Pick<Question, "kind"> & {
  readonly text: string;
  /** Its place among the ratings, or among the comments where it is open. */
  readonly at: number;
  /** Of questions that are not answered on the scale of agreement. */
  readonly answers?: readonly string[];
  readonly shuffled?: number;
  readonly dontKnow?: true;
  readonly notApplicable?: string;
  readonly notSplit?: string;
};

export type AskedPage = {
  /** `self`: what is asked about the person, whose answers stand behind all ratings. */
  readonly kind: PageKind | "self";
  readonly title: string;
  /** Stands before the text of each question of a page of companions, and above those about the person. */
  readonly lead?: string;
  readonly questions: readonly AskedQuestion[];
};

/** A question as it travels: a statement that offers "I don't know" and nothing else is its text, and no place is said. */
type SentQuestion = string | Omit<AskedQuestion, "at">;

/**
 * The questions of a wave in one language, with nothing that follows from the rest, so that the booth is small. The
 * manifest holds the SHA-256 of its canonical JSON for each language.
 */
export type AskedQuestions = {
  readonly form: QuestionSet["form"];
  /** The scale of every statement, and what stands beside each question that offers it. */
  readonly agreement: readonly string[];
  readonly dontKnow: string;
  readonly pages: readonly (Omit<AskedPage, "questions"> & { readonly questions: readonly SentQuestion[] })[];
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
    pages: set.pages.map((page) => ({
      kind: page.kind,
      title: read(page.title),
      ...leadOf(page, read),
      questions: page.questions.map((question) => sendQuestion(question, read)),
    })),
  };
}

function leadOf({ questions }: QuestionPage, read: (texts: Texts) => string): { lead?: string } {
  const lead = questions[0]?.lead ?? null;
  return lead === null ? {} : { lead: read(lead) };
}

function sendQuestion(question: Question, read: (texts: Texts) => string): SentQuestion {
  const { kind, dontKnow, notApplicable, notSplit, shuffled } = question;
  const text = read(question.text);
  const isPlain = kind === "agreement" && notApplicable === null && notSplit === null;
  if (isPlain && dontKnow !== null && shuffled === 0) return text;
  return {
    kind,
    text,
    ...(kind !== "agreement" && question.answers.length > 0 && { answers: question.answers.map(read) }),
    ...(shuffled > 0 && { shuffled }),
    ...(dontKnow !== null && { dontKnow: true as const }),
    ...(notApplicable !== null && { notApplicable: read(notApplicable) }),
    ...(notSplit !== null && { notSplit: read(notSplit) }),
  };
}

/** The pages with each question written out, in the order of ratings and comments that the manifest has. */
export function readPages({ pages }: AskedQuestions): AskedPage[] {
  let ratings = 0;
  let comments = 0;
  return pages.map((page) => ({
    ...page,
    questions: page.questions.map((sent) => {
      const question =
        typeof sent === "string" ? { kind: "agreement" as const, text: sent, dontKnow: true as const } : sent;
      return { ...question, at: question.kind === "open" ? comments++ : ratings++ };
    }),
  }));
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

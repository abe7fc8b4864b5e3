import { listRatedQuestions, type QuestionSet } from "./set";

/**
 * What makes two questions the same question, whichever survey asks them (R11): the key of a standard question, however
 * it is worded, and every wording, however it is spelled. Companions are left out: whoever asks one asks its statement.
 *
 * Two sets ask a same question when they have a mark in common.
 */
export function listQuestionMarks(set: QuestionSet): string[] {
  const marks = listRatedQuestions(set)
    .filter(({ companionOf }) => companionOf === null)
    .flatMap(({ key, own, text }) => [
      ...(own ? [] : [`key ${key}`]),
      ...Object.values(text).map((wording) => `text ${foldWording(wording)}`),
    ]);
  return [...new Set(marks)].sort();
}

/** Letters and digits alone, without case and accents: punctuation and spelling do not make another question. */
function foldWording(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

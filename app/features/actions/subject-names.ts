import { listQuestions, textIn } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import type { GapSubject } from "#app/core/trend/gap-movement";
import { getWords } from "#app/locales/spoken";

/** What can be agreed about in a wave, in the words that it asked; the key for what it did not ask. */
export function nameSubjectOf({ questionSet }: Release, { type, key }: GapSubject): string {
  const { tag } = getWords().language;
  if (type === "dimension") {
    const page = questionSet.pages.find(({ dimension }) => dimension === key);
    return page === undefined ? key : textIn(questionSet, page.title, tag);
  }
  const question = listQuestions(questionSet).find((one) => one.key === key);
  if (question === undefined) return key;
  const text = textIn(questionSet, question.text, tag);
  return question.reverse ? getWords().results.reversedMark(text) : text;
}

/** The dimension that a subject is or belongs to; null for a statement outside all of them. */
export function dimensionOf({ questionSet }: Release, { type, key }: GapSubject): string | null {
  if (type === "dimension") return key;
  return listQuestions(questionSet).find((one) => one.key === key)?.dimension ?? null;
}

/** Everything of a wave that an action can be about: its dimensions, then its closed questions as they were asked. */
export function listSubjects({ questionSet }: Release): GapSubject[] {
  const dimensions = questionSet.pages.flatMap(({ dimension }) => (dimension === null ? [] : [dimension]));
  const questions = listQuestions(questionSet).filter(
    ({ index, companionOf }) => index !== null && companionOf === null,
  );
  return [
    ...[...new Set(dimensions)].map((key) => ({ type: "dimension" as const, key })),
    ...questions.map(({ key }) => ({ type: "statement" as const, key })),
  ];
}

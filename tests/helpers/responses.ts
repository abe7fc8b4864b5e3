import { buildQuestionSet } from "#app/core/questions/build";
import type { QuestionChoices } from "#app/core/questions/choices";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import type { Rating } from "#app/core/vocabulary";
import { questions as questionsEn } from "#app/locales/en/questions";

/** A frozen set of the standard questions; throws where it does not build. */
export function questionSetOf(choices: Partial<QuestionChoices> = {}): QuestionSet {
  const built = buildQuestionSet({ form: "full", texts: [questionsEn], ...choices });
  if (!built.ok) throw new Error(built.problems.map((problem) => problem.sentence).join(" "));
  return built.set;
}

/** Responses in which the person `at` answers each question with `answer(question, at)`. */
export function responsesOf(
  set: QuestionSet,
  people: number,
  answer: (question: Question, at: number) => Rating,
): Rating[][] {
  const questions = listRatedQuestions(set);
  return Array.from({ length: people }, (_, at) => questions.map((question) => answer(question, at)));
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every way in which `n` people can be spread over `places`. */
export function* spreadPeople(n: number, places: number): Generator<number[]> {
  if (places === 1) {
    yield [n];
    return;
  }
  for (let first = 0; first <= n; first++) {
    for (const rest of spreadPeople(n - first, places - 1)) yield [first, ...rest];
  }
}

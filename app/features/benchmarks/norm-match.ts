import type { Norm } from "#app/core/benchmarks/norms";
import { traitsOf } from "#app/core/questions/kinds";
import { listQuestions, type Question, type QuestionSet } from "#app/core/questions/set";

/**
 * Whether a survey asks the question of a norm: with the same wording, with another one, or not at all.
 * `no_figure`: it does, but the product computes no such figure of it (no favourable share of a frequency).
 */
export type Match = "same" | "other_version" | "no_figure" | "not_asked";

/** What the surveys ask, by the key of the question: made once for many norms. */
export type AskedKeys = ReadonlyMap<string, readonly Question[]>;

export function groupAsked(sets: readonly QuestionSet[]): AskedKeys {
  const asked = new Map<string, Question[]>();
  for (const question of sets.flatMap(listQuestions))
    asked.set(question.key, [...(asked.get(question.key) ?? []), question]);
  return asked;
}

export function matchNorm(norm: Pick<Norm, "key" | "version" | "score">, keys: AskedKeys): Match {
  const asked = keys.get(norm.key) ?? [];
  const same = asked.filter(
    ({ version, languageVersions }) => version === norm.version && languageVersions === undefined,
  );
  if (same.some((question) => isCompared(question, norm))) return "same";
  if (same.length > 0) return "no_figure";
  return asked.length > 0 ? "other_version" : "not_asked";
}

function isCompared(question: Question, { score }: Pick<Norm, "score">): boolean {
  const { scored, judged } = traitsOf(question);
  return question.companionOf === null && (judged || (scored && score !== null));
}

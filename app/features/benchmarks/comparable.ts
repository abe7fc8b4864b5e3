import type { Norm } from "#app/core/benchmarks";
import type { PooledFigure } from "#app/core/pooled-norms";
import { listQuestions, type QuestionSet } from "#app/core/question-set";

/** Whether a survey asks the question of a norm: with the same wording, with another one, or not at all. */
export type Match = "same" | "other_version" | "not_asked";

export function matchNorm(
  { key, version }: Pick<Norm, "key" | "version">,
  sets: readonly QuestionSet[],
): Match {
  const asked = sets.flatMap(listQuestions).filter((question) => question.key === key);
  if (asked.some((question) => question.version === version)) return "same";
  return asked.length > 0 ? "other_version" : "not_asked";
}

type Spread = Pick<PooledFigure, "organizations" | "lower" | "upper">;

/** A norm as a page lists it. */
export type NormLine = Omit<Norm, "pool"> & {
  match: Match;
  spread: { score: Spread | null; favourable: Spread | null };
};
export type NormGroup = { source: string; date: string; norms: NormLine[] };

export function lineOf(norm: Norm, sets: readonly QuestionSet[]): NormLine {
  const { pool, ...line } = norm;
  const spread = { score: spreadOf(pool?.score), favourable: spreadOf(pool?.favourable) };
  return { ...line, match: matchNorm(norm, sets), spread };
}

/** Norms by source and date, newest date first. */
export function groupNorms(norms: readonly Norm[], sets: readonly QuestionSet[]): NormGroup[] {
  const groups = new Map<string, NormGroup>();
  for (const norm of norms) {
    const { source, date } = norm;
    const id = JSON.stringify([source, date]);
    const group = groups.get(id) ?? { source, date, norms: [] };
    groups.set(id, group);
    group.norms.push(lineOf(norm, sets));
  }
  return [...groups.values()].sort(
    (one, other) => Number(one.date < other.date) - Number(one.date > other.date),
  );
}

function spreadOf(pooled: PooledFigure | null | undefined): Spread | null {
  if (!pooled) return null;
  const { organizations, lower, upper } = pooled;
  return { organizations, lower, upper };
}

import type { Norm } from "#app/core/benchmarks/norms";
import type { PooledFigure } from "#app/core/benchmarks/pooled-norms";
import { isBankKey, QUESTION_BANK } from "#app/core/questions/bank";
import { traitsOf } from "#app/core/questions/kinds";
import { listQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import { fillTeamNames } from "#app/core/questions/team-names";
import { getWords } from "#app/locales/spoken";

/**
 * Whether a survey asks the question of a norm: with the same wording, with another one, or not at all.
 * `no_figure`: it does, but the product computes no such figure of it (no favourable share of a frequency).
 */
export type Match = "same" | "other_version" | "no_figure" | "not_asked";

function matchNorm(norm: Pick<Norm, "key" | "version" | "score">, sets: readonly QuestionSet[]): Match {
  const asked = sets.flatMap(listQuestions).filter(({ key }) => key === norm.key);
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

type Spread = Pick<PooledFigure, "organizations" | "lower" | "upper">;

/** A norm as a page lists it. */
export type NormLine = Omit<Norm, "pool"> & {
  match: Match;
  /** The statement in the norm's own wording, where the product knows it. */
  text: string | null;
  spread: { score: Spread | null; favourable: Spread | null };
};
export type NormGroup = { source: string; date: string; norms: NormLine[] };

export function lineOf(norm: Norm, sets: readonly QuestionSet[]): NormLine {
  const { pool, ...line } = norm;
  const spread = { score: spreadOf(pool?.score), favourable: spreadOf(pool?.favourable) };
  return { ...line, match: matchNorm(norm, sets), text: findText(norm, sets), spread };
}

/** Another wording than the norm's own would say what nobody there was asked. */
function findText({ key, version }: Pick<Norm, "key" | "version">, sets: readonly QuestionSet[]) {
  const asked = sets.flatMap(listQuestions).find((one) => one.key === key && one.version === version);
  if (asked !== undefined) return asked.text[getWords().language.tag] ?? Object.values(asked.text)[0] ?? null;
  if (!isBankKey(key) || QUESTION_BANK[key].version !== version) return null;
  return fillTeamNames(getWords().questions.questions[key], getWords().questions);
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

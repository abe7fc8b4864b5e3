import type { Norm } from "#app/core/benchmarks/norms";
import type { PooledFigure } from "#app/core/benchmarks/pooled-norms";
import { isBankKey, QUESTION_BANK } from "#app/core/questions/bank";
import type { QuestionSet } from "#app/core/questions/set";
import { fillTeamNames } from "#app/core/questions/team-names";
import { getWords } from "#app/locales/spoken";
import { type AskedKeys, groupAsked, type Match, matchNorm } from "./norm-match";

/** A page lists so many norms of a kind and counts the others. */
export const LISTED_NORMS = 200;

type Spread = Pick<PooledFigure, "organizations" | "lower" | "upper">;

/** A norm as a page lists it. */
export type NormLine = Omit<Norm, "pool"> & {
  match: Match;
  /** The statement in the norm's own wording, where the product knows it. */
  text: string | null;
  spread: { score: Spread | null; favourable: Spread | null };
};
export type NormGroup = { source: string; date: string; norms: NormLine[] };

export function lineOf(norm: Norm, asked: AskedKeys): NormLine {
  const { pool, ...line } = norm;
  const spread = { score: spreadOf(pool?.score), favourable: spreadOf(pool?.favourable) };
  return { ...line, match: matchNorm(norm, asked), text: findText(norm, asked), spread };
}

/** Another wording than the norm's own would say what nobody there was asked. */
function findText({ key, version }: Pick<Norm, "key" | "version">, asked: AskedKeys) {
  const found = asked.get(key)?.find((one) => one.version === version);
  if (found !== undefined) return found.text[getWords().language.tag] ?? Object.values(found.text)[0] ?? null;
  if (!isBankKey(key) || QUESTION_BANK[key].version !== version) return null;
  return fillTeamNames(getWords().questions.questions[key], getWords().questions);
}

/** Norms by source and date, newest date first. */
export function groupNorms(norms: readonly Norm[], sets: readonly QuestionSet[]): NormGroup[] {
  const groups = new Map<string, NormGroup>();
  const asked = groupAsked(sets);
  for (const norm of norms) {
    const { source, date } = norm;
    const id = JSON.stringify([source, date]);
    const group = groups.get(id) ?? { source, date, norms: [] };
    groups.set(id, group);
    group.norms.push(lineOf(norm, asked));
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

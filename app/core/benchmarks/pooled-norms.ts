import { exceeds } from "#app/core/statistics/cut-points";
import { sampleQuantile } from "#app/core/statistics/quantile";

/** Fewer organizations say too much about each of them (R14). */
export const LEAST_ORGANIZATIONS = 10;
/** No organization may carry more than this share of the people behind a pooled norm (R14). */
export const MOST_WEIGHT = 0.25;
/** From so many organizations on a percentile rank means something. */
export const LEAST_FOR_RANK = 30;

/** What one organization brings: its figure, and how many people stand behind it. */
export type PoolMember = {
  readonly value: number;
  readonly n: number | null;
};

/** One figure of many organizations: its norm is the median. */
export type PooledFigure = {
  readonly organizations: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** The organizations' figures, smallest first and without names; null under {@link LEAST_FOR_RANK}. */
  readonly values: readonly number[] | null;
};

export type PoolRefusal =
  | { readonly kind: "few_organizations"; readonly organizations: number }
  /** `at` is the place of the organization in what was given. */
  | { readonly kind: "heavy_organization"; readonly at: number; readonly share: number };

/**
 * Pools the figures of organizations: median and quartiles (R type 7) of the organizations, each counting
 * once however large it is. That is the convention of the Civil Service People Survey's benchmark.
 *
 * Weights are judged among those who say their n; without any n every organization weighs the same.
 */
export function poolFigures(
  members: readonly PoolMember[],
):
  | { readonly ok: true; readonly pooled: PooledFigure }
  | { readonly ok: false; readonly refusal: PoolRefusal } {
  const organizations = members.length;
  if (organizations < LEAST_ORGANIZATIONS) {
    return { ok: false, refusal: { kind: "few_organizations", organizations } };
  }
  const people = members.reduce((sum, { n }) => sum + (n ?? 0), 0);
  for (const [at, { n }] of members.entries()) {
    const share = people === 0 ? 0 : (n ?? 0) / people;
    if (exceeds(share, MOST_WEIGHT)) return { ok: false, refusal: { kind: "heavy_organization", at, share } };
  }
  const values = members.map(({ value }) => value).sort((one, other) => one - other);
  const pooled: PooledFigure = {
    organizations,
    median: sampleQuantile(values, 0.5),
    lower: sampleQuantile(values, 0.25),
    upper: sampleQuantile(values, 0.75),
    values: organizations < LEAST_FOR_RANK ? null : values,
  };
  return { ok: true, pooled };
}

/** The share of organizations below a figure, those equal to it counted half; null where too few stand behind it. */
export function percentileRank({ values }: PooledFigure, figure: number): number | null {
  if (values === null) return null;
  const below = values.filter((value) => exceeds(figure, value)).length;
  const above = values.filter((value) => exceeds(value, figure)).length;
  return (below + (values.length - below - above) / 2) / values.length;
}

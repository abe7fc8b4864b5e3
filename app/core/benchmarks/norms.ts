import { certaintyOfDifference } from "#app/core/measures/certainty";
import type { DimensionFigures, ReleasedDimension } from "#app/core/release/dimensions";
import { harmonicSize, type PublicSummary } from "#app/core/release/public-summary";
import type { TeamFigures } from "#app/core/release/team-figures";
import { exceeds } from "#app/core/statistics/cut-points";
import { newcombeDifference } from "#app/core/statistics/newcombe";
import { contrastRanges, rangedInterval } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import type { Benchmark, PoolPlace } from "./benchmarks";
import { type PooledFigure, percentileRank } from "./pooled-norms";

/** One line of an imported norm. `score` is 0–100, `favourable` a share 0..1; at least one is there. */
export type Norm = {
  readonly key: string;
  readonly version: number;
  readonly n: number | null;
  readonly score: number | null;
  readonly favourable: number | null;
  readonly source: string;
  readonly date: string;
  /** What stands behind a norm that was pooled from organizations: its figures are their medians. */
  readonly pool: { readonly score: PooledFigure | null; readonly favourable: PooledFigure | null } | null;
};

/** A statement in one wording. */
export type Wording = {
  readonly key: string;
  readonly version: number;
};

/** What a norm says of the mean of several statements. */
type MeanNorm = Pick<Norm, "n" | "source" | "date"> & { readonly score: number };

/**
 * Both teams on one statement against the norms for the same key and version: another wording is another
 * question.
 *
 * A norm gives no spread, so its score is taken to spread as the team's own answers do; favourable shares are
 * compared by Newcombe. A norm without n gets no interval.
 */
export function compareNorms(
  { key, version }: Wording,
  teams: ByTeam<TeamFigures>,
  summaries: ByTeam<PublicSummary | null>,
  norms: readonly Norm[],
): Benchmark[] {
  const matching = norms.filter((norm) => norm.key === key && norm.version === version);
  return matching.flatMap((norm) =>
    TEAMS.flatMap((team) => {
      const summary = summaries[team];
      return [
        ...(summary === null ? [] : compareScore(norm, team, summary)),
        ...compareFavourable(norm, team, teams[team]),
      ];
    }),
  );
}

/**
 * The norms for the mean of these statements: of every source and date that gives a score for each of them in
 * the same wording, the mean of those scores; n is the harmonic mean of theirs, null where one says none.
 *
 * Pooled norms are medians of organizations, and a mean of medians is not the median of means: they hold for
 * single statements only.
 */
export function averageNorms(items: readonly Wording[], norms: readonly Norm[]): MeanNorm[] {
  const sources = new Map(
    norms.map(({ source, date }) => [JSON.stringify([source, date]), { source, date }]),
  );
  return [...sources.values()].flatMap(({ source, date }) => {
    const matching = items.flatMap(({ key, version }) =>
      norms.filter(
        (norm) =>
          norm.source === source && norm.date === date && norm.key === key && norm.version === version,
      ),
    );
    const holds = ({ pool }: Norm) => pool === null || items.length === 1;
    const scores = matching.flatMap((norm) => (norm.score !== null && holds(norm) ? [norm.score] : []));
    if (items.length === 0 || scores.length < items.length) return [];
    const sizes = matching.flatMap(({ n }) => (n === null ? [] : [{ n }]));
    const score = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    return [{ source, date, score, n: sizes.length < items.length ? null : harmonicSize(sizes) }];
  });
}

/** Both teams' scores on a dimension against the norms for the statements it is made of. */
export function compareDimensionNorms(
  { teams, gap }: ReleasedDimension,
  items: readonly Wording[],
  norms: readonly Norm[],
): Benchmark[] {
  // Without a common gap each team stands on statements of its own, which no one norm is the mean of.
  if (gap.withheld) return [];
  const summaries = byTeam((team) => summaryOf(teams[team]));
  return compareMeanNorms(summaries, items, norms);
}

/** Both teams' mean of these statements against the norms for it ({@link averageNorms}). */
export function compareMeanNorms(
  summaries: ByTeam<Spread | null>,
  items: readonly Wording[],
  norms: readonly Norm[],
): Benchmark[] {
  return averageNorms(items, norms).flatMap((norm) =>
    TEAMS.flatMap((team) => {
      const summary = summaries[team];
      return summary === null ? [] : [againstScore({ ...norm, pool: null }, team, summary)];
    }),
  );
}

type Spread = Pick<PublicSummary, "n" | "mean" | "variance" | "range">;

function summaryOf(figures: DimensionFigures): Spread | null {
  if (figures.state === "withheld") return null;
  const { n, score, range, sd } = figures;
  const ends = range ?? { low: score ?? 0, high: score ?? 0 };
  return { n, mean: score ?? (ends.low + ends.high) / 2, variance: sd ** 2, range: ends };
}

function compareScore(norm: Norm, team: Team, summary: Spread): Benchmark[] {
  const { score, pool } = norm;
  return score === null ? [] : [againstScore({ ...norm, score, pool: pool?.score ?? null }, team, summary)];
}

function againstScore(
  norm: MeanNorm & { readonly pool: PooledFigure | null },
  team: Team,
  summary: Spread,
): Benchmark {
  const { score: value, n } = norm;
  const { mean, variance, range } = summary;
  const known = n !== null && n >= 2;
  const contrast = contrastRanges([summary], [{ n: n ?? 1, mean: value, variance: known ? variance : null }]);
  const { points: difference, interval } = contrast;
  const certainty = certaintyOfDifference(interval, rangedInterval(contrast, 0.9));
  const pool = placeIn(norm.pool, exceeds(range.high, range.low) ? null : mean);
  return { ...sourceOf(norm, team), measure: "score", value, difference, interval, certainty, pool };
}

function compareFavourable(norm: Norm, team: Team, figures: TeamFigures): Benchmark[] {
  const { favourable: value, n } = norm;
  if (value === null || figures.state !== "counts" || figures.favourable === null) return [];
  const { count, share } = figures.favourable;
  const at = (confidence: number) =>
    n === null || n < 2 ? null : newcombeDifference(count, figures.n, value * n, n, confidence);
  const interval = at(0.95)?.interval ?? null;
  const certainty = certaintyOfDifference(interval, at(0.9)?.interval ?? null);
  const difference = share - value;
  const pool = placeIn(norm.pool?.favourable ?? null, share);
  return [{ ...sourceOf(norm, team), measure: "favourable", value, difference, interval, certainty, pool }];
}

/** @param figure null where it is known as a range only: then it has no rank */
function placeIn(pooled: PooledFigure | null, figure: number | null): PoolPlace | null {
  if (pooled === null) return null;
  const { organizations, lower, upper } = pooled;
  return { organizations, lower, upper, rank: figure === null ? null : percentileRank(pooled, figure) };
}

function sourceOf({ source, date }: Pick<Norm, "source" | "date">, team: Team) {
  return { kind: "norm" as const, name: source, date, team };
}

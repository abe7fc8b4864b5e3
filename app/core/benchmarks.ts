import type { PublicSummary } from "#app/core/nominal-figures";
import type { PooledFigure } from "#app/core/pooled-norms";
import { percentileRank } from "#app/core/pooled-norms";
import type { Dimension } from "#app/core/question-bank";
import type { ReleasedDimension } from "#app/core/released-dimensions";
import type { ReleasedIndex } from "#app/core/released-index";
import type { Interval } from "#app/core/statistics/interval";
import { newcombeDifference } from "#app/core/statistics/newcombe";
import { welchDifference } from "#app/core/statistics/welch";
import type { TeamFigures } from "#app/core/team-figures";
import type { ByTeam, Team } from "#app/core/vocabulary";
import { TEAMS } from "#app/core/vocabulary";

/** What a figure is held against. Differences are this wave − the benchmark. */
export interface Benchmark {
  /** An earlier wave, what leadership typed before launch, or an imported norm. */
  readonly kind: "baseline" | "target" | "norm";
  /** The wave's name, or the source of the norm; empty for a target. */
  readonly name: string;
  readonly date: string | null;
  /** The figure compared: of one team, or of both together (index). */
  readonly team: Team | null;
  /** Scores and the index in points, favourable shares 0..1. */
  readonly measure: "score" | "favourable" | "index";
  readonly value: number;
  readonly difference: number;
  /** Null for a norm that does not say how many people stand behind it. */
  readonly interval: Interval | null;
  /** For a norm pooled from organizations. */
  readonly pool: PoolPlace | null;
}

/** Where a team stands among the organizations of a pooled norm. */
export interface PoolPlace {
  readonly organizations: number;
  readonly lower: number;
  readonly upper: number;
  /** The share of organizations below, 0..1; null under 30 organizations. */
  readonly rank: number | null;
}

/** What leadership typed before launch, in points; a dimension's target is meant for both teams. */
export interface Target {
  readonly index: number | null;
  readonly dimensions: Readonly<Partial<Record<Dimension, number>>>;
}

/** One line of an imported norm. `score` is 0–100, `favourable` a share 0..1; at least one is there. */
export interface Norm {
  readonly key: string;
  readonly version: number;
  readonly n: number | null;
  readonly score: number | null;
  readonly favourable: number | null;
  readonly source: string;
  readonly date: string;
  /** What stands behind a norm that was pooled from organizations: its figures are their medians. */
  readonly pool: { readonly score: PooledFigure | null; readonly favourable: PooledFigure | null } | null;
}

/** The index against its target: the target is a number without noise, so the interval is the index's own. */
export function compareIndexTarget(index: ReleasedIndex, target: Target | null): Benchmark[] {
  if (index.withheld || target === null || target.index === null) return [];
  return [againstTarget(index.index, index.interval, target.index, "index", null)];
}

/** Both teams' scores on a dimension against its target. */
export function compareDimensionTarget(
  { dimension, teams }: ReleasedDimension,
  target: Target | null,
): Benchmark[] {
  const value = target?.dimensions[dimension];
  if (value === undefined) return [];
  return TEAMS.flatMap((team) => {
    const figures = teams[team];
    if (figures.state === "withheld") return [];
    return [againstTarget(figures.score, figures.interval, value, "score", team)];
  });
}

/**
 * Both teams on one statement against the norms for the same key and version: another wording is another
 * question.
 *
 * A norm gives no spread, so its score is taken to spread as the team's own answers do; favourable shares are
 * compared by Newcombe. A norm without n gets no interval.
 */
export function compareNorms(
  { key, version }: { readonly key: string; readonly version: number },
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

function againstTarget(
  figure: number,
  interval: Interval,
  value: number,
  measure: Benchmark["measure"],
  team: Team | null,
): Benchmark {
  const shifted = { low: interval.low - value, high: interval.high - value };
  return {
    kind: "target",
    name: "",
    date: null,
    team,
    measure,
    value,
    difference: figure - value,
    interval: shifted,
    pool: null,
  };
}

function compareScore(norm: Norm, team: Team, summary: PublicSummary): Benchmark[] {
  const { score, n } = norm;
  if (score === null) return [];
  const { variance, mean } = summary;
  const interval =
    n === null || n < 2 ? null : welchDifference(summary, { n, mean: score, variance }).interval;
  const pool = placeIn(norm.pool?.score, mean);
  return [
    { ...sourceOf(norm, team), measure: "score", value: score, difference: mean - score, interval, pool },
  ];
}

function compareFavourable(norm: Norm, team: Team, figures: TeamFigures): Benchmark[] {
  const { favourable: value, n } = norm;
  if (value === null || figures.state !== "counts" || figures.favourable === null) return [];
  const { count, share } = figures.favourable;
  const difference = n === null || n < 2 ? null : newcombeDifference(count, figures.n, value * n, n);
  const interval = difference?.interval ?? null;
  const pool = placeIn(norm.pool?.favourable, share);
  return [
    { ...sourceOf(norm, team), measure: "favourable", value, difference: share - value, interval, pool },
  ];
}

function placeIn(pooled: PooledFigure | null | undefined, figure: number): PoolPlace | null {
  if (!pooled) return null;
  const { organizations, lower, upper } = pooled;
  return { organizations, lower, upper, rank: percentileRank(pooled, figure) };
}

function sourceOf({ source, date }: Norm, team: Team) {
  return { kind: "norm" as const, name: source, date, team };
}

import { type Certainty, certaintyOfDifference } from "#app/core/measures/certainty";
import type { Dimension } from "#app/core/questions/bank";
import type { ReleasedIndex } from "#app/core/release/alignment-index";
import type { DimensionFigures, ReleasedDimension } from "#app/core/release/dimensions";
import type { Interval } from "#app/core/statistics/interval";
import { nearestToZero, type RangedContrast, rangedInterval } from "#app/core/statistics/welch";
import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendWave } from "#app/core/trend/waves";
import { TEAMS, type Team } from "#app/core/vocabulary";

/** What a figure is held against. Differences are this wave − the benchmark. */
export type Benchmark = {
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
  /** Whether the figure differs from the benchmark; null without an interval. */
  readonly certainty: Certainty | null;
  /** For a norm pooled from organizations. */
  readonly pool: PoolPlace | null;
};

/** Where a team stands among the organizations of a pooled norm. */
export type PoolPlace = {
  readonly organizations: number;
  readonly lower: number;
  readonly upper: number;
  /** The share of organizations below, 0..1; null under 30 organizations. */
  readonly rank: number | null;
};

/** What leadership typed before launch, in points; a dimension's target is meant for both teams. */
export type Target = {
  readonly index: number | null;
  readonly dimensions: Readonly<Partial<Record<Dimension, number>>>;
};

/** The index against the baseline wave, both on the statements they have in common. */
export function compareIndexBaseline(baseline: TrendWave, { index }: WaveChanges): Benchmark[] {
  if (index === null) return [];
  const { before: value, points: difference, interval } = index;
  const certainty = certaintyOfDifference(interval, rangedInterval(index, 0.9));
  return [{ ...sinceWave(baseline), team: null, measure: "index", value, difference, interval, certainty }];
}

/** Both teams' scores on a dimension against the baseline wave, on the statements both have in common. */
export function compareDimensionBaseline(
  { dimension }: ReleasedDimension,
  baseline: TrendWave,
  { dimensions }: WaveChanges,
): Benchmark[] {
  const trend = dimensions.find(({ key }) => key === dimension);
  if (trend === undefined || trend.withheld) return [];
  return TEAMS.flatMap((team) => {
    const { points: difference, interval } = trend[team];
    const value = trend.before[team]?.score ?? null;
    if (value === null) return [];
    const certainty = certaintyOfDifference(interval, rangedInterval(trend[team], 0.9));
    return [
      { ...sinceWave(baseline), team, measure: "score" as const, value, difference, interval, certainty },
    ];
  });
}

/** The index against its target: the target is a number without noise, so the interval is the index's own. */
export function compareIndexTarget(index: ReleasedIndex, target: Target | null): Benchmark[] {
  if (index.withheld || target === null || target.index === null) return [];
  const { halfRange, se, df } = index;
  const range = { low: index.index - halfRange, high: index.index + halfRange };
  const held = measureDistance({ range, se, df }, target.index);
  return [
    {
      ...{ kind: "target", name: "", date: null, team: null, measure: "index", value: target.index },
      ...held,
      pool: null,
    },
  ];
}

/** Both teams' scores on a dimension against its target. */
export function compareDimensionTarget(
  { dimension, teams }: ReleasedDimension,
  target: Target | null,
): Benchmark[] {
  const value = target?.dimensions[dimension];
  if (value === undefined) return [];
  return TEAMS.flatMap((team) => {
    const held = holdScore(teams[team], value);
    return held === null
      ? []
      : [{ kind: "target", name: "", date: null, team, measure: "score", value, ...held, pool: null }];
  });
}

/** How far a score lies from a number without noise. */
export type Distance = {
  /** Score − number, at the nearest distance where the score is known as a range only. */
  readonly difference: number;
  readonly interval: Interval | null;
  readonly certainty: Certainty | null;
};

/** A team's score on a dimension against a number that somebody typed; null where the score is withheld. */
export function holdScore(figures: DimensionFigures, value: number): Distance | null {
  if (figures.state === "withheld") return null;
  const { score, n, sd } = figures;
  const range = figures.range ?? { low: score ?? 0, high: score ?? 0 };
  return measureDistance({ range, se: sd / Math.sqrt(n), df: n - 1 }, value);
}

function sinceWave({ name, closedOn }: TrendWave) {
  return { kind: "baseline" as const, name, date: closedOn, pool: null };
}

/** A figure against a number without noise, at the nearest distance. */
function measureDistance(
  { range, se, df }: Pick<RangedContrast, "range" | "se" | "df">,
  value: number,
): Distance {
  const distance = { range: { low: range.low - value, high: range.high - value }, se, df };
  const interval = rangedInterval(distance);
  return {
    difference: nearestToZero(distance.range),
    interval,
    certainty: certaintyOfDifference(interval, rangedInterval(distance, 0.9)),
  };
}

import {
  answeredEnough,
  type Base,
  type Certainty,
  certaintyOfLabel,
  certaintyOfTest,
} from "#app/core/measures/certainty";
import {
  type ClassificationRules,
  classifyGap,
  type Label,
  type Standing,
  standingOf,
  type TeamEvidence,
} from "#app/core/measures/classification";
import { exceeds } from "#app/core/statistics/cut-points";
import type { Interval } from "#app/core/statistics/interval";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { contrastRanges, rangedInterval } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, TEAMS, type Team, type Withheld } from "#app/core/vocabulary";
import { nominalTest, type PublicSummary } from "./public-summary";

/**
 * How the p of a gap is computed: from the counts of both teams, from the nominal spread (R8: the counts of
 * a side are hidden), or from the means of a dimension.
 */
export type GapMethod =
  | { readonly test: "mann_whitney"; readonly counts: ByTeam<readonly number[]> }
  | { readonly test: "nominal"; readonly deviation: number }
  | { readonly test: "welch" };

/** The difference of the teams before the correction for many comparisons. */
export type TestedGap = {
  /**
   * Sales − Marketing, in points; positive: Sales is more favourable. Where a score is known as a range only, the
   * nearest distance: 0 when the ranges meet.
   */
  readonly points: number;
  /** From the nearest to the farthest point; null where both scores are known. */
  readonly range: Interval | null;
  readonly interval: Interval;
  readonly interval90: Interval;
  /** Satterthwaite; null when nothing varies. */
  readonly df: number | null;
  readonly test: GapMethod["test"];
  /** Of the nearest distance; 1 when that is 0 and a score is a range. */
  readonly p: number;
};

/** A published gap. */
export type GapFigures = Omit<TestedGap, "interval90"> & {
  readonly withheld: false;
  /** Benjamini–Hochberg in the family of the statements, or of the dimensions, of the wave. */
  readonly q: number;
  /** What kind of problem or strength; null for questions that are never favourable. */
  readonly label: Label | null;
  /** The teams the label speaks of. */
  readonly labelTeams: readonly Team[];
  /** Where each team stands; null for questions that are never favourable. */
  readonly standings: ByTeam<Standing> | null;
  readonly certainty: Certainty;
};

/**
 * Why two teams are not compared. `near_unanimity`: in both teams nearly all answer alike, and a difference inside is
 * not shown.
 */
export type NoGap = {
  readonly withheld: true;
  readonly reason: Withheld;
};

/**
 * Tests the difference of two public means.
 * @returns null for two near-unanimous cells of one bucket (R9): there is no gap to look for
 */
export function testGap(sales: PublicSummary, marketing: PublicSummary, method: GapMethod): TestedGap | null {
  if (sales.bucket !== null && sales.bucket === marketing.bucket) return null;
  const contrast = contrastRanges([sales], [marketing]);
  const { points, range, df, interval } = contrast;
  const interval90 = rangedInterval(contrast, 0.9);
  if (interval === null || interval90 === null || contrast.p === null) {
    throw new RangeError("A gap between public figures has no interval.");
  }
  const p =
    method.test === "mann_whitney"
      ? (mannWhitney(method.counts.sales, method.counts.marketing)?.p ?? 1)
      : method.test === "nominal"
        ? nominalTest(points, sales.n, marketing.n, method.deviation)
        : contrast.p;
  const open = exceeds(range.high, range.low) ? range : null;
  return { points, range: open, interval, interval90, df, test: method.test, p };
}

/**
 * The published figures of a tested gap, once q is known.
 * @param teams null for questions that are never favourable: they get no label
 */
export function labelGap(
  gap: TestedGap,
  q: number,
  teams: ByTeam<TeamEvidence> | null,
  base: Base,
  rules: ClassificationRules,
): GapFigures {
  const { interval90, ...figures } = gap;
  const shared = { withheld: false as const, ...figures, q };
  if (teams === null) {
    const sizes = TEAMS.map((team) => base.n[team]);
    const certainty = certaintyOfTest(q, sizes, answeredEnough(base.response));
    return { ...shared, label: null, labelTeams: [], standings: null, certainty };
  }
  const found = classifyGap({ ...teams, gap: gap.points, q, interval90 }, rules);
  return {
    ...shared,
    label: found.label,
    labelTeams: found.teams,
    standings: byTeam((team) => standingOf(teams[team])),
    certainty: certaintyOfLabel(found, { q, interval90 }, base),
  };
}

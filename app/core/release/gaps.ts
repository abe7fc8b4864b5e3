import {
  type Certainty,
  type ClassificationRules,
  classifyGap,
  type Label,
} from "#app/core/measures/classification";
import type { Interval } from "#app/core/statistics/interval";
import { mannWhitney } from "#app/core/statistics/mann-whitney";
import { contrastInterval, welchDifference } from "#app/core/statistics/welch";
import type { ByTeam, Team, Withheld } from "#app/core/vocabulary";
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
  /** Sales − Marketing, in points; positive: Sales is more favourable. */
  readonly points: number;
  readonly interval: Interval;
  readonly interval90: Interval;
  /** Satterthwaite; null when nothing varies. */
  readonly df: number | null;
  readonly test: GapMethod["test"];
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
  readonly certainty: Certainty;
};

/** Why two teams are not compared. */
export type NoGap = {
  readonly withheld: true;
  readonly reason: Withheld;
};

/** Tests the difference of two public means. */
export function testGap(sales: PublicSummary, marketing: PublicSummary, method: GapMethod): TestedGap {
  const contrast = welchDifference(sales, marketing);
  const { points, df, interval } = contrast;
  const interval90 = contrastInterval(contrast, 0.9);
  if (interval === null || interval90 === null || contrast.p === null) {
    throw new RangeError("A gap between public figures has no interval.");
  }
  const p =
    method.test === "mann_whitney"
      ? (mannWhitney(method.counts.sales, method.counts.marketing)?.p ?? 1)
      : method.test === "nominal"
        ? nominalTest(points, sales.n, marketing.n, method.deviation)
        : contrast.p;
  return { points, interval, interval90, df, test: method.test, p };
}

/**
 * The published figures of a tested gap, once q is known.
 * @param teams null for questions that are never favourable: they get no label
 */
export function labelGap(
  gap: TestedGap,
  q: number,
  teams: ByTeam<{ readonly score: number; readonly split: boolean }> | null,
  certainty: Certainty,
  rules: ClassificationRules,
): GapFigures {
  const { interval90, ...figures } = gap;
  const found = teams === null ? null : classifyGap({ ...teams, gap: gap.points, q, interval90 }, rules);
  const label = found?.label ?? null;
  return { withheld: false, ...figures, q, label, labelTeams: found?.teams ?? [], certainty };
}

import { exceeds, reaches } from "#app/core/statistics/cut-points";
import type { Interval } from "#app/core/statistics/interval";
import type { RangedSummary } from "#app/core/statistics/summary";
import { tAround } from "#app/core/statistics/t-interval";
import { type ByTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";

/** What kind of problem, or strength, a question or dimension is. */
export type Label =
  | "aligned_strength"
  | "shared_pain"
  | "middling"
  | "sales_sees_a_problem"
  | "marketing_sees_a_problem"
  | "different_degree"
  | "split"
  | "inconclusive";

/** Thresholds of the rules: constants of the product, written into each release. Scores are 0–100. */
export type ClassificationRules = {
  /** answers needed from each team */
  minimum: number;
  /** Benjamini–Hochberg level */
  falseDiscoveryRate: number;
  /** smallest gap of interest, points */
  smallestGap: number;
  /** one answer step on five points */
  equivalenceMargin: number;
  good: number;
  poor: number;
};

export const CLASSIFICATION_RULES: ClassificationRules = {
  minimum: 5,
  falseDiscoveryRate: 0.1,
  smallestGap: 10,
  equivalenceMargin: 25,
  good: 60,
  poor: 50,
};

/** Where a team stands on a question or dimension, as far as its interval lets one say. */
export type Position = "low" | "middle" | "high";
/** A position in words: a team in the middle is `divided` when it is split, else `middle` ("not convinced"). */
export type Standing = Position | "divided";

/**
 * The position of a team from its one-sided 90 % limits m ± t(.90, n−1)·s/√n: low when the upper limit is under 50,
 * high when m is 60 or more and the lower limit over 50, middle else. Use it before any word about a team: a word
 * needs an interval, not a point. A mean that is known as a range has its limits from the ends of the range.
 * @returns middle where the spread is unknown (n = 1)
 * @example positionOf({ n: 20, mean: 40, variance: 625 }) // "low"
 * @example positionOf({ n: 8, mean: 40, variance: 625 }) // "middle"
 */
export function positionOf(
  { n, mean, variance, range = { low: mean, high: mean } }: RangedSummary,
  rules = CLASSIFICATION_RULES,
): Position {
  if (variance === null) return "middle";
  const se = Math.sqrt(variance / n);
  const df = se === 0 ? null : n - 1;
  if (exceeds(rules.poor, tAround(range.high, se, df, ONE_SIDED_90).high)) return "low";
  const isHigh =
    reaches(mean, rules.good) && exceeds(tAround(range.low, se, df, ONE_SIDED_90).low, rules.poor);
  return isHigh ? "high" : "middle";
}

/** Both one-sided 90 % limits together are a two-sided 80 % interval. */
const ONE_SIDED_90 = 0.8;

/** One team as the rules see it. */
export type TeamEvidence = { readonly score: number; readonly position: Position; readonly split: boolean };

/** What the rules look at: exact figures in `analyze`, figures from public cells in the product's release. */
export type GapEvidence = ByTeam<TeamEvidence> & {
  /** Sales − Marketing, the nearest distance; given apart from the scores because it is known more exactly. */
  readonly gap: number;
  /** Mann–Whitney q for a question, Welch q for a dimension; null when no test was possible */
  readonly q: number | null;
  /** 90 % interval of the gap; null when undefined */
  readonly interval90: Interval | null;
};

/** The label, the teams it speaks of (who sees the problem, is worse off, less positive or split), and its step. */
export type Classification = {
  readonly label: Label;
  readonly teams: readonly Team[];
  readonly step: 1 | 2 | 3 | 4;
};

/**
 * The label of a gap, by the numbered steps of docs/measurement.md (step 0, enough answers, is the caller's:
 * a withheld cell has no evidence).
 *
 * 1. A flagged gap (q ≤ .10, |g| ≥ 10) with L the lower and H the higher team: both low, shared pain (worse for L);
 *    L low and m_H ≥ 50, L sees a problem (H does not, is divided or not convinced); else different degree.
 * 2. A split team.
 * 3. The 90 % interval of the gap strictly inside ±25 (an equivalence test, so silence is not read as agreement):
 *    both high aligned strength, both low shared pain, else middling.
 * 4. Otherwise inconclusive.
 */
export function classifyGap(evidence: GapEvidence, rules = CLASSIFICATION_RULES): Classification {
  const { gap, q, interval90 } = evidence;
  const both = (position: Position) => TEAMS.every((team) => evidence[team].position === position);
  if (isFlagged(q, rules) && reaches(Math.abs(gap), rules.smallestGap)) {
    const lower = gap < 0 ? "sales" : "marketing";
    const teams = [lower] as const;
    if (both("low")) return { label: "shared_pain", teams, step: 1 };
    const seesIt =
      evidence[lower].position === "low" && reaches(evidence[otherTeam(lower)].score, rules.poor);
    return { label: seesIt ? `${lower}_sees_a_problem` : "different_degree", teams, step: 1 };
  }
  const split = TEAMS.filter((team) => evidence[team].split);
  if (split.length > 0) return { label: "split", teams: split, step: 2 };
  if (interval90 && isInside(interval90, rules.equivalenceMargin)) {
    if (both("high")) return { label: "aligned_strength", teams: [], step: 3 };
    return { label: both("low") ? "shared_pain" : "middling", teams: [], step: 3 };
  }
  return { label: "inconclusive", teams: [], step: 4 };
}

/** What a screen may say of a team: low and high stand, a split team in the middle is divided. */
export function standingOf({ position, split }: Pick<TeamEvidence, "position" | "split">): Standing {
  return position === "middle" && split ? "divided" : position;
}

/** True for a test that stays under the false discovery rate: "about one in ten flags may be chance". */
export function isFlagged(q: number | null, rules = CLASSIFICATION_RULES): boolean {
  return q !== null && !exceeds(q, rules.falseDiscoveryRate);
}

function isInside(interval: Interval, margin: number): boolean {
  return exceeds(interval.low, -margin) && exceeds(margin, interval.high);
}

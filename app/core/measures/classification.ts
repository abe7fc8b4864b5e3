import { exceeds, reaches } from "#app/core/statistics/cut-points";
import type { Interval } from "#app/core/statistics/interval";
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

/** What the rules look at: exact figures in `analyze`, figures from public cells in the product's release. */
export type GapEvidence = ByTeam<{ score: number; split: boolean }> & {
  /** Sales − Marketing; given apart from the scores because it is known more exactly than their difference */
  gap: number;
  /** Mann–Whitney q for a question, Welch q for a dimension; null when no test was possible */
  q: number | null;
  /** 90 % interval of the gap; null when undefined */
  interval90: Interval | null;
};

/** The label, and the teams it speaks of: who sees the problem, is worse off, is less positive, or is split. */
export type Classification = { label: Label; teams: readonly Team[] };

/**
 * The label of a gap, by the numbered steps of docs/measurement.md (step 0, enough answers, is the caller's:
 * a withheld cell has no evidence).
 *
 * 1. A flagged gap (q ≤ .10, |g| ≥ 10) with L the lower and H the higher team: m_L < 50 ≤ m_H, L sees a problem H
 *    does not; both < 50, shared pain (worse for L); m_L ≥ 50, different degree (L less positive).
 * 2. A split team.
 * 3. The 90 % interval of the gap strictly inside ±25 (an equivalence test, so silence is not read as agreement):
 *    both ≥ 60 aligned strength, both < 50 shared pain, else middling.
 * 4. Otherwise inconclusive.
 */
export function classifyGap(evidence: GapEvidence, rules = CLASSIFICATION_RULES): Classification {
  const { sales, marketing, gap, q, interval90 } = evidence;
  const isPoor = (team: Team) => !reaches(evidence[team].score, rules.poor);
  if (isFlagged(q, rules) && reaches(Math.abs(gap), rules.smallestGap)) {
    const lower = gap < 0 ? "sales" : "marketing";
    if (!isPoor(lower)) return { label: "different_degree", teams: [lower] };
    if (isPoor(otherTeam(lower))) return { label: "shared_pain", teams: [lower] };
    return { label: `${lower}_sees_a_problem`, teams: [lower] };
  }
  const split = TEAMS.filter((team) => evidence[team].split);
  if (split.length > 0) return { label: "split", teams: split };
  if (interval90 && isInside(interval90, rules.equivalenceMargin)) {
    if (reaches(sales.score, rules.good) && reaches(marketing.score, rules.good)) {
      return { label: "aligned_strength", teams: [] };
    }
    return { label: isPoor("sales") && isPoor("marketing") ? "shared_pain" : "middling", teams: [] };
  }
  return { label: "inconclusive", teams: [] };
}

/** True for a test that stays under the false discovery rate: "about one in ten flags may be chance". */
export function isFlagged(q: number | null, rules = CLASSIFICATION_RULES): boolean {
  return q !== null && !exceeds(q, rules.falseDiscoveryRate);
}

/** How sure a label can be: firm from 15 answers in each team at a response of half or more. */
export type Certainty = "firm" | "tentative";

/**
 * @param n substantive answers per team
 * @param response share of each team that answered, 0..1; null when nobody knows how many were asked
 */
export function certaintyOf(n: ByTeam<number>, response: ByTeam<number> | null): Certainty {
  const enough = TEAMS.every((team) => n[team] >= 15);
  const answered = response === null || TEAMS.every((team) => reaches(response[team], 0.5));
  return enough && answered ? "firm" : "tentative";
}

function isInside(interval: Interval, margin: number): boolean {
  return exceeds(interval.low, -margin) && exceeds(margin, interval.high);
}

import { exceeds, reaches } from "#app/core/statistics/cut-points";
import { type ByTeam, byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { answeredEnough, type Certainty, certaintyOfTest } from "./certainty";
import type { Position } from "./classification";

/** One team on one question, as the denial rule sees it. */
export type DenialEvidence = {
  readonly n: number;
  readonly position: Position;
  /** Shares 0..1 of the answers; null where the counts are hidden: then the position decides alone. */
  readonly shares: { readonly favourable: number; readonly unfavourable: number } | null;
};

/** What the happier team believes about the other. */
export type Estimate = {
  readonly n: number;
  /** Where the estimates themselves stand: low means the team thinks the other unhappy. */
  readonly position: Position;
  /** Estimate − the other's own score, nearest distance in points, with the lower 95 % limit. */
  readonly error: { readonly points: number; readonly low: number | null };
};

/**
 * - `denial`: the team believes the other is happier than it is
 * - `known_dispute`: the team's estimate is itself low: it knows that the other is unhappy, and disagrees
 * - `unclear`: it was asked, and it is not clear whether it knows
 * - `gap_of_denial_kind`: nobody asked, or too few estimates
 */
export type DenialKind = "denial" | "known_dispute" | "unclear" | "gap_of_denial_kind";

/** `team` is the one that does not see it. Not flagged, it is `open`. */
export type Denial = { readonly team: Team; readonly certainty: Certainty; readonly kind: DenialKind };

/** Below this many answers in either team an open one is not said: it would be chance in up to 5 % of questions. */
const OPEN_DENIAL_MINIMUM = 10;
/** Fewest estimates that say anything about what a team knows. */
const FEWEST_ESTIMATES = 5;
/** Smallest distance of the two teams, and smallest error of an estimate, in points. */
const SMALLEST_DISTANCE = 20;
const SMALLEST_ERROR = 15;

/** The gap a denial is looked for in: Sales − Marketing, nearest distance; and who answered. */
export type DenialGap = {
  readonly points: number;
  readonly q: number | null;
  readonly response: ByTeam<number> | null;
};

/**
 * Whether one team is fine where the other is unhappy.
 *
 * H may be in denial when H is fine (high, and favourable ≥ ½ where counts are known), L is unhappy (low, and
 * unfavourable ≥ ⅓ and more than favourable) and m_H − m_L ≥ 20; likely if also q ≤ .10. With at least five estimates:
 * e = est_H − m_L ≥ 15 with its lower limit above 0 is denial, an estimate that is itself low a known dispute, anything
 * else unclear (a small e alone proves nothing).
 * @param estimates by the team that estimates; absent where the companion question was not asked
 */
export function findDenial(
  evidence: ByTeam<DenialEvidence>,
  { points, q, response }: DenialGap,
  estimates: Partial<ByTeam<Estimate>> = {},
): Denial | null {
  const team = points > 0 ? "sales" : "marketing";
  const other = otherTeam(team);
  if (!reaches(Math.abs(points), SMALLEST_DISTANCE)) return null;
  if (!isFine(evidence[team]) || !isUnhappy(evidence[other])) return null;
  const sizes = TEAMS.map((each) => evidence[each].n);
  const certainty = certaintyOfTest(q, sizes, answeredEnough(response));
  if (certainty === "open" && sizes.some((n) => n < OPEN_DENIAL_MINIMUM)) return null;
  return { team, certainty, kind: kindOfDenial(estimates[team]) };
}

/** True for a denial that is flagged: what is counted, and what names a team. */
export function isLikelyDenial(denial: Denial | null): denial is Denial {
  return denial !== null && denial.certainty !== "open";
}

function isFine({ position, shares }: DenialEvidence): boolean {
  return position === "high" && (shares === null || reaches(shares.favourable, 0.5));
}

function isUnhappy({ position, shares }: DenialEvidence): boolean {
  if (position !== "low" || shares === null) return position === "low";
  return reaches(shares.unfavourable, 1 / 3) && exceeds(shares.unfavourable, shares.favourable);
}

function kindOfDenial(estimate: Estimate | undefined): DenialKind {
  if (!estimate || estimate.n < FEWEST_ESTIMATES) return "gap_of_denial_kind";
  const { points, low } = estimate.error;
  if (reaches(points, SMALLEST_ERROR) && low !== null && exceeds(low, 0)) return "denial";
  return estimate.position === "low" ? "known_dispute" : "unclear";
}

/** How much of what was asked a team does not see. */
export type DenialRate = {
  /** share of scored statements with likely denial of this team */
  share: number;
  likely: number;
  /** a team is named only for two statements, or for the overall one */
  named: boolean;
};

/**
 * The denial rate per team.
 * @param statements every scored statement of the wave
 * @param overall key of the overall statement (OV1), which names a team by itself
 * @returns null without statements
 */
export function computeDenialRate(
  statements: readonly { key: string; denial: Denial | null }[],
  overall?: string,
): ByTeam<DenialRate> | null {
  if (statements.length === 0) return null;
  const rateOf = (team: Team): DenialRate => {
    const found = statements.filter(({ denial }) => denial?.team === team && isLikelyDenial(denial));
    const named = found.length >= 2 || found.some(({ key }) => key === overall);
    return { share: found.length / statements.length, likely: found.length, named };
  };
  return byTeam((team) => rateOf(team));
}

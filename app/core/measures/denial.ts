import { exceeds, reaches } from "#app/core/statistics/cut-points";
import { type ByTeam, byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { isFlagged } from "./classification";

/** One team on one question, as the denial rule sees it; score 0–100, shares 0..1. */
export type DenialEvidence = { n: number; score: number; favourable: number; unfavourable: number };

/** What the happier team believes about the other: estimate − the other's own score, in points, with its 95 % limits. */
export type EstimateError = { n: number; points: number; low: number | null };

/**
 * - `denial`: the team believes the other is happier than it is
 * - `known_dispute`: the team knows that the other is unhappy, and disagrees
 * - `gap_of_denial_kind`: nobody asked, too few estimates, or the answer is unclear
 */
export type DenialKind = "denial" | "known_dispute" | "gap_of_denial_kind";

/** `team` is the one that does not see it. */
export type Denial = { team: Team; strength: "likely" | "possible"; kind: DenialKind };

/** Below this many answers in either team "possible" is not said: it would be chance in up to 5 % of questions. */
const POSSIBLE_DENIAL_MINIMUM = 10;

/**
 * Whether one team is fine where the other is unhappy.
 *
 * H may be in denial when H is fine (m ≥ 60, favourable ≥ ½), L is unhappy (m < 50, unfavourable ≥ ⅓) and
 * m_H − m_L ≥ 20; likely if also q ≤ .10. With at least five estimates e = est_H − m_L decides about awareness:
 * e ≥ 15 with its lower limit above 0 is denial, e < 15 a known dispute.
 * @param errors by the team that estimates; absent where the companion question was not asked
 */
export function findDenial(
  evidence: ByTeam<DenialEvidence>,
  q: number | null,
  errors: Partial<ByTeam<EstimateError>> = {},
): Denial | null {
  const team = TEAMS.find((candidate) => deniesAgainst(evidence[candidate], evidence[otherTeam(candidate)]));
  if (!team) return null;
  const strength = isFlagged(q) ? "likely" : "possible";
  if (strength === "possible" && TEAMS.some((each) => evidence[each].n < POSSIBLE_DENIAL_MINIMUM))
    return null;
  return { team, strength, kind: kindOfDenial(errors[team]) };
}

function deniesAgainst(higher: DenialEvidence, lower: DenialEvidence): boolean {
  const fine = reaches(higher.score, 60) && reaches(higher.favourable, 0.5);
  const unhappy = !reaches(lower.score, 50) && reaches(lower.unfavourable, 1 / 3);
  return fine && unhappy && reaches(higher.score - lower.score, 20);
}

function kindOfDenial(error: EstimateError | undefined): DenialKind {
  if (!error || error.n < 5) return "gap_of_denial_kind";
  if (!reaches(error.points, 15)) return "known_dispute";
  return error.low !== null && exceeds(error.low, 0) ? "denial" : "gap_of_denial_kind";
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
    const found = statements.filter(({ denial }) => denial?.team === team && denial.strength === "likely");
    const named = found.length >= 2 || found.some(({ key }) => key === overall);
    return { share: found.length / statements.length, likely: found.length, named };
  };
  return byTeam((team) => rateOf(team));
}

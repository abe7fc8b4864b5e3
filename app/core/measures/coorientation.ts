import { exceeds, reaches } from "#app/core/statistics/cut-points";
import type { Interval } from "#app/core/statistics/interval";
import { type Summary, summarizeValues } from "#app/core/statistics/summary";
import { tIntervalOf } from "#app/core/statistics/t-interval";
import { welchDifference } from "#app/core/statistics/welch";

/** A figure in points with its 95 % interval, null where it is undefined. */
export type Points = { points: number; interval: Interval | null };

/** The three distances between what two teams think and what one of them thinks the other thinks. */
export type Distances = {
  /** own − the other's own: the true gap */
  agreement: Points;
  /** mean of (own − estimate of the other): the gap the team sees */
  congruency: Points;
  /** estimate of the other − the other's own: the gap the team does not see */
  accuracy: Points;
};

/**
 * - `consensus`: they agree, and the team knows it
 * - `open_disagreement`: they disagree, and the team knows it
 * - `false_consensus`: they disagree, and the team does not see it
 * - `false_conflict`: they agree, and the team thinks they do not
 */
export type CoorientationState = "consensus" | "open_disagreement" | "false_consensus" | "false_conflict";

export type Coorientation = Distances & {
  /** people who gave both their own answer and an estimate */
  n: number;
  /** null when the distances fit none of the four, for instance a gap that is seen by half */
  state: CoorientationState | null;
};

/**
 * Coorientation of one team towards the other on one statement. Use it for whether a team knows what the other thinks.
 *
 * Own answers and estimates come from the same people, the other team's own answers from all of them, so that
 * **agreement = congruency + accuracy** holds exactly. Intervals: paired t for congruency, Welch for the others.
 * Signed means, not D² scores, which mix level with error and cannot be split.
 * @param own scores 0–100 of the people who gave both
 * @param estimates of the other team, by the same people in the same order
 * @param otherOwn the other team's own answers
 * @returns null when nobody gave both
 * @throws RangeError when the two lists do not belong together
 * @see McLeod & Chaffee, American Behavioral Scientist 16 (1973) 469
 * @example
 * const marketing = { n: 15, mean: 40, variance: 400 };
 * const { agreement, congruency, accuracy, state } = computeCoorientation([75, 75, 100, 50], [75, 50, 75, 75], marketing);
 * agreement.points // 35
 * congruency.points // 6.25
 * accuracy.points // 28.75
 * state // "false_consensus"
 */
export function computeCoorientation(
  own: readonly number[],
  estimates: readonly number[],
  otherOwn: Summary,
): Coorientation | null {
  if (own.length !== estimates.length)
    throw new RangeError("Every own answer needs the estimate of the same person.");
  const ownSummary = summarizeValues(own);
  const estimateSummary = summarizeValues(estimates);
  const seen = summarizeValues(own.map((value, person) => value - (estimates[person] as number)));
  if (!ownSummary || !estimateSummary || !seen) return null;
  const distances = {
    agreement: toPoints(welchDifference(ownSummary, otherOwn)),
    congruency: { points: seen.mean, interval: tIntervalOf(seen) },
    accuracy: toPoints(welchDifference(estimateSummary, otherOwn)),
  };
  return { ...distances, n: own.length, state: classifyCoorientation(distances) };
}

/**
 * The state that three distances add up to; a distance is small when its interval lies inside ±15 or its size is
 * under 10 points. Use it on exact figures and on figures from public cells alike.
 * @param distances in points, −100..100
 * @returns null when they fit none of the four states
 * @example
 * const at = (points) => ({ points, interval: { low: points - 8, high: points + 8 } });
 * classifyCoorientation({ agreement: at(30), congruency: at(0), accuracy: at(30) }) // "false_consensus"
 * classifyCoorientation({ agreement: at(30), congruency: at(30), accuracy: at(0) }) // "open_disagreement"
 */
export function classifyCoorientation(distances: Distances): CoorientationState | null {
  const agrees = isSmall(distances.agreement);
  const accurate = isSmall(distances.accuracy);
  const congruent = isSmall(distances.congruency);
  if (agrees && accurate) return "consensus";
  if (agrees) return congruent ? null : "false_conflict";
  if (accurate) return "open_disagreement";
  return congruent ? "false_consensus" : null;
}

function isSmall({ points, interval }: Points): boolean {
  if (!reaches(Math.abs(points), 10)) return true;
  return interval !== null && exceeds(interval.low, -15) && exceeds(15, interval.high);
}

function toPoints({ points, interval }: Points): Points {
  return { points, interval };
}

import { exceeds, reaches } from "#app/core/statistics/cut-points";
import { excludesZero, type Interval } from "#app/core/statistics/interval";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { type Classification, isFlagged } from "./classification";

/**
 * How sure a word is, the same three everywhere (docs/measurement.md says them once):
 * - `clear`: it would have to be a rare accident
 * - `likely`: it stands out, from few people or few of those asked
 * - `open`: nothing is claimed
 */
export type Certainty = "clear" | "likely" | "open";

/** Who stands behind a claim: answers per team, and the share of each team that answered (null: nobody knows). */
export type Base = { readonly n: ByTeam<number>; readonly response: ByTeam<number> | null };

/** From so many answers in every team a flag can be clear. */
const CLEAR_ANSWERS = 15;
/** From so many answers in the split team a split is clear. */
const CLEAR_SPLIT_ANSWERS = 20;
/** A 90 % interval inside this many points makes a likeness clear. */
const CLEAR_MARGIN = 15;

/**
 * True when at least half of every team answered, or nobody knows. Use it wherever a word claims certainty.
 * @example answeredEnough({ sales: 0.5, marketing: 0.49 }) // false
 */
export function answeredEnough(response: ByTeam<number> | null): boolean {
  return response === null || TEAMS.every((team) => reaches(response[team], 0.5));
}

/**
 * Certainty of a gap, a change or a denial by its q: clear from 15 answers in each of `sizes` at a response of half
 * or more, likely when flagged otherwise.
 * @param sizes answers behind every mean compared
 * @example certaintyOfTest(0.04, [15, 40], true) // "clear"
 * @example certaintyOfTest(0.04, [14, 40], true) // "likely"
 * @example certaintyOfTest(0.2, [40, 40], true) // "open"
 */
export function certaintyOfTest(q: number | null, sizes: readonly number[], answered: boolean): Certainty {
  if (!isFlagged(q)) return "open";
  return answered && sizes.every((n) => n >= CLEAR_ANSWERS) ? "clear" : "likely";
}

/**
 * Certainty of a label, by the step of the rules that gave it. Use it with what `classifyGap` returned.
 * @param evidence q and the 90 % interval of the gap
 * @example
 * const base = { n: { sales: 20, marketing: 15 }, response: null };
 * certaintyOfLabel({ label: "inconclusive", teams: [], step: 4 }, { q: 0.5, interval90: null }, base) // "open"
 */
export function certaintyOfLabel(
  { label, teams, step }: Classification,
  { q, interval90 }: { readonly q: number | null; readonly interval90: Interval | null },
  { n, response }: Base,
): Certainty {
  if (label === "middling" || label === "inconclusive") return "open";
  const sizes = TEAMS.map((team) => n[team]);
  const answered = answeredEnough(response);
  if (step === 1) return certaintyOfTest(q, sizes, answered);
  if (step === 2) return teams.every((team) => n[team] >= CLEAR_SPLIT_ANSWERS) ? "clear" : "likely";
  const near =
    interval90 !== null && exceeds(interval90.low, -CLEAR_MARGIN) && exceeds(CLEAR_MARGIN, interval90.high);
  return near && answered && sizes.every((size) => size >= CLEAR_ANSWERS) ? "clear" : "likely";
}

/**
 * Certainty of a difference from a benchmark: clear when its 95 % interval excludes 0, likely when the 90 % one does.
 * @returns null where there is no interval
 * @example certaintyOfDifference({ low: -1, high: 9 }, { low: 1, high: 7 }) // "likely"
 */
export function certaintyOfDifference(
  interval95: Interval | null,
  interval90: Interval | null,
): Certainty | null {
  if (interval95 === null || interval90 === null) return null;
  if (excludesZero(interval95)) return "clear";
  return excludesZero(interval90) ? "likely" : "open";
}

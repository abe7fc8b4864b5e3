import { normalQuantile } from "#app/core/statistics/special-functions";
import { tAround } from "#app/core/statistics/t-interval";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";

/** Usual spread of one statement's answers, points: one answer step. */
export const USUAL_SD = 25;

/** A dimension spreads less than its statements: about 0.8 of their SD in 49 real work units. */
export const DIMENSION_FACTOR = 0.8;

/** 80 % power at 5 %, two-sided: z.975 + z.80. */
function powerMultiplier(): number {
  return normalQuantile(0.975) + normalQuantile(0.8);
}

/**
 * Smallest gap between two groups that is caught four times in five, points:
 * (z.975 + z.80)·SD·√(1/n₁ + 1/n₂). Use it before a wave; it is also the smallest change of one team between two waves.
 * Up to 8 % below the exact value from the noncentral t at 8 v 8, under 1 % from 60 v 40 on.
 * @example minimumDetectableGap(20, 15) // 23.9…
 * @param n1 @param n2 answers to expect
 * @param sd points, of both groups
 * @throws RangeError for an empty group
 * @see Cohen, Statistical Power Analysis (1988) 2.3
 */
export function minimumDetectableGap(n1: number, n2: number, sd = USUAL_SD): number {
  requirePeople(n1, n2);
  return powerMultiplier() * sd * Math.sqrt(1 / n1 + 1 / n2);
}

/**
 * Smallest change of the gap between two waves with the same team sizes, caught four times in five, points. Use it for
 * what next year will be able to see.
 * @throws RangeError for an empty team
 * @example minimumDetectableGapChange(20, 15) // 33.8…
 */
export function minimumDetectableGapChange(sales: number, marketing: number, sd = USUAL_SD): number {
  return Math.SQRT2 * minimumDetectableGap(sales, marketing, sd);
}

/** SD of a person's part in the index, points: about 22 on a dimension, dimensions correlated by 0.5, each team the lower one on half of them. */
const INDEX_PART_SD = 8;

/**
 * Smallest change of the Alignment Index between two waves with the same team sizes, caught four times in five,
 * points: (z.975 + z.80)·√2·8·√(1/n₁ + 1/n₂). Within a point of the simulated 13, 10, 7.5 and 5 of measurement.md
 * 2.9 at 12 v 15, 20 v 15, 40 v 30 and 100 v 80. Use it for what next year will be able to see.
 * @throws RangeError for an empty team
 * @example minimumDetectableIndexChange(20, 15) // 10.8…
 */
export function minimumDetectableIndexChange(sales: number, marketing: number): number {
  return Math.SQRT2 * minimumDetectableGap(sales, marketing, INDEX_PART_SD);
}

/**
 * Expected half-width of the 95 % interval of a gap, points, when both teams spread by `sd`. Use it before a wave, for
 * how exact its gaps will be.
 * @returns null for one answer in each team
 * @throws RangeError for an empty team
 * @example expectedHalfWidth(20, 15) // 17.3…
 */
export function expectedHalfWidth(n1: number, n2: number, sd = USUAL_SD): number | null {
  requirePeople(n1, n2);
  if (n1 + n2 <= 2) return null;
  return tAround(0, sd * Math.sqrt(1 / n1 + 1 / n2), n1 + n2 - 2).high;
}

/** What a wave will be able to see, all in points. */
export type PowerNote = {
  /** answers to expect */
  answers: ByTeam<number>;
  statementGap: number;
  dimensionGap: number;
  /** smallest change per team until next year, on a statement */
  change: ByTeam<number>;
  /** the same on a dimension of two or more statements */
  dimensionChange: ByTeam<number>;
  gapChange: number;
  /** smallest change of the index until next year */
  indexChange: number;
  halfWidth: number | null;
};

/**
 * What a wave will be able to see. Use it before launch, when the sizes of the teams are known.
 * @param response expected share of people who answer, 0..1
 * @returns null when a team is expected to give no answer
 * @example buildPowerNote({ sales: 27, marketing: 20 }, 0.75)?.statementGap // 23.9…
 */
export function buildPowerNote(invited: ByTeam<number>, response: number): PowerNote | null {
  const answers = byTeam((team) => Math.round(invited[team] * response));
  if (TEAMS.some((team) => answers[team] < 1)) return null;
  const { sales, marketing } = answers;
  const statementGap = minimumDetectableGap(sales, marketing);
  const change = {
    sales: minimumDetectableGap(sales, sales),
    marketing: minimumDetectableGap(marketing, marketing),
  };
  return {
    answers,
    statementGap,
    dimensionGap: statementGap * DIMENSION_FACTOR,
    change,
    dimensionChange: byTeam((team) => change[team] * DIMENSION_FACTOR),
    gapChange: minimumDetectableGapChange(sales, marketing),
    indexChange: minimumDetectableIndexChange(sales, marketing),
    halfWidth: expectedHalfWidth(sales, marketing),
  };
}

function requirePeople(...sizes: number[]): void {
  if (sizes.some((n) => !(n >= 1))) throw new RangeError("Power needs at least one answer in each group.");
}

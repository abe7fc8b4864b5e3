import { reaches } from "#app/core/statistics/cut-points";
import { finitePopulationError } from "#app/core/statistics/finite-population";
import { clipInterval, type Interval } from "#app/core/statistics/interval";
import type { RangedSummary } from "#app/core/statistics/summary";
import { tAround } from "#app/core/statistics/t-interval";
import { contrastRanges } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import type { Certainty } from "./certainty";

/** One team's coverage on one question; points 0–100. */
export type TeamCoverage = {
  answered: number;
  invited: number;
  /** 0..1 */
  response: number;
  /** where the team's score would lie had the silent answered anything at all */
  bounds: Interval;
  /** what the score would have been had everyone answered, the silent being like the answering; null when n = 1 */
  everyone: Interval | null;
};

export type Coverage = ByTeam<TeamCoverage> & {
  /** either team under half: a banner, and labels lose a level of certainty */
  lowResponse: boolean;
  tipping: TippingShift;
};

/** `points` is null when everybody answered: nobody is silent who could tip the gap. */
export type TippingShift = { points: number | null; certainty: Certainty };

/**
 * The coverage panel of one question or figure: who answered, and how much the silent could change. Use it beside
 * results, never for a label: the finite-population interval stands here and nowhere else (see `finitePopulationError`).
 * @param teams score 0–100 of those who answered, and how many were invited
 * @throws RangeError when more answered than were invited
 * @example
 * const sales = { summary: { n: 16, mean: 64, variance: 625 }, invited: 20 };
 * const marketing = { summary: { n: 9, mean: 40, variance: 400 }, invited: 15 };
 * computeCoverage({ sales, marketing }).tipping // { points: 40, certainty: "likely" }
 */
export function computeCoverage(teams: ByTeam<{ summary: RangedSummary; invited: number }>): Coverage {
  const covered = byTeam((team) => coverTeam(teams[team].summary, teams[team].invited));
  const response = byTeam((team) => covered[team].response);
  const gap = contrastRanges([teams.sales.summary], [teams.marketing.summary]).points;
  return {
    ...covered,
    lowResponse: isLowResponse(response),
    tipping: tippingShift(gap, response),
  };
}

/**
 * True when less than half of either team answered. Use it for the banner, and before a label claims certainty.
 * @param response 0..1
 * @example isLowResponse({ sales: 0.5, marketing: 0.49 }) // true
 */
export function isLowResponse(response: ByTeam<number>): boolean {
  return TEAMS.some((team) => !reaches(response[team], 0.5));
}

/**
 * Worst-case bounds of a team's score, [f·m, f·m + (1 − f)·100]. Use it for what nobody can argue with: nothing is
 * assumed about the silent.
 * @param score 0–100 of those who answered
 * @param response f, the share that answered, 0..1
 * @see Manski, American Economic Review 80 (1990) 319
 * @example worstCaseBounds(60, 0.8) // { low: 48, high: 68 }
 */
export function worstCaseBounds(score: number, response: number): Interval {
  const low = response * score;
  return clipInterval({ low, high: low + (1 - response) * 100 }, 0, 100);
}

/**
 * How many points the silent of both teams would have to differ from their own colleagues, in opposite directions,
 * to erase a gap: |g|/((1 − f_A) + (1 − f_B)). From 50 on clear, from 25 on likely, below open: it could come from who answered. Use it for how much a gap depends on who answered.
 * @param gap in points, −100..100
 * @param response 0..1
 * @example tippingShift(24, { sales: 0.8, marketing: 0.6 }).points // 40
 */
export function tippingShift(gap: number, response: ByTeam<number>): TippingShift {
  const silent = 1 - response.sales + (1 - response.marketing);
  if (!(silent > 0)) return { points: null, certainty: "clear" };
  const points = Math.abs(gap) / silent;
  if (reaches(points, 50)) return { points, certainty: "clear" };
  return { points, certainty: reaches(points, 25) ? "likely" : "open" };
}

function coverTeam(summary: RangedSummary, invited: number): TeamCoverage {
  const error = finitePopulationError(summary, invited);
  const { n, mean, range = { low: mean, high: mean } } = summary;
  const response = n / invited;
  const at = (end: "low" | "high") => (error === null ? null : tAround(range[end], error, n - 1)[end]);
  const [low, high] = [at("low"), at("high")];
  return {
    answered: n,
    invited,
    response,
    bounds: {
      low: worstCaseBounds(range.low, response).low,
      high: worstCaseBounds(range.high, response).high,
    },
    everyone: low === null || high === null ? null : clipInterval({ low, high }, 0, 100),
  };
}

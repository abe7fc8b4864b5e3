import type { Interval } from "#app/core/statistics/interval";
import type { Summary } from "#app/core/statistics/summary";
import { wilsonInterval } from "#app/core/statistics/wilson";

/**
 * Standard error of "the score had everyone answered": √((1 − n/N)·s²/n).
 *
 * Use it for the coverage panel only. It must not drive a claim about a difference: on a census with 80 % response
 * it makes noise look significant 37 % of the time.
 * @param summary of those who answered; the error is in its unit
 * @param population people asked, at least n
 * @returns null when the spread is unknown (n = 1); 0 when all answered
 * @throws RangeError when more answered than were asked
 * @see Cochran, Sampling Techniques (1977) 2.6 (R: `survey::svymean` with `fpc`)
 * @example finitePopulationError({ n: 16, mean: 60, variance: 625 }, 20) // 2.79…
 * @example finitePopulationError({ n: 16, mean: 60, variance: 625 }, 15) // throws RangeError
 */
export function finitePopulationError(summary: Summary, population: number): number | null {
  requirePopulation(summary.n, population);
  if (summary.variance === null) return null;
  return Math.sqrt((1 - summary.n / population) * (summary.variance / summary.n));
}

/**
 * Wilson interval of "the share had everyone answered": n is replaced by n(N − 1)/(N − n).
 *
 * Use it for a share in the coverage panel, like `finitePopulationError` for a score. Limits 0..1; when all
 * answered it is the point itself.
 * @param count of the n answers; n at most `population`
 * @returns null without answers
 * @throws RangeError when more answered than were asked
 * @example finitePopulationWilson(12, 16, 20) // { low: 0.642…, high: 0.833… }
 */
export function finitePopulationWilson(count: number, n: number, population: number): Interval | null {
  requirePopulation(n, population);
  if (n === 0) return null;
  const share = count / n;
  if (n === population) return { low: share, high: share };
  return wilsonInterval(share, (n * (population - 1)) / (population - n));
}

function requirePopulation(n: number, population: number): void {
  if (population < n)
    throw new RangeError(`${n} people answered, so ${population} cannot be all who were asked.`);
}

import type { Interval } from "#app/core/statistics/interval";
import type { Summary } from "#app/core/statistics/summary";
import { wilsonInterval } from "#app/core/statistics/wilson";

/**
 * Standard error of "the score had everyone answered": √((1 − n/N)·s²/n).
 *
 * For the coverage panel only. It must not drive a claim about a difference: on a census with 80 % response
 * it makes noise look significant 37 % of the time.
 * @param population people asked, at least n
 * @returns null when the spread is unknown (n = 1)
 */
export function finitePopulationError(summary: Summary, population: number): number | null {
  requirePopulation(summary.n, population);
  if (summary.variance === null) return null;
  return Math.sqrt((1 - summary.n / population) * (summary.variance / summary.n));
}

/**
 * Wilson interval of "the share had everyone answered": n is replaced by n(N − 1)/(N − n).
 * When all answered it is the point itself.
 * @example finitePopulationWilson(12, 16, 20) // { low: 0.6422…, high: 0.8337… }
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

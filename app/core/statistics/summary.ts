import type { Interval } from "./interval";

/** What a mean comparison needs to know of one group: at least one value, so `mean` always exists. */
export type Summary = {
  n: number;
  mean: number;
  /** with n − 1 in the denominator; null when n = 1 */
  variance: number | null;
};

/** A summary whose mean may be known only as a range (anonymity.md R8, R9); without one it is the mean itself. */
export type RangedSummary = Summary & { readonly range?: Interval };

/** Counts of a question summed up in steps above the lowest answer: the first count is worth 0, the next 1, … */
export type CountSums = { n: number; sum: number; squares: number };

/**
 * n, Σk and Σk² of a count vector. Use it as the first step of whatever is computed from counts.
 *
 * All three are whole numbers, so they are exact, and what is derived from them by one division is rounded
 * once: a score of exactly 60 is 60 and no cut point is missed by floating-point noise.
 * @param counts people per answer, lowest score first
 * @throws RangeError when a count is negative or not whole
 * @example sumCounts([24, 16, 10, 40, 10]) // { n: 100, sum: 196, squares: 576 }
 * @example sumCounts([2.5]) // throws RangeError
 */
export function sumCounts(counts: readonly number[]): CountSums {
  let n = 0;
  let sum = 0;
  let squares = 0;
  counts.forEach((count, k) => {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`A count must be 0, 1, 2 …, not ${count}.`);
    n += count;
    sum += k * count;
    squares += k * k * count;
  });
  return { n, sum, squares };
}

/**
 * Summary of a question on the 0–100 score scale, from its counts. Use it before two teams or years are compared.
 *
 * The first answer is worth 0 points, the last 100, the others evenly between; the variance is in points².
 * @param counts people per answer, lowest score first
 * @returns null without answers
 * @throws RangeError when a count is negative or not whole
 * @see UK Civil Service People Survey 2024, methodology: 49 is its worked example
 * @example summarizeCounts([24, 16, 10, 40, 10]) // { n: 100, mean: 49, variance: 1211.11… }
 */
export function summarizeCounts(counts: readonly number[]): Summary | null {
  const { n, sum, squares } = sumCounts(counts);
  if (n === 0) return null;
  const step = 100 / (counts.length - 1);
  const variance = n === 1 ? null : ((n * squares - sum * sum) / (n * (n - 1))) * step * step;
  return { n, mean: (100 * sum) / (n * (counts.length - 1)), variance };
}

/**
 * Summary of any values, in two passes so that the variance does not cancel; null without values. Use it for
 * figures that people have one by one, such as their dimension scores. In the unit of the values.
 *
 * Values that are all the same have exactly that mean and no variance: the rounding of a sum must not make a
 * difference between two groups out of nothing.
 * @example summarizeValues([25, 50, 75, 100]) // { n: 4, mean: 62.5, variance: 1041.66… }
 * @example summarizeValues([50]) // { n: 1, mean: 50, variance: null }
 */
export function summarizeValues(values: ArrayLike<number>): Summary | null {
  const n = values.length;
  if (n === 0) return null;
  const first = values[0] as number;
  let same = true;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    sum += value;
    same &&= value === first;
  }
  if (n === 1) return { n, mean: first, variance: null };
  if (same) return { n, mean: first, variance: 0 };
  const mean = sum / n;
  let squares = 0;
  let drift = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] as number) - mean;
    squares += deviation * deviation;
    drift += deviation;
  }
  return { n, mean, variance: Math.max(0, (squares - (drift * drift) / n) / (n - 1)) };
}

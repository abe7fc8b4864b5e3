import { sumCounts } from "#app/core/statistics/summary";

/**
 * Tastle–Wierman consensus of an ordered scale, Cns = 1 + Σ p_k·log2(1 − |k − μ|/(K − 1)).
 *
 * Use it for how much one team agrees with itself on one question.
 * 1 when all answers fall into one category, 0 when half stand at each end; null without answers.
 * Preferred over r_wg, which turns negative for split teams.
 * @param counts people per answer, in the order of the scale; only their shares matter
 * @see Tastle & Wierman, International Journal of Approximate Reasoning 45 (2007) 531; the first example is the one of the R package agrmt
 * @example consensus([30, 40, 210, 130, 530, 50, 10]) // 0.7256876…
 * @example consensus([5, 0, 0, 0, 5]) // 0
 */
export function consensus(counts: readonly number[]): number | null {
  const { n, sum } = sumCounts(counts);
  if (n === 0) return null;
  const mean = sum / n;
  let value = 1;
  counts.forEach((count, k) => {
    if (count > 0) value += (count / n) * Math.log2(1 - Math.abs(k - mean) / (counts.length - 1));
  });
  return Math.min(1, Math.max(0, value));
}

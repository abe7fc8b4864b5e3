import { sumCounts } from "#app/core/statistics/summary";
import { normalTail } from "./special-functions";

/** U of the first team, and the two-sided p. */
export type MannWhitney = { u: number; p: number };

/**
 * Mann–Whitney test of two count vectors over the same ordered categories, tie-corrected normal
 * approximation with continuity correction: R `wilcox.test(exact = FALSE, correct = TRUE)`,
 * SciPy `mannwhitneyu(method = "asymptotic")`.
 *
 * Use it for whether two teams answered one question differently, where answers have an order but no fixed steps.
 * U = #(a > b) + ½·#(a = b); σ² = n_a·n_b/12·[(N + 1) − Σ(t³ − t)/(N(N − 1))]; z = max(0, |U − μ| − ½)/σ.
 * No exact test: on tied five-point data this one never exceeds its level by more than chance, down to 5 v 5.
 * @param a @param b people per answer, lowest score first, on the same scale
 * @returns U from 0 to n_a·n_b; null when a team has no answers; p = 1 when everybody gave the same answer
 * @throws RangeError for count vectors of different lengths
 * @see Mann & Whitney, Annals of Mathematical Statistics 18 (1947) 50
 * @example mannWhitney([1, 2, 3, 4, 2], [4, 3, 2, 1, 0]) // { u: 95, p: 0.01… }
 * @example mannWhitney([0, 5], [0, 7]) // { u: 17.5, p: 1 }
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney | null {
  requireSameLength(a, b);
  const nA = sumCounts(a).n;
  const nB = sumCounts(b).n;
  if (nA === 0 || nB === 0) return null;
  let doubleU = 0;
  let below = 0;
  let ties = 0;
  a.forEach((count, k) => {
    const other = b[k] as number;
    const tied = count + other;
    doubleU += count * (2 * below + other);
    below += other;
    ties += tied * (tied * tied - 1);
  });
  const n = nA + nB;
  const product = nA * nB;
  const variance = (product / 12) * (n + 1 - ties / (n * (n - 1)));
  const u = doubleU / 2;
  if (!(variance > 0)) return { u, p: 1 };
  const z = Math.max(0, Math.abs(doubleU - product) - 1) / 2 / Math.sqrt(variance);
  return { u, p: Math.min(1, 2 * normalTail(z)) };
}

/**
 * Use it before two count vectors are compared answer by answer.
 * @throws RangeError when they do not belong to the same scale
 * @example requireSameLength([1, 2], [1, 2, 3]) // throws RangeError
 */
export function requireSameLength(a: readonly number[], b: readonly number[]): void {
  if (a.length !== b.length) {
    throw new RangeError(`Two teams were asked on scales of ${a.length} and ${b.length} points.`);
  }
}

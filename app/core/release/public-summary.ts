import type { PublicCell } from "#app/core/gate/public-cells";
import { normalTail } from "#app/core/statistics/special-functions";
import { type Summary, summarizeCounts } from "#app/core/statistics/summary";

/**
 * The figures that stand in for what may not leave (anonymity.md R8, R9, R12): a fixed spread where the
 * counts are hidden, and a fixed correlation where one person's answers would have to be joined.
 */

/** Spread of the answers to one question whose counts are hidden, in points (real item SD: 27). */
export const NOMINAL_SD = 27;
/** The same for the mean of two or more questions. */
export const NOMINAL_DIMENSION_SD = 22;
/** Assumed correlation between one person's answers to two questions. */
export const ASSUMED_CORRELATION = 0.5;

/** A mean on the score scale with what stands behind it. */
export type PublicSummary = Summary & {
  /** n is below the counts threshold (R8): tests use the nominal spread on both sides. */
  readonly small: boolean;
  /** The counts are not public, so the spread is nominal. */
  readonly nominal: boolean;
  /** The spread is always known here: a public cell has n ≥ 5. */
  readonly variance: number;
};

/** Summary of a public cell of a scored question; null where it is withheld or has no score. */
export function summarizePublicCell(cell: PublicCell): PublicSummary | null {
  if (cell.state === "counts") {
    const summary = summarizeCounts(cell.counts);
    if (summary === null) return null;
    return { ...summary, variance: summary.variance ?? 0, small: false, nominal: false };
  }
  if (cell.state === "withheld" || cell.score === null) return null;
  const { n, score } = cell;
  return { n, mean: score, variance: NOMINAL_SD ** 2, small: cell.state === "small", nominal: true };
}

/**
 * A dimension from its questions (R12): the mean of their public scores, with
 * SD = √(Σ s_k² + 2·½·Σ_{j<k} s_j s_k) / K; where a question is small, the nominal spread of a dimension.
 *
 * n is the harmonic mean of the questions' n, rounded down: the same n when everybody answered everything,
 * and on the careful side of the true standard error when some did not.
 *
 * @param items at least one
 */
export function averageSummaries(items: readonly PublicSummary[]): PublicSummary {
  const [first] = items;
  if (first === undefined) throw new RangeError("A mean of questions needs at least one question.");
  if (items.length === 1) return first;
  const small = items.some((item) => item.small);
  const weight = 1 / items.length;
  const parts = items.map((item) => weight * Math.sqrt(item.variance));
  return {
    n: harmonicSize(items),
    mean: items.reduce((sum, item) => sum + item.mean, 0) / items.length,
    variance: small ? NOMINAL_DIMENSION_SD ** 2 : correlatedVariance(parts),
    small,
    nominal: items.some((item) => item.nominal),
  };
}

/** Variance of a sum of correlated parts with these standard deviations: (1 − ρ)·Σ s² + ρ·(Σ s)². */
export function correlatedVariance(deviations: readonly number[]): number {
  const sum = deviations.reduce((total, deviation) => total + deviation, 0);
  const squares = deviations.reduce((total, deviation) => total + deviation * deviation, 0);
  return (1 - ASSUMED_CORRELATION) * squares + ASSUMED_CORRELATION * sum * sum;
}

/** Harmonic mean of the sizes, rounded down (with room for floating-point noise below a whole number). */
export function harmonicSize(items: readonly { readonly n: number }[]): number {
  return Math.floor(items.length / items.reduce((sum, { n }) => sum + 1 / n, 0) + 1e-9);
}

/**
 * R8: two-sided p of a difference of two public scores when the counts of a side are hidden,
 * 2(1 − Φ(|g| / (SD·√(1/n_A + 1/n_B)))).
 *
 * @example nominalTest(30, 8, 8) // 0.026…
 */
export function nominalTest(gap: number, nA: number, nB: number, deviation = NOMINAL_SD): number {
  return Math.min(1, 2 * normalTail(Math.abs(gap) / (deviation * Math.sqrt(1 / nA + 1 / nB))));
}

import type { Interval } from "#app/core/statistics/interval";
import { requireSameLength } from "#app/core/statistics/mann-whitney";
import { sumCounts } from "#app/core/statistics/summary";
import { tQuantile } from "./special-functions";

export type CliffsDelta = {
  /** −1..1, P(a > b) − P(a < b) */
  value: number;
  /** unbiased variance; null when a team has one answer */
  variance: number | null;
  interval: Interval | null;
};

/**
 * Cliff's δ of two count vectors, with Cliff's unbiased variance and the Feng–Cliff interval.
 *
 * Use it for how far two teams lie apart on one question, in a size that needs no equal steps between answers.
 * δ = P(a > b) − P(a < b) = 2U/(n_a·n_b) − 1. The probability of superiority is (δ + 1)/2.
 * s² = [n_b²·Σ(d_i· − δ)² + n_a²·Σ(d_·j − δ)² − ΣΣ(d_ij − δ)²] / (n_a·n_b·(n_a − 1)·(n_b − 1)),
 * floored at (1 − δ²)/(n_a·n_b − 1); interval
 * [δ − δ³ ± t·s·√((1 − δ²)² + t²s²)] / (1 − δ² + t²s²), t with n_a + n_b − 2 degrees of freedom.
 * When no answers overlap (|δ| = 1) the inner limit is ±(n − t²)/(n + t²), n the smaller team.
 * effsize 0.8.0 returns another variance on some tied samples by mistake; orddom agrees with this.
 * @param a @param b people per answer, lowest score first, on the same scale
 * @returns null when a team has no answers; no variance and no interval when one has a single answer
 * @throws RangeError for count vectors of different lengths
 * @see Feng & Cliff, Journal of Modern Applied Statistical Methods 3 (2004) 322
 * @example cliffsDelta([1, 2, 3, 4, 2], [4, 3, 2, 1, 0]) // { value: 0.58…, interval: { low: 0.10…, high: 0.84… } }
 * @example cliffsDelta([0, 4], [4, 0]) // { value: 1, interval: { low: -0.19…, high: 1 } }
 */
export function cliffsDelta(
  a: readonly number[],
  b: readonly number[],
  confidence = 0.95,
): CliffsDelta | null {
  requireSameLength(a, b);
  const nA = sumCounts(a).n;
  const nB = sumCounts(b).n;
  if (nA === 0 || nB === 0) return null;
  const pairs = nA * nB;
  const dominance = countDominance(a, b);
  const value = (dominance.more - dominance.less) / pairs;
  if (nA === 1 || nB === 1) return { value, variance: null, interval: null };
  const columns = rowSpread(a, b, nB, value) * nB * nB;
  const rows = rowSpread(b, a, nA, -value) * nA * nA;
  const tied = pairs - dominance.more - dominance.less;
  const cells = dominance.more * (1 - value) ** 2 + dominance.less * (1 + value) ** 2 + tied * value ** 2;
  const unbiased = (columns + rows - cells) / (pairs * (nA - 1) * (nB - 1));
  const variance = Math.max(unbiased, (1 - value * value) / (pairs - 1));
  const t = tQuantile(0.5 + confidence / 2, nA + nB - 2);
  return { value, variance, interval: fengCliff(value, variance, t, Math.min(nA, nB)) };
}

/** The limits of Feng and Cliff; `smaller` is the smaller team, needed only when the teams do not overlap. */
function fengCliff(delta: number, variance: number, t: number, smaller: number): Interval {
  const square = t * t;
  if (Math.abs(delta) === 1) {
    const inner = (smaller - square) / (smaller + square);
    return delta > 0 ? { low: inner, high: 1 } : { low: -1, high: -inner };
  }
  const free = 1 - delta * delta;
  const noise = square * variance;
  const centre = delta * free;
  const half = Math.sqrt(noise * (free * free + noise));
  return {
    low: Math.max(-1, Math.min(delta, (centre - half) / (free + noise))),
    high: Math.min(1, Math.max(delta, (centre + half) / (free + noise))),
  };
}

/** Number of pairs (one of a, one of b) in which a is higher, and in which a is lower. */
function countDominance(a: readonly number[], b: readonly number[]): { more: number; less: number } {
  let more = 0;
  let less = 0;
  let below = 0;
  let above = b.reduce((sum, count) => sum + count, 0);
  a.forEach((count, k) => {
    const same = b[k] as number;
    above -= same;
    more += count * below;
    less += count * above;
    below += same;
  });
  return { more, less };
}

/** Σ over the members of `a` of (own dominance over `b` − δ)². */
function rowSpread(a: readonly number[], b: readonly number[], nB: number, delta: number): number {
  let below = 0;
  let spread = 0;
  a.forEach((count, k) => {
    const same = b[k] as number;
    const dominance = (below - (nB - below - same)) / nB;
    spread += count * (dominance - delta) ** 2;
    below += same;
  });
  return spread;
}

/**
 * Conventional word for the size of δ (−1..1). Use it in tooltips only: no rule does.
 * @see Romano et al., Florida Association of Institutional Research (2006)
 * @example wordForDelta(-0.4) // "medium"
 */
export function wordForDelta(delta: number): "negligible" | "small" | "medium" | "large" {
  const size = Math.abs(delta);
  if (size < 0.147) return "negligible";
  if (size < 0.33) return "small";
  return size < 0.474 ? "medium" : "large";
}

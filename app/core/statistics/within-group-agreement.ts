/**
 * r_wg, agreement within one team on one question, 1 − s²/((K² − 1)/12): 1 is perfect, 0 as spread as answering
 * uniformly at random, negative when more spread than that. Use it in the technical table only; elsewhere `consensus`.
 * @param variance of the raw answers, n − 1 in the denominator; null when undefined
 * @param points answers on the scale
 * @see James, Demaree & Wolf, Journal of Applied Psychology 69 (1984) 85
 * @example withinGroupAgreement(0.5, 5) // 0.75
 */
export function withinGroupAgreement(variance: number | null, points: number): number | null {
  return variance === null ? null : 1 - variance / uniformVariance(points);
}

/**
 * r_wg(J) of a dimension: with v the mean of the items' variances over the uniform one (at most 1),
 * J(1 − v)/(J(1 − v) + v), as in multilevel::rwg.j: 0..1. Use it in the technical table only.
 * @param variances of the raw answers to each item over the team's complete cases; null where undefined, left out
 * @param points answers on the scale
 * @returns null when no variance is known
 * @see James, Demaree & Wolf, Journal of Applied Psychology 69 (1984) 85
 * @example withinGroupAgreementOfItems([0.5, 1, null], 5) // 0.76…
 */
export function withinGroupAgreementOfItems(
  variances: readonly (number | null)[],
  points: number,
): number | null {
  const known = variances.filter((variance) => variance !== null);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, variance) => sum + variance, 0) / known.length;
  const relative = Math.min(1, mean / uniformVariance(points));
  const agreement = known.length * (1 - relative);
  return agreement / (agreement + relative);
}

/** Variance of answers spread evenly over `points` categories one step apart. */
function uniformVariance(points: number): number {
  return (points * points - 1) / 12;
}

/**
 * Comparisons with a cut point (50, 60, ⅓, .10 …) that do not depend on the last digits of a computed value.
 * A score is a mean: 59.99999999999999 is 60 and belongs to the same side of every rule.
 */
const NOISE = 1e-9;

/** value ≥ cut, up to floating-point noise. */
export function reaches(value: number, cut: number): boolean {
  return value >= cut - NOISE;
}

/** value > cut by more than floating-point noise. */
export function exceeds(value: number, cut: number): boolean {
  return value > cut + NOISE;
}

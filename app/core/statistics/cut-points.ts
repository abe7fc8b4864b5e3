/**
 * Comparisons with a cut point (50, 60, ⅓, .10 …) that do not depend on the last digits of a computed value.
 * A score is a mean: 59.99999999999999 is 60 and belongs to the same side of every rule.
 */
const NOISE = 1e-9;

/**
 * value ≥ cut, up to floating-point noise. Use it for "from this value on".
 * @example reaches(59.99999999999999, 60) // true
 */
export function reaches(value: number, cut: number): boolean {
  return value >= cut - NOISE;
}

/**
 * value > cut by more than floating-point noise. Use it for "above this value".
 * @example exceeds(60.00000000000001, 60) // false
 */
export function exceeds(value: number, cut: number): boolean {
  return value > cut + NOISE;
}

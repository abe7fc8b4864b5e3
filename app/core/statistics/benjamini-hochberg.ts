/**
 * Benjamini–Hochberg q values of one family of tests, in the order given (R: `p.adjust(p, "BH")`).
 *
 * Use it wherever several questions are tested and the remarkable ones are picked out of them.
 * q of the k-th smallest p is the least of p_j·m/j over j ≥ k. Flagging q ≤ 0.10 means: about one in ten
 * flags may be chance.
 * @param family p values, 0..1; null for a test that could not be made: it stays null and is no member
 * @see Benjamini & Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289
 * @example adjustFamily([0.01, 0.04, 0.03, 0.005, 0.5]) // [0.025, 0.05, 0.05, 0.025, 0.5]
 * @example adjustFamily([0.04, null, 0.03]) // [0.04, null, 0.04]
 */
export function adjustFamily(family: readonly (number | null)[]): (number | null)[] {
  const tests = family.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  tests.sort((one, other) => other.p - one.p);
  const adjusted: (number | null)[] = family.map(() => null);
  let least = 1;
  tests.forEach(({ p, index }, k) => {
    const rank = tests.length - k;
    least = Math.min(least, (tests.length / rank) * p);
    adjusted[index] = least;
  });
  return adjusted;
}

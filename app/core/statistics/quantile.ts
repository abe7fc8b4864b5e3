/**
 * Sample quantile, R's type 7 (linear between order statistics): the convention of the norms.
 *
 * Use it for where one company stands among others. In the unit of the values.
 * @param values at least one, in any order
 * @param share 0..1; ½ is the median
 * @throws RangeError without values
 * @see Hyndman & Fan, American Statistician 50 (1996) 361
 * @example sampleQuantile([40, 10, 20, 30], 0.25) // 17.5
 * @example sampleQuantile([], 0.5) // throws RangeError
 */
export function sampleQuantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError("A quantile needs at least one value.");
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}

import { mostOutsiders } from "./public-cells";

/** What is public of a cell near unanimity: how many answered, and the answers of the bucket where nearly all are. */
export type NearlyAll = { readonly n: number; readonly bucket: readonly number[] };

/**
 * R9 where such cells lie beside each other in a group whose counts are known. At most o of each stand outside its
 * bucket; whoever knows that and the group's counts must still take anything from none to o for possible in this one.
 * Of ten who nearly all agree and ten who nearly all disagree, where twelve agree and eight disagree, all of the first
 * agree: the second need every "disagree" there is.
 * @param counts the group's answers by number, of the cell, of those beside it and of everybody else in the group
 */
export function mayHaveAnyOutsiders(
  counts: readonly number[],
  { n, bucket }: NearlyAll,
  beside: readonly NearlyAll[],
): boolean {
  const isOwn = (answer: number | undefined) => answer !== undefined && bucket.includes(answer);
  const outsiders = mostOutsiders(n);
  const left = (own: boolean) => {
    const answers = counts.reduce((sum, count, at) => (isOwn(at + 1) === own ? sum + count : sum), 0);
    const taken = beside
      .filter((other) => isOwn(other.bucket[0]) === own)
      .reduce((sum, other) => sum + other.n - mostOutsiders(other.n), 0);
    return answers - taken;
  };
  return left(true) >= n && left(false) >= outsiders;
}

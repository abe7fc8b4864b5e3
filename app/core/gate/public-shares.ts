import type { Withheld } from "#app/core/vocabulary";
import { mostOutsiders, type PublicCell } from "./public-cells";
import type { Thresholds } from "./thresholds";

/** What a file of percentages says of one team and question: so many answered, and which shares of them, 0..1. */
export type GivenShares = {
  readonly n: number;
  readonly favourable: number;
  /** Null where the file does not say it. */
  readonly unfavourable: number | null;
};

/** Where nearly everybody stands; without unfavourable shares no more is known than that they are not favourable. */
export type ShareBucket = "favourable" | "neutral" | "unfavourable" | "not_favourable";

/**
 * What may leave of a team's shares on one question.
 * - `withheld`: nothing, not even n
 * - `coarse` (R9, near unanimity): n, where nearly everybody stands, and a floor for it
 * - `share`: n and the shares
 */
export type PublicShare =
  | { readonly state: "withheld"; readonly reason: Withheld }
  | {
      readonly state: "coarse";
      readonly n: number;
      readonly bucket: ShareBucket;
      /** At least this percentage stands in the bucket. A function of n alone. */
      readonly atLeast: number;
    }
  | ({ readonly state: "share" } & GivenShares);

/**
 * R8 and R9 for shares. Under ten answers a share tells the counts, so nothing leaves; near unanimity leaves the floor
 * that n allows. Percentages are rounded: people are counted to the nearest.
 */
export function publicShare(given: GivenShares | null, { counts }: Pick<Thresholds, "counts">): PublicShare {
  if (given === null) return { state: "withheld", reason: "not_in_file" };
  const { n, favourable, unfavourable } = given;
  if (n < counts) return { state: "withheld", reason: "small_cell" };
  const outsiders = mostOutsiders(n);
  const people = (share: number) => Math.round(n * share);
  const buckets: [ShareBucket, people: number][] =
    unfavourable === null
      ? [
          ["favourable", people(favourable)],
          ["not_favourable", n - people(favourable)],
        ]
      : [
          ["favourable", people(favourable)],
          ["unfavourable", people(unfavourable)],
          ["neutral", people(1 - favourable - unfavourable)],
        ];
  const bucket = buckets.find(([, inside]) => n - inside <= outsiders)?.[0];
  if (bucket === undefined) return { state: "share", n, favourable, unfavourable };
  return { state: "coarse", n, bucket, atLeast: 5 * Math.floor((20 * (n - outsiders)) / n) };
}

/** The same figures of a cell with answers; a small cell has no shares. */
export function shareOfCell(cell: PublicCell): PublicShare {
  switch (cell.state) {
    case "withheld":
      return cell;
    case "small":
      return { state: "withheld", reason: "small_cell" };
    case "coarse": {
      const { n, bucket, atLeast } = cell;
      const where = bucket.includes(1) ? "unfavourable" : bucket.length > 1 ? "favourable" : "neutral";
      return { state: "coarse", n, bucket: where, atLeast };
    }
    case "counts": {
      const { n, counts } = cell;
      const people = (of: readonly number[]) => of.reduce((sum, count) => sum + count, 0);
      return {
        ...{ state: "share", n },
        favourable: people(counts.slice(-2)) / n,
        unfavourable: people(counts.slice(0, 2)) / n,
      };
    }
  }
}

import {
  type Bucket,
  bucketOf,
  type PublicCell,
  rangeOfCoarse,
  rangeOfSmall,
} from "#app/core/gate/public-cells";
import { type ClassificationRules, type Position, positionOf } from "#app/core/measures/classification";
import { exceeds } from "#app/core/statistics/cut-points";
import { clipInterval, type Interval } from "#app/core/statistics/interval";
import { normalTail } from "#app/core/statistics/special-functions";
import { type RangedSummary, summarizeCounts } from "#app/core/statistics/summary";
import { tAround } from "#app/core/statistics/t-interval";

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
export type PublicSummary = RangedSummary & {
  /** n is below the counts threshold (R8): tests use the nominal spread on both sides. */
  readonly small: boolean;
  /** The counts are not public, so the spread is nominal. */
  readonly nominal: boolean;
  /** The spread is always known here: a public cell has n ≥ 5. */
  readonly variance: number;
  /** What is shown as the score; null near unanimity, where only the range is (R9). `mean` is the number used. */
  readonly score: number | null;
  /** Where the score lies for certain: the score itself, or a range (R8 at a bound, R9). */
  readonly range: Interval;
  /** The bucket of a cell near unanimity, which is its position; null else. */
  readonly bucket: Bucket | null;
};

/** The number that stands for a near-unanimous cell where one is needed (R9); half its range is carried along. */
const BUCKET_SCORE: Readonly<Record<Bucket, number>> = { agree: 80, neither: 50, disagree: 20 };

/** Summary of a public cell of a scored question; null where it is withheld. */
export function summarizePublicCell(cell: PublicCell): PublicSummary | null {
  if (cell.state === "withheld") return null;
  if (cell.state === "counts") {
    const summary = summarizeCounts(cell.counts);
    if (summary === null) return null;
    const { mean } = summary;
    const exact = { score: mean, range: { low: mean, high: mean }, bucket: null };
    return { ...summary, variance: summary.variance ?? 0, small: false, nominal: false, ...exact };
  }
  const { n } = cell;
  const nominal = { n, variance: NOMINAL_SD ** 2, nominal: true };
  if (cell.state === "coarse") {
    const bucket = bucketOf(cell.bucket);
    const mean = BUCKET_SCORE[bucket];
    return { ...nominal, mean, small: false, score: null, range: rangeOfCoarse(n, bucket), bucket };
  }
  const range = rangeOfSmall(n, cell.score);
  const mean = (range.low + range.high) / 2;
  return { ...nominal, mean, small: true, score: cell.score, range, bucket: null };
}

/** Position of a public figure: near unanimity its bucket's, else by its limits. */
export function publicPosition(summary: PublicSummary, rules?: ClassificationRules): Position {
  const { bucket } = summary;
  if (bucket === null) return positionOf(summary, rules);
  return bucket === "agree" ? "high" : bucket === "disagree" ? "low" : "middle";
}

/** Interval of a public figure, from the ends of its range; near unanimity the range itself (R9). */
export function publicInterval(summary: PublicSummary, confidence = 0.95): Interval {
  const { n, variance, range, bucket } = summary;
  if (bucket !== null) return range;
  const se = Math.sqrt(variance / n);
  const low = tAround(range.low, se, n - 1, confidence).low;
  return clipInterval({ low, high: tAround(range.high, se, n - 1, confidence).high }, 0, 100);
}

/** A score as it may be shown: null near unanimity, and with the range it may lie in where it is not known. */
export type PublicScore = { readonly score: number | null; readonly range: Interval | null };

/** What may be shown of a summary's score. */
export function publicScore(summary: PublicSummary): PublicScore {
  return { score: summary.score, range: openRange(summary) };
}

/** The range of a figure where it is no single score; null where the score is known. */
export function openRange({ range }: Pick<PublicSummary, "range">): Interval | null {
  return exceeds(range.high, range.low) ? range : null;
}

/**
 * A dimension from its questions (R12): the mean of their public scores, with
 * SD = √(Σ s_k² + 2·½·Σ_{j<k} s_j s_k) / K; where a question is small, the nominal spread of a dimension.
 * Half the ranges of its questions are carried along: ± Σ half-ranges / K.
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
  const mean = items.reduce((sum, item) => sum + item.mean, 0) / items.length;
  const half = items.reduce((sum, item) => sum + halfRange(item), 0) / items.length;
  return {
    n: harmonicSize(items),
    mean,
    variance: small ? NOMINAL_DIMENSION_SD ** 2 : correlatedVariance(parts),
    small,
    nominal: items.some((item) => item.nominal),
    score: mean,
    range: clipInterval({ low: mean - half, high: mean + half }, 0, 100),
    bucket: null,
  };
}

/** Half the width of the range in which a figure lies; 0 where its score is known. */
export function halfRange({ range }: Pick<PublicSummary, "range">): number {
  return (range.high - range.low) / 2;
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

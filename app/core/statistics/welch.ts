import type { Interval } from "#app/core/statistics/interval";
import type { RangedSummary, Summary } from "#app/core/statistics/summary";
import { type ErrorPart, sumErrors } from "./satterthwaite";
import { studentTail } from "./special-functions";
import { tAround } from "./t-interval";

/** A signed sum of independent means with its uncertainty; what n = 1 leaves undefined is null. */
export type MeanContrast = {
  points: number;
  se: number | null;
  /** Satterthwaite degrees of freedom; null when undefined or when nothing varies */
  df: number | null;
  /** two-sided */
  p: number | null;
  interval: Interval | null;
};

/** A contrast of which every standard error is known. */
export type KnownContrast = { points: number; se: number; df: number | null; p: number; interval: Interval };

/**
 * Difference of two means, a − b: Welch's t with Satterthwaite degrees of freedom. Units as given.
 *
 * Use it for the gap of two teams' scores, and for one team's change between two waves.
 * @returns everything but `points` null when a group has one value
 * @see `contrastMeans`
 * @example
 * const sales = { n: 20, mean: 70, variance: 400 };
 * const marketing = { n: 15, mean: 50, variance: 625 };
 * welchDifference(sales, marketing) // { points: 20, se: 7.85…, df: 26.21…, p: 0.01…, interval: { low: 3.8…, high: 36.1… } }
 */
export function welchDifference(a: Summary, b: Summary, confidence = 0.95): MeanContrast {
  return contrastMeans([a], [b], confidence);
}

/**
 * Σ plus − Σ minus of independent means: one and one is Welch's test, two and two the change of a gap. Use it for
 * differences of differences. Units as given.
 *
 * SE² = Σ s²/n, df = SE⁴ / Σ (s²/n)²/(n − 1) (equals the OLS interaction with HC2 errors).
 * When no group varies the interval shrinks to the point, and p is its limit: 1 for no difference, else 0.
 * @see Welch, Biometrika 34 (1947) 28; Satterthwaite, Biometrics Bulletin 2 (1946) 110
 * @example
 * const [s1, m1] = [{ n: 20, mean: 70, variance: 400 }, { n: 15, mean: 50, variance: 625 }];
 * const [s2, m2] = [{ n: 22, mean: 68, variance: 441 }, { n: 12, mean: 59, variance: 576 }];
 * contrastMeans([s2, m1], [m2, s1]) // { points: -11, se: 11.38…, df: 45.02… }
 */
export function contrastMeans(
  plus: readonly Summary[],
  minus: readonly Summary[],
  confidence = 0.95,
): MeanContrast {
  const { range: _, ...contrast } = contrastRanges(plus, minus, confidence);
  return contrast;
}

/** A contrast of means of which some are known only as ranges: `points` is the end of `range` that lies nearest to 0. */
export type RangedContrast = MeanContrast & { range: Interval };

/**
 * The same contrast where a mean may be known only as a range. What is claimed is asked of the nearest distance
 * (p, and `points`; 0 when the ranges meet), what is shown covers the farthest (interval). Use it for figures from
 * public cells.
 * @example
 * const [nearly, seen] = [{ n: 20, mean: 80, variance: 729, range: { low: 67.5, high: 100 } }, { n: 15, mean: 40, variance: 625 }];
 * contrastRanges([nearly], [seen]) // { points: 27.5, range: { low: 27.5, high: 60 }, interval: { low: 9.48…, high: 78.01… } }
 */
export function contrastRanges(
  plus: readonly RangedSummary[],
  minus: readonly RangedSummary[],
  confidence = 0.95,
): RangedContrast {
  const range = {
    low: total(plus, "low") - total(minus, "high"),
    high: total(plus, "high") - total(minus, "low"),
  };
  const points = nearestToZero(range);
  const parts: ErrorPart[] = [];
  for (const { n, variance } of [...plus, ...minus]) {
    if (variance === null) return { points, range, se: null, df: null, p: null, interval: null };
    parts.push({ square: variance / n, df: n - 1 });
  }
  const contrast = contrastErrors(points, parts);
  return { ...contrast, range, interval: rangedInterval({ ...contrast, range }, confidence) };
}

/**
 * The interval of a ranged contrast at another confidence level: that of its lower end below, that of its upper end
 * above. Use it for the 90 % interval of a rule.
 * @returns null when the contrast has no standard error
 * @example rangedInterval({ range: { low: 0, high: 20 }, se: 8, df: 30 }, 0.9) // { low: -13.5…, high: 33.5… }
 */
export function rangedInterval(
  { range, se, df }: Pick<RangedContrast, "range" | "se" | "df">,
  confidence = 0.95,
): Interval | null {
  if (se === null) return null;
  return {
    low: tAround(range.low, se, df, confidence).low,
    high: tAround(range.high, se, df, confidence).high,
  };
}

/**
 * The value of a range that lies nearest to 0; 0 inside it. Use it for what may be claimed of a range.
 * @example nearestToZero({ low: -8, high: -3 }) // -3
 * @example nearestToZero({ low: -8, high: 3 }) // 0
 */
export function nearestToZero({ low, high }: Interval): number {
  if (low > 0) return low;
  return high < 0 ? high : 0;
}

/**
 * A contrast of estimates whose errors are known. Use it where they are no plain means, such as two indexes.
 * @param points the signed sum of the estimates
 * @example contrastErrors(20, [{ square: 20, df: 19 }, { square: 41.6666, df: 14 }]) // { points: 20, df: 26.21…, p: 0.01… }
 */
export function contrastErrors(
  points: number,
  parts: readonly ErrorPart[],
  confidence = 0.95,
): KnownContrast {
  const { se, df } = sumErrors(parts);
  const p = df === null ? Number(points === 0) : Math.min(1, 2 * studentTail(Math.abs(points) / se, df));
  return { points, se, df, p, interval: tAround(points, se, df, confidence) };
}

/**
 * The same contrast with another confidence level, without recomputing it. Use it for the 90 % interval of a rule
 * beside the 95 % one that is shown.
 * @param confidence 0..1
 * @returns null when the contrast has no standard error
 * @example contrastInterval({ points: 20, se: 8, df: 30, p: 0.02, interval: null }, 0.9) // { low: 6.4…, high: 33.5… }
 */
export function contrastInterval(contrast: MeanContrast, confidence: number): Interval | null {
  const { points, se, df } = contrast;
  if (se === null) return null;
  return tAround(points, se, df, confidence);
}

function total(summaries: readonly RangedSummary[], end: "low" | "high"): number {
  return summaries.reduce((sum, { mean, range }) => sum + (range?.[end] ?? mean), 0);
}

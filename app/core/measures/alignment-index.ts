import { exceeds } from "#app/core/statistics/cut-points";
import { clipInterval, type Interval } from "#app/core/statistics/interval";
import { sumErrors } from "#app/core/statistics/satterthwaite";
import { type Summary, summarizeValues } from "#app/core/statistics/summary";
import { tAround } from "#app/core/statistics/t-interval";
import { welchDifference } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";

/** The three numbers that are always shown together. */
export type AlignmentFigures = {
  /** level − meanGap / 2, about the score of the less happy team */
  index: number;
  level: number;
  /** mean of the gaps after taking away what chance alone produces */
  meanGap: number;
};

export type AlignmentIndex = AlignmentFigures & {
  se: number | null;
  df: number | null;
  /** 95 %, clipped to 0..100; null when undefined */
  interval: Interval | null;
};

/** One dimension's two scores and the standard error of their difference. */
export type DimensionPair = ByTeam<number> & { gapSe: number };

/** How much the index varies through one team: the variance of its people's part in it, and how many they are. */
export type IndexPart = { variance: number; n: number };

/**
 * Index, level and mean gap from the dimensions' scores, 0–100. Use it for the three numbers without an interval.
 *
 * Per dimension level l = (m_S + m_M)/2 and corrected gap γ = √max(0, g² − SE²(g)); the index is the mean of
 * l − γ/2. Without noise this is the mean of min(m_S, m_M); the plain minimum would punish small teams by 3 to 4
 * points for nothing.
 * @returns null without dimensions
 * @see docs/measurement.md, "The Alignment Index"
 * @example computeAlignment([{ sales: 70, marketing: 50, gapSe: 12 }]) // { index: 52, level: 60, meanGap: 16 }
 */
export function computeAlignment(dimensions: readonly DimensionPair[]): AlignmentFigures | null {
  if (dimensions.length === 0) return null;
  let level = 0;
  let meanGap = 0;
  for (const { sales, marketing, gapSe } of dimensions) {
    level += (sales + marketing) / 2 / dimensions.length;
    meanGap += Math.sqrt(Math.max(0, (sales - marketing) ** 2 - gapSe ** 2)) / dimensions.length;
  }
  return { index: level - meanGap / 2, level, meanGap };
}

/**
 * The index with an interval from given parts: SE² = var_S/n_S + var_M/n_M, Satterthwaite degrees of freedom.
 * Use it for the index as it is shown: the product's release computes the parts from public cells, `analyze` by
 * `indexParts`.
 * @param parts variances in points²
 * @returns the figures with null for error and interval when a team has fewer than two people in the index
 * @see Satterthwaite, Biometrics Bulletin 2 (1946) 110
 * @example
 * const figures = { index: 52, level: 60, meanGap: 16 };
 * const parts = { sales: { variance: 225, n: 25 }, marketing: { variance: 256, n: 16 } };
 * alignmentWithInterval(figures, parts) // { index: 52, se: 5, df: 30.57…, interval: { low: 41.7…, high: 62.2… } }
 * alignmentWithInterval(figures, null).interval // null
 */
export function alignmentWithInterval(
  figures: AlignmentFigures,
  parts: ByTeam<IndexPart> | null,
): AlignmentIndex {
  const unknown = { ...figures, se: null, df: null, interval: null };
  if (!parts || parts.sales.n < 2 || parts.marketing.n < 2) return unknown;
  const { se, df } = sumErrors(
    TEAMS.map((team) => ({ square: parts[team].variance / parts[team].n, df: parts[team].n - 1 })),
  );
  return { ...figures, se, df, interval: clipInterval(tAround(figures.index, se, df), 0, 100) };
}

/** The dimension scores of a team's respondents who have all of them: one array per dimension, in one order of people. */
export type CompleteCases = readonly ArrayLike<number>[];

/**
 * What Sales counts in a dimension's part of the index: 1 where it is lower, half in a tie; Marketing the rest. Use it
 * for the variance of the index, which belongs to the less happy team.
 * @param scores 0–100
 * @example weightOfSales({ sales: 40, marketing: 60 }) // 1
 */
export function weightOfSales({ sales, marketing }: ByTeam<number>): number {
  if (exceeds(marketing, sales)) return 1;
  return exceeds(sales, marketing) ? 0 : 0.5;
}

/**
 * The parts of the index's variance from people's dimension scores: for Sales a_i = (1/D)·Σ over the dimensions
 * where Sales is lower of x_id, for Marketing likewise; a tie counts half on each side. Use it where people are known
 * one by one (`analyze`).
 * @param scores the dimensions' scores that decide which team is lower
 * @param cases scores 0–100
 * @returns null when a team has no complete case
 * @example
 * const cases = { sales: [[20, 40, 60]], marketing: [[70, 90]] };
 * indexParts([{ sales: 40, marketing: 80 }], cases) // { sales: { variance: 400, n: 3 }, marketing: { variance: 0, n: 2 } }
 */
export function indexParts(
  scores: readonly ByTeam<number>[],
  cases: ByTeam<CompleteCases>,
): ByTeam<IndexPart> | null {
  const shares = scores.map(weightOfSales);
  const sales = partOf(cases.sales, shares);
  const marketing = partOf(
    cases.marketing,
    shares.map((share) => 1 - share),
  );
  return sales && marketing && { sales, marketing };
}

/**
 * The Alignment Index of dimensions known by person, 0–100. Use it in `analyze`; the product has `releaseIndex`.
 * @param dimensions each dimension's summary per team, over everybody who has a score on it
 * @param cases the scores of those who have all dimensions, for the interval
 * @returns null without dimensions
 * @see docs/measurement.md, "The Alignment Index"
 * @example
 * const sales = { n: 3, mean: 40, variance: 400 };
 * const marketing = { n: 2, mean: 80, variance: 200 };
 * const cases = { sales: [[20, 40, 60]], marketing: [[70, 90]] };
 * computeAlignmentIndex([{ sales, marketing }], cases) // { index: 41.5…, level: 60, meanGap: 36.9…, se: 11.5… }
 */
export function computeAlignmentIndex(
  dimensions: readonly ByTeam<Summary>[],
  cases: ByTeam<CompleteCases>,
): AlignmentIndex | null {
  const scores = dimensions.map((pair) => byTeam((team) => pair[team].mean));
  const pairs = dimensions.map(({ sales, marketing }, index) => ({
    ...(scores[index] as ByTeam<number>),
    gapSe: welchDifference(sales, marketing).se ?? 0,
  }));
  const figures = computeAlignment(pairs);
  return figures && alignmentWithInterval(figures, indexParts(scores, cases));
}

function partOf(columns: CompleteCases, shares: readonly number[]): IndexPart | null {
  const n = columns[0]?.length ?? 0;
  const values = new Float64Array(n);
  columns.forEach((column, d) => {
    const weight = (shares[d] as number) / columns.length;
    for (let i = 0; i < n; i++) values[i] = (values[i] as number) + weight * (column[i] as number);
  });
  const summary = summarizeValues(values);
  return summary && { variance: summary.variance ?? 0, n };
}

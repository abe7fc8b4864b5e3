import { exceeds } from "#app/core/statistics/cut-points";
import { clipInterval, type Interval } from "#app/core/statistics/interval";
import { tQuantile } from "#app/core/statistics/special-functions";
import { type Summary, summarizeValues } from "#app/core/statistics/summary";
import { welchDifference } from "#app/core/statistics/welch";
import type { ByTeam } from "#app/core/vocabulary";

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
 * Index, level and mean gap from the dimensions' scores.
 *
 * Per dimension level l = (m_S + m_M)/2 and corrected gap γ = √max(0, g² − SE²(g)); the index is the mean of
 * l − γ/2. Without noise this is the mean of min(m_S, m_M); the plain minimum would punish small teams by 3 to 4
 * points for nothing.
 * @returns null without dimensions
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
 * The product's release computes the parts from public cells, `analyze` by `indexParts`.
 */
export function alignmentWithInterval(
  figures: AlignmentFigures,
  parts: ByTeam<IndexPart> | null,
): AlignmentIndex {
  const unknown = { ...figures, se: null, df: null, interval: null };
  if (!parts || parts.sales.n < 2 || parts.marketing.n < 2) return unknown;
  const a = parts.sales.variance / parts.sales.n;
  const b = parts.marketing.variance / parts.marketing.n;
  const { index } = figures;
  if (a + b === 0) return { ...figures, se: 0, df: null, interval: { low: index, high: index } };
  const se = Math.sqrt(a + b);
  const df = (a + b) ** 2 / (a ** 2 / (parts.sales.n - 1) + b ** 2 / (parts.marketing.n - 1));
  const half = tQuantile(0.975, df) * se;
  return { ...figures, se, df, interval: clipInterval({ low: index - half, high: index + half }, 0, 100) };
}

/** The dimension scores of a team's respondents who have all of them: one array per dimension, in one order of people. */
export type CompleteCases = readonly ArrayLike<number>[];

/** What Sales counts in a dimension's part of the index: 1 where it is lower, half in a tie; Marketing the rest. */
export function weightOfSales({ sales, marketing }: ByTeam<number>): number {
  if (exceeds(marketing, sales)) return 1;
  return exceeds(sales, marketing) ? 0 : 0.5;
}

/**
 * The parts of the index's variance from people's dimension scores: for Sales a_i = (1/D)·Σ over the dimensions
 * where Sales is lower of x_id, for Marketing likewise; a tie counts half on each side.
 * @param scores the dimensions' scores that decide which team is lower
 * @returns null when a team has no complete case
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
 * The Alignment Index of dimensions known by person.
 * @param dimensions each dimension's summary per team, over everybody who has a score on it
 */
export function computeAlignmentIndex(
  dimensions: readonly ByTeam<Summary>[],
  cases: ByTeam<CompleteCases>,
): AlignmentIndex | null {
  const scores = dimensions.map(({ sales, marketing }) => ({ sales: sales.mean, marketing: marketing.mean }));
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

import {
  type AlignmentFigures,
  alignmentWithInterval,
  computeAlignment,
  type IndexPart,
  weightOfSales,
} from "#app/core/measures/alignment-index";
import type { Dimension } from "#app/core/questions/bank";
import { clipInterval, type Interval } from "#app/core/statistics/interval";
import { tAround } from "#app/core/statistics/t-interval";
import { welchDifference } from "#app/core/statistics/welch";
import type { ByTeam, Team, Withheld } from "#app/core/vocabulary";
import {
  averageDimension,
  type CellsByKey,
  type DimensionItems,
  type PublicDimension,
} from "./public-dimensions";
import {
  correlatedVariance,
  halfRange,
  harmonicSize,
  type PublicSummary,
  summarizePublicCell,
} from "./public-summary";

/** The Alignment Index of a wave: always three numbers, and the dimensions they are the mean of. */
export type ReleasedIndex =
  | { readonly withheld: true; readonly reason: Withheld }
  | ({
      readonly withheld: false;
      /** From the error, and from half the ranges of statements whose score is not known (R8, R9). */
      readonly interval: Interval;
      /** What those ranges bring, in points on both sides. */
      readonly halfRange: number;
      readonly se: number;
      readonly df: number | null;
      readonly dimensions: readonly Dimension[];
    } & Readonly<AlignmentFigures>);

/**
 * The index from public cells (R12), over the dimensions in which the teams can be compared; withheld when
 * those are fewer than half.
 *
 * The part of a team in the index is Σ over its statements of w·x, with w = 1/(D·K) in the dimensions where
 * the team is lower, half of that in a tie and 0 elsewhere. Its variance comes from the statements' SDs with
 * the fixed correlation.
 */
export function releaseIndex(cells: CellsByKey, asked: readonly DimensionItems[]): ReleasedIndex {
  const compared = asked
    .map(({ dimension, items }) => ({ dimension, ...averageDimension(cells, items) }))
    .filter(({ comparable }) => comparable);
  const pairs = compared.map(scorePair);
  const figures = computeAlignment(pairs);
  if (figures === null || 2 * compared.length < asked.length)
    return { withheld: true, reason: "too_few_answers" };
  const shares = pairs.map(weightOfSales);
  const rest = shares.map((share) => 1 - share);
  const { se, df } = alignmentWithInterval(figures, {
    sales: partOf("sales", cells, compared, shares),
    marketing: partOf("marketing", cells, compared, rest),
  });
  const dimensions = compared.map(({ dimension }) => dimension);
  const half =
    compared.reduce((sum, { teams }, at) => sum + halfOf(teams, shares[at] ?? 0), 0) / compared.length;
  const noise = tAround(figures.index, se ?? 0, df);
  const interval = clipInterval({ low: noise.low - half, high: noise.high + half }, 0, 100);
  return { withheld: false, ...figures, interval, halfRange: half, se: se ?? 0, df, dimensions };
}

/** What the ranges of a dimension's statements bring to the index, by who is lower in it. */
function halfOf({ sales, marketing }: PublicDimension["teams"], share: number): number {
  const half = (summary: PublicSummary | null) => (summary === null ? 0 : halfRange(summary));
  return share * half(sales) + (1 - share) * half(marketing);
}

function scorePair({ teams }: PublicDimension): ByTeam<number> & { gapSe: number } {
  const sales = teams.sales as PublicSummary;
  const marketing = teams.marketing as PublicSummary;
  return {
    sales: sales.mean,
    marketing: marketing.mean,
    gapSe: welchDifference(sales, marketing).se ?? 0,
  };
}

function partOf(
  team: Team,
  cells: CellsByKey,
  dimensions: readonly PublicDimension[],
  shares: readonly number[],
): IndexPart {
  const weighted = dimensions.flatMap(({ items }, at) =>
    items.flatMap((key) => {
      const cell = cells[key];
      const summary = cell === undefined ? null : summarizePublicCell(cell[team]);
      const weight = (shares[at] ?? 0) / (dimensions.length * items.length);
      return summary === null ? [] : [{ n: summary.n, deviation: weight * Math.sqrt(summary.variance) }];
    }),
  );
  return {
    variance: correlatedVariance(weighted.map(({ deviation }) => deviation)),
    n: harmonicSize(weighted),
  };
}

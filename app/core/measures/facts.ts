import { cliffsDelta } from "#app/core/statistics/cliffs-delta";
import type { Interval } from "#app/core/statistics/interval";
import { type MannWhitney, mannWhitney } from "#app/core/statistics/mann-whitney";
import { newcombeDifference, type ShareDifference } from "#app/core/statistics/newcombe";
import { wilsonInterval } from "#app/core/statistics/wilson";
import type { ByTeam } from "#app/core/vocabulary";

/** Two teams' answers to an ordered question that has no favourable side (CM1, how often the teams met). */
export type FrequencyComparison = MannWhitney & {
  /** P(Sales higher) − P(Marketing higher); both describe the same meetings, so a gap is itself a finding */
  delta: number;
  deltaInterval: Interval | null;
};

/** Compares an ordinal fact by the same rank test as a statement; null when a team has no answers. */
export function compareFrequency(counts: ByTeam<readonly number[]>): FrequencyComparison | null {
  const test = mannWhitney(counts.sales, counts.marketing);
  const delta = cliffsDelta(counts.sales, counts.marketing);
  return test && delta && { ...test, delta: delta.value, deltaInterval: delta.interval };
}

/** A share of a team with its Wilson interval. */
export type FactShare = { count: number; n: number; share: number; interval: Interval };

/** Two teams' shares of one kind of answer and their difference, Sales − Marketing. Null without answers. */
export type ShareComparison = ByTeam<FactShare | null> & { difference: ShareDifference | null };

/**
 * Planned against reactive meetings (CM2): the share of planned among the answers that are one or the other.
 * Other options ("the teams rarely meet") are in neither list and do not count here.
 * @param counts one per option
 * @param planned @param reactive places of the options in `counts`
 */
export function comparePlanned(
  counts: ByTeam<readonly number[]>,
  planned: readonly number[],
  reactive: readonly number[],
): ShareComparison {
  const count = (team: readonly number[], options: readonly number[]) =>
    options.reduce((sum, option) => sum + (team[option] ?? 0), 0);
  const of = (team: readonly number[]) => ({
    count: count(team, planned),
    n: count(team, planned) + count(team, reactive),
  });
  return compareShares(of(counts.sales), of(counts.marketing));
}

/** One team's answers to "what share should …" (GM5): ten bins of 0–100 %, and who refused to split it. */
export type BinnedAnswers = { bins: readonly number[]; notSplit: number };

/** Median and quartiles in %, from bins. */
export type Quartiles = { lower: number; median: number; upper: number };

export type ShareFact = {
  quartiles: ByTeam<Quartiles | null>;
  /** Sales − Marketing, percentage points; text, not a test */
  medianDifference: number | null;
  /** share answering that it should not be split by team */
  notSplit: ShareComparison;
};

/** Compares two teams on a share asked in bins (GM5). "I don't know" is no answer here. */
export function compareShareFact(teams: ByTeam<BinnedAnswers>): ShareFact {
  const quartiles = { sales: binQuartiles(teams.sales.bins), marketing: binQuartiles(teams.marketing.bins) };
  const of = ({ bins, notSplit }: BinnedAnswers) => ({ count: notSplit, n: notSplit + total(bins) });
  const { sales, marketing } = quartiles;
  return {
    quartiles,
    medianDifference: sales && marketing && sales.median - marketing.median,
    notSplit: compareShares(of(teams.sales), of(teams.marketing)),
  };
}

/**
 * Median and quartiles from equal bins that cover 0..100 %, taking the answers of a bin as spread evenly over it;
 * null without answers.
 * @example binQuartiles([0, 0, 0, 0, 4, 0, 0, 0, 0, 0]) // { lower: 42.5, median: 45, upper: 47.5 }
 */
export function binQuartiles(bins: readonly number[]): Quartiles | null {
  if (total(bins) === 0) return null;
  return { lower: binQuantile(bins, 0.25), median: binQuantile(bins, 0.5), upper: binQuantile(bins, 0.75) };
}

function binQuantile(bins: readonly number[], share: number): number {
  const wanted = share * total(bins);
  const width = 100 / bins.length;
  let below = 0;
  for (const [place, count] of bins.entries()) {
    if (count > 0 && below + count > wanted) return width * (place + (wanted - below) / count);
    if (count > 0 && below + count === wanted) return (width * (place + 1 + nextFilled(bins, place))) / 2;
    below += count;
  }
  return 100;
}

/** Lower edge, in bins, of the next bin with answers: a quantile that falls between two bins lies halfway. */
function nextFilled(bins: readonly number[], place: number): number {
  const next = bins.findIndex((count, index) => index > place && count > 0);
  return next === -1 ? place + 1 : next;
}

function compareShares(
  sales: { count: number; n: number },
  marketing: { count: number; n: number },
): ShareComparison {
  return {
    sales: factShare(sales),
    marketing: factShare(marketing),
    difference: newcombeDifference(sales.count, sales.n, marketing.count, marketing.n),
  };
}

function factShare({ count, n }: { count: number; n: number }): FactShare | null {
  const interval = n === 0 ? null : wilsonInterval(count / n, n);
  return interval && { count, n, share: count / n, interval };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

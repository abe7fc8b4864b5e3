import { cliffsDelta } from "#app/core/statistics/cliffs-delta";
import type { Interval } from "#app/core/statistics/interval";
import { type MannWhitney, mannWhitney } from "#app/core/statistics/mann-whitney";
import { newcombeDifference, type ShareDifference } from "#app/core/statistics/newcombe";
import { wilsonInterval } from "#app/core/statistics/wilson";
import { type ByTeam, byTeam } from "#app/core/vocabulary";

/** Two teams' answers to an ordered question that has no favourable side (CM1, how often the teams met). */
export type FrequencyComparison = MannWhitney & {
  /** P(Sales higher) − P(Marketing higher); both describe the same meetings, so a gap is itself a finding */
  delta: number;
  deltaInterval: Interval | null;
};

/**
 * Compares an ordinal fact by the same rank test as a statement. Use it for CM1, which has no favourable side.
 * @param counts people per option, in their order
 * @returns null when a team has no answers
 * @example compareFrequency({ sales: [0, 2, 6, 4], marketing: [3, 4, 2, 0] }) // { u: 94, p: 0.003…, delta: 0.74… }
 */
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
 * Planned against reactive meetings: the share of planned among the answers that are one or the other. Use it for CM2.
 * Other options ("the teams rarely meet") are in neither list and do not count here.
 * @param counts one per option
 * @param planned @param reactive places of the options in `counts`, from 0
 * @returns shares 0..1 with Wilson intervals, the difference with Newcombe's; null without such answers
 * @example comparePlanned({ sales: [6, 2, 3], marketing: [3, 9, 1] }, [0], [1]).difference // { value: 0.5 }
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

/**
 * Compares two teams on a share asked in bins. Use it for GM5; "I don't know" is no answer here.
 * @param teams people per bin of 0..100 %, and how many said that it should not be split
 * @example
 * const sales = { bins: [0, 0, 0, 0, 4, 0, 0, 0, 0, 0], notSplit: 1 };
 * const marketing = { bins: [0, 0, 3, 0, 0, 0, 0, 0, 0, 0], notSplit: 0 };
 * compareShareFact({ sales, marketing }) // { medianDifference: 20, notSplit: { sales: { count: 1, n: 5, share: 0.2 } } }
 */
export function compareShareFact(teams: ByTeam<BinnedAnswers>): ShareFact {
  const quartiles = byTeam((team) => binQuartiles(teams[team].bins));
  const of = ({ bins, notSplit }: BinnedAnswers) => ({ count: notSplit, n: notSplit + total(bins) });
  const { sales, marketing } = quartiles;
  return {
    quartiles,
    medianDifference: sales && marketing && sales.median - marketing.median,
    notSplit: compareShares(of(teams.sales), of(teams.marketing)),
  };
}

/**
 * Median and quartiles in %, from equal bins that cover 0..100 %, taking the answers of a bin as spread evenly over it.
 * Use it where a share was asked in steps.
 * @param bins people per bin, at least one bin
 * @returns null without answers
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

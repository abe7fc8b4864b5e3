import type { Target } from "#app/core/benchmarks/benchmarks";
import type { Norm } from "#app/core/benchmarks/norms";
import { type Certainty, certaintyOfDifference } from "#app/core/measures/certainty";
import type { Trend } from "#app/core/measures/trends";
import type { Release } from "#app/core/release/release";
import type { Interval } from "#app/core/statistics/interval";
import { contrastRanges, rangedInterval } from "#app/core/statistics/welch";
import { type IndexPair, pairIndexes, type WaveChanges } from "#app/core/trend/changes";
import type { GapSubject } from "#app/core/trend/gap-movement";
import { readTrendPoint, type TrendPoint } from "#app/core/trend/series";
import { averageItems, readWave, type WaveReading } from "#app/core/trend/wave-reading";
import { buildReport, type Report } from "./report";

/**
 * The year in review: a wave beside an earlier one of its survey, on what both asked in the same words, and what was
 * agreed about the earlier one. It says of a change what the trend says (R11): nothing is matched between people.
 */
export type Year = {
  readonly before: Report;
  /** Its trend holds these two waves and no other. */
  readonly after: Report;
  readonly changes: WaveChanges;
  readonly index: IndexPair;
  /** By the size of the gap now, those that are not compared last. */
  readonly dimensions: readonly YearRow[];
  readonly statements: readonly YearRow[];
  readonly agreed: readonly YearAction[];
};

/** Why a row is not compared: too few answers in a cell of one of the waves, or it was not asked alike. */
export type NotAlike = "too_few_answers" | "asked_differently" | "not_asked_before" | "not_asked_after";

/** A dimension or a statement in both waves. */
export type YearRow =
  | { readonly key: string; readonly compared: false; readonly reason: NotAlike }
  | {
      readonly key: string;
      readonly compared: true;
      /** The statements that both figures are made of. */
      readonly items: readonly string[];
      /** Waves that asked more than these, so that their own results show another figure. */
      readonly recomputed: readonly (keyof WavePair)[];
      readonly before: TrendPoint;
      readonly after: TrendPoint;
      readonly change: Extract<Trend, { withheld: false }>;
    };

/** Something that both sides agreed about the earlier wave. */
export type AgreedAction = {
  readonly id: string;
  readonly subject: GapSubject;
  readonly title: string;
  /** A calendar day. */
  readonly dueOn: string;
  readonly status: "agreed" | "done" | "dropped";
  /** At most how many points the gap was to be. */
  readonly target: number | null;
};

/** With what came of it: the row of its subject; null for a question that is not followed over the waves. */
export type YearAction = AgreedAction & {
  readonly row: YearRow | null;
  /** Null without a target, or where the gap now is not shown. */
  readonly verdict: TargetVerdict | null;
};

/** Whether a target was met, by the interval of what it is held against; open where that allows both. */
export type TargetVerdict = { readonly met: boolean; readonly certainty: Certainty };

export type YearInput = {
  readonly before: Release;
  readonly after: Release;
  /** What the later wave aimed at, and the norms it is held against. */
  readonly target?: Target | null;
  readonly norms?: readonly Norm[];
  readonly agreed?: readonly AgreedAction[];
};

/**
 * Builds the year in review from two stored releases alone. The same input gives the same year.
 * @throws RangeError when the trend of the later wave leaves the earlier one out
 */
export function buildYear({ before, after, target = null, norms = [], agreed = [] }: YearInput): Year {
  const report = buildReport({ release: after, earlier: [before], target, norms });
  const changes = report.trend.changes.previous;
  if (changes === null)
    throw new RangeError(`The trend of ${after.wave.name} leaves ${before.wave.name} out.`);
  const pair = { before: readWave(before), after: readWave(after) };
  const dimensions = listDimensions(pair, changes, report);
  const statements = listStatements(pair, changes, report);
  return {
    before: buildReport({ release: before }),
    after: report,
    changes,
    index: pairIndexes(pair.before, pair.after, new Set(changes.match.common)),
    dimensions,
    statements,
    agreed: agreed.map((action) => {
      const rows = action.subject.type === "dimension" ? dimensions : statements;
      const row = rows.find(({ key }) => key === action.subject.key) ?? null;
      return { ...action, row, verdict: judgeAction(pair.after, row, action.target) };
    }),
  };
}

type WavePair = { readonly before: WaveReading; readonly after: WaveReading };

function listDimensions(pair: WavePair, changes: WaveChanges, { dimensions }: Report): YearRow[] {
  const itemsOf = ({ asked }: WaveReading, key: string) =>
    asked.find(({ dimension }) => dimension === key)?.items ?? [];
  const keys = [
    ...dimensions.map(({ dimension }) => dimension as string),
    ...pair.before.asked.map(({ dimension }) => dimension),
  ];
  const rows = [...new Set(keys)].map((key): YearRow => {
    const asked = { before: itemsOf(pair.before, key), after: itemsOf(pair.after, key) };
    const refuse = (reason: NotAlike): YearRow => ({ key, compared: false, reason });
    if (asked.before.length === 0) return refuse("not_asked_before");
    if (asked.after.length === 0) return refuse("not_asked_after");
    const change = changes.dimensions.find((one) => one.key === key);
    if (change === undefined) return refuse("asked_differently");
    return change.withheld ? refuse("too_few_answers") : compareRow(pair, change, change.items, asked);
  });
  return comparedFirst(rows);
}

function listStatements(pair: WavePair, changes: WaveChanges, { statements }: Report): YearRow[] {
  const { broken, added, removed } = changes.match;
  const rows = [...statements.map(({ key }) => key), ...removed].map((key): YearRow => {
    const refuse = (reason: NotAlike): YearRow => ({ key, compared: false, reason });
    if (broken.includes(key)) return refuse("asked_differently");
    if (added.includes(key)) return refuse("not_asked_before");
    if (removed.includes(key)) return refuse("not_asked_after");
    const change = changes.statements.find((one) => one.key === key);
    if (change === undefined || change.withheld) return refuse("too_few_answers");
    return compareRow(pair, change, [key], { before: [key], after: [key] });
  });
  return comparedFirst(rows);
}

function compareRow(
  pair: WavePair,
  change: Extract<Trend, { withheld: false }>,
  items: readonly string[],
  asked: Record<keyof WavePair, readonly string[]>,
): YearRow {
  return {
    key: change.key,
    compared: true,
    items,
    recomputed: (["before", "after"] as const).filter((wave) => asked[wave].length > items.length),
    before: readTrendPoint(pair.before, items),
    after: readTrendPoint(pair.after, items),
    change,
  };
}

function comparedFirst(rows: readonly YearRow[]): YearRow[] {
  return [...rows].sort((one, other) => Number(other.compared) - Number(one.compared));
}

function judgeAction(after: WaveReading, row: YearRow | null, target: number | null): TargetVerdict | null {
  if (target === null || row === null || !row.compared || row.after.gap === null) return null;
  const { sales, marketing } = averageItems(after, row.items);
  if (sales === null || marketing === null) return null;
  const gap = contrastRanges([sales], [marketing]);
  return judgeGap(gap.points, target, [gap.interval, rangedInterval(gap, 0.9)]);
}

/**
 * Whether a gap is at most so large, in either direction: clear where its 95 % interval says so, likely where the 90 %
 * one does.
 * @param intervals 95 % and 90 %
 * @example judgeGap(4, 15, [{ low: -9, high: 17 }, { low: -6, high: 14 }]) // { met: true, certainty: "likely" }
 * @example judgeGap(-31, 15, [{ low: -44, high: -18 }, { low: -42, high: -20 }]) // { met: false, certainty: "clear" }
 */
export function judgeGap(
  points: number,
  target: number,
  intervals: readonly [Interval | null, Interval | null],
): TargetVerdict {
  const met = Math.abs(points) <= target;
  const [wide, narrow] = intervals.map((interval) => interval && roomUnder(interval, target));
  return { met, certainty: certaintyOfDifference(wide ?? null, narrow ?? null) ?? "open" };
}

/** How far the size of a gap lies under a target, from the least to the most that its interval allows. */
function roomUnder({ low, high }: Interval, target: number): Interval {
  const least = low > 0 ? low : high < 0 ? -high : 0;
  return { low: target - Math.max(Math.abs(low), Math.abs(high)), high: target - least };
}

import type { SliceCell } from "#app/core/gate/audit-slices";
import { listSlicedQuestions, type PublicSlicing } from "#app/core/gate/slices";
import type { QuestionSet, Texts } from "#app/core/questions/set";
import { describePublicCell, type TeamFigures } from "#app/core/release/team-figures";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import type { Interval } from "#app/core/statistics/interval";
import { summarizeCounts } from "#app/core/statistics/summary";
import { contrastInterval, type MeanContrast, welchDifference } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";

/** How the slices of each team answered, by question. */
export type ReportSlicing = {
  /** What people were asked about themselves. */
  readonly key: string;
  readonly values: readonly string[];
  readonly questions: readonly SlicedQuestion[];
};

export type SlicedQuestion = {
  readonly key: string;
  readonly text: Texts;
  readonly teams: ByTeam<SlicedTeam>;
};

export type SlicedTeam = {
  /** In the order of the slicing's values. */
  readonly slices: readonly TeamFigures[];
  readonly spread: SliceSpread;
};

/**
 * How far the highest slice of a team lies above the lowest.
 * - `too_few`: fewer than two show their counts
 * - `open`: no more than chance may do
 * - `apart`: more than chance does; `interval` holds for any two slices of the team on this question together
 */
export type SliceSpread =
  | { readonly state: "too_few" }
  | { readonly state: "open" }
  | {
      readonly state: "apart";
      /** Places in the slicing's values. */
      readonly high: number;
      readonly low: number;
      readonly points: number;
      readonly interval: Interval;
    };

/** What must not be exceeded by a q value, as for gaps between the teams. */
const MOST_CHANCE = 0.1;

const NOT_SHOWN: SliceCell = { state: "withheld", reason: "small_slice" };

type Extremes = { high: number; low: number; pairs: number; contrast: MeanContrast };

/**
 * Describes public slices. The highest and the lowest slice of a team on a question are compared by Welch's test; its
 * p is multiplied by the pairs that could have been picked (Bonferroni), and what one team's slices of one kind differ in
 * is one family (Benjamini–Hochberg): what is true of one team lets no chance difference of the other pass.
 * @see `welchDifference`, `adjustFamily`
 */
export function describeSlices(slicings: readonly PublicSlicing[], set: QuestionSet): ReportSlicing[] {
  const questions = listSlicedQuestions(set);
  return slicings.map((slicing) => {
    const described = byTeam((team) => describeTeam(slicing, questions, team));
    return {
      key: slicing.key,
      values: slicing.values.map(({ value }) => value),
      questions: questions.map(({ key, text }, at) => ({
        ...{ key, text },
        teams: byTeam((team) => described[team][at] as SlicedTeam),
      })),
    };
  });
}

function describeTeam(
  { values }: PublicSlicing,
  questions: ReturnType<typeof listSlicedQuestions>,
  team: Team,
): SlicedTeam[] {
  const rows = questions.map(({ key, kind }) => {
    const cells = values.map(({ cells }) => cells[key]?.[team] ?? NOT_SHOWN);
    return { slices: cells.map((cell) => describePublicCell(cell, kind)), extremes: compareExtremes(cells) };
  });
  const q = adjustFamily(rows.map(({ extremes }) => chanceOf(extremes)));
  return rows.map(({ slices, extremes }, at) => ({ slices, spread: judge(extremes, q[at] ?? null) }));
}

/** Null where fewer than two slices show their counts. */
function compareExtremes(cells: readonly SliceCell[]): Extremes | null {
  const means = cells.flatMap((cell, place) => {
    const summary = cell.state === "counts" ? summarizeCounts(cell.counts) : null;
    return summary === null ? [] : [{ place, summary }];
  });
  const sorted = [...means].sort((one, other) => other.summary.mean - one.summary.mean);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (high === undefined || low === undefined || high === low) return null;
  return {
    high: high.place,
    low: low.place,
    pairs: (means.length * (means.length - 1)) / 2,
    contrast: welchDifference(high.summary, low.summary),
  };
}

function chanceOf(extremes: Extremes | null): number | null {
  const p = extremes?.contrast.p ?? null;
  return extremes === null || p === null ? null : Math.min(1, p * extremes.pairs);
}

function judge(extremes: Extremes | null, q: number | null): SliceSpread {
  if (extremes === null) return { state: "too_few" };
  const { high, low, pairs, contrast } = extremes;
  const interval = contrastInterval(contrast, 1 - 0.05 / pairs);
  // what is said must stand beside an interval that says the same
  if (q === null || q > MOST_CHANCE || interval === null || interval.low <= 0) return { state: "open" };
  return { state: "apart", high, low, points: contrast.points, interval };
}

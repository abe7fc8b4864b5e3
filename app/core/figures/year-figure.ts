import type { ChangeLabel, GapChangeLabel } from "#app/core/measures/trends";
import type { NotAlike } from "#app/core/report/year";
import type { IndexPair } from "#app/core/trend/changes";
import type { TrendFigure } from "#app/core/trend/series";
import { type Against, type Figure, MEASURES, type Unit } from "./figure";
import type { Shown } from "./shown";

/** The parts of the year in review, in their order. */
export const YEAR_PARTS = [
  "wave",
  "coverage",
  "index",
  "dimensions",
  "statements",
  "agreed",
  "benchmarks",
] as const;
export type YearPart = (typeof YEAR_PARTS)[number];

/** The two waves, in their order. */
export const SIDES = ["before", "after"] as const;
export type Side = (typeof SIDES)[number];

/** What only two waves together have, beside what a wave has. docs/api.md says what each one is. */
export const CHANGE_MEASURES = {
  /** What the wave's own results show, where the figure beside it is recomputed. */
  index_released: "points",
  level_released: "points",
  mean_gap_released: "points",
  /** Statements that both waves asked alike: what the figures of a dimension are made of. */
  common: "statements",
  recomputed: "word",
  change: "points_difference",
  gap_change: "points_difference",
  status: "word",
  target: "points",
  target_met: "word",
} as const satisfies Record<string, Unit>;
export type ChangeMeasure = keyof typeof CHANGE_MEASURES;

export const YEAR_MEASURES = { ...MEASURES, ...CHANGE_MEASURES };
export type YearMeasure = keyof typeof YEAR_MEASURES;

/**
 * What is said of a change: `turned` is a gap that lies on the other side of 0 now, `one_of_many` a change that could be
 * chance among so many comparisons.
 */
export type ShownChange = ChangeLabel | Exclude<GapChangeLabel, null> | "turned" | "one_of_many";

/** Why something is not compared. */
export type NotCompared = NotAlike | Extract<IndexPair, { comparable: false }>["reason"] | "not_followed";

/**
 * What is shown of a figure of two waves, beside what is shown of one.
 * - `change`: later − earlier in points, of ranges the nearest distance, and what is said of it
 * - `not_compared`: the waves did not ask alike, and how
 */
export type YearShown =
  | Shown
  | { readonly as: "change"; readonly value: number; readonly label: ShownChange }
  | { readonly as: "not_compared"; readonly reason: Exclude<NotCompared, "too_few_answers"> };

/** One figure of the year in review. */
export type YearFigure = Omit<Figure, "part" | "measure" | "answers" | "slice" | "against" | "shown"> & {
  readonly part: YearPart;
  readonly measure: YearMeasure;
  /** Null for what is about both waves together. */
  readonly wave: Side | null;
  readonly against: YearAgainst | null;
  readonly shown: YearShown;
  /** What was public of a score: the trend marks where it is another one in the later wave. */
  readonly state: TrendFigure["state"] | null;
};

/** An action's name is what was agreed, its date the day on which it was due. */
export type YearAgainst = Omit<Against, "kind"> & { readonly kind: Against["kind"] | "action" };

/** A figure, with what it does not have filled in. */
export function yearFigureOf(
  part: YearPart,
  of: string,
  measure: YearMeasure,
  shown: YearShown,
  rest: Partial<YearFigure> = {},
): YearFigure {
  const nothing = { wave: null, team: null, against: null, interval: null, n: null, certainty: null };
  return {
    ...{ part, of, measure, unit: YEAR_MEASURES[measure], ...nothing, rounded: false, state: null },
    ...rest,
    shown,
  };
}

/** A figure of one of the two waves. */
export function inWave(wave: Side, { answers: _, slice: __, ...figure }: Figure): YearFigure {
  return { ...figure, part: figure.part as YearPart, wave, state: null };
}

import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Certainty } from "#app/core/measures/certainty";
import type { Team } from "#app/core/vocabulary";
import type { Shown, ShownInterval } from "./shown";

/** The parts of the results page, in their order. */
export const FIGURE_PARTS = [
  "wave",
  "findings",
  "index",
  "dimensions",
  "benchmarks",
  "predictions",
  "denial",
  "statements",
  "views",
  "self",
  "facts",
  "blind_spots",
  "slices",
  "comments",
  "coverage",
  "technical",
] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/**
 * - `points`: of the scale 0–100; `points_difference` −100–100, Sales − Marketing unless the measure says otherwise
 * - `percent`: 0–100; `percent_difference` −100–100, percentage points
 * - `people`, `statements`, `organizations`: how many
 * - `steps`: of an answer scale
 * - `number`: a coefficient or probability without a unit
 * - `word`: no number
 */
export type Unit =
  | "points"
  | "points_difference"
  | "percent"
  | "percent_difference"
  | "people"
  | "statements"
  | "organizations"
  | "steps"
  | "number"
  | "word";

/** Everything that is measured or told, with its unit. docs/api.md says what each one is. */
export const MEASURES = {
  organization: "word",
  wave: "word",
  team_name: "word",
  custody: "word",
  trial: "word",
  demo: "word",
  imported: "word",
  out_of_trend: "word",
  opened_on: "word",
  closed_on: "word",
  released_on: "word",
  languages: "word",
  method: "word",
  threshold_answers: "people",
  threshold_counts: "people",
  threshold_comment_responses: "people",
  threshold_comments: "people",
  threshold_slices: "people",
  unread_ballots: "people",
  finding: "word",
  index: "points",
  level: "points",
  mean_gap: "points",
  score: "points",
  gap: "points_difference",
  label: "word",
  items: "statements",
  favourable: "percent",
  favourable_gap: "percent_difference",
  detectable: "points",
  denial: "word",
  answer_share: "percent",
  answer_count: "people",
  dont_know: "people",
  not_applicable: "people",
  skipped: "people",
  dont_know_share: "percent",
  not_split_share: "percent",
  no_agreement_share: "percent",
  denial_likely: "statements",
  denial_open: "statements",
  denial_of: "statements",
  own_score: "points",
  estimate: "points",
  other_score: "points",
  estimate_error: "points_difference",
  view: "word",
  self_difference: "points_difference",
  distance: "points",
  planned_share: "percent",
  planned_difference: "percent_difference",
  median: "percent",
  not_split_difference: "percent_difference",
  benchmark: "points",
  benchmark_share: "percent",
  benchmark_quartiles: "points",
  benchmark_share_quartiles: "percent",
  benchmark_organizations: "organizations",
  benchmark_rank: "percent",
  difference: "points_difference",
  share_difference: "percent_difference",
  expected: "points",
  expected_difference: "points_difference",
  slice_difference: "points_difference",
  comment_count: "people",
  invited: "people",
  responses: "people",
  response: "percent",
  everyone: "points",
  bounds: "points",
  tipping: "points",
  n: "people",
  sd: "points",
  consensus: "number",
  rwg: "number",
  delta: "number",
  superiority: "number",
  df: "number",
  p: "number",
  q: "number",
  test: "word",
  alpha: "number",
  straight_liners: "people",
  acquiescence: "steps",
} as const satisfies Record<string, Unit>;
export type Measure = keyof typeof MEASURES;

/** What a figure is held against. */
export type Against = {
  /** A prediction's name is who made it. */
  readonly kind: Benchmark["kind"] | "prediction";
  readonly name: string;
  readonly date: string | null;
};

/** One figure of a results page, as it stands there. */
export type Figure = {
  readonly part: FigurePart;
  /** The key of the dimension or question, "index", or "" for the wave. */
  readonly of: string;
  readonly measure: Measure;
  readonly unit: Unit;
  /** Null for what is about both together, or about their difference. */
  readonly team: Team | null;
  /** The answers that it counts, by number from 1 in the order of the subject's `answers`; −3 is "should not be split". */
  readonly answers: readonly number[];
  readonly against: Against | null;
  /** The group inside the team: what people said of themselves. Two values where the first is held against the second. */
  readonly slice: { readonly asked: string; readonly values: readonly string[] } | null;
  readonly shown: Shown;
  /** 95 %, in the unit of the figure. */
  readonly interval: ShownInterval | null;
  /** Answers behind it, where the page says how many. */
  readonly n: number | null;
  readonly certainty: Certainty | null;
  /** The score is rounded to 5, or made of such, and its spread is the usual one (R8, R9). */
  readonly rounded: boolean;
};

/** A figure, with what it does not have filled in. */
export function figureOf(
  part: FigurePart,
  of: string,
  measure: Measure,
  shown: Shown,
  rest: Partial<Figure> = {},
): Figure {
  const nothing = { team: null, answers: [], against: null, slice: null };
  const unsaid = { interval: null, n: null, certainty: null, rounded: false };
  return { part, of, measure, unit: MEASURES[measure], ...nothing, ...unsaid, ...rest, shown };
}

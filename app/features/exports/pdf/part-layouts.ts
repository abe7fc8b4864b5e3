import type { Figure, FigurePart, Measure } from "#app/core/figures/figure";
import type { Words } from "#app/locales/words";

/** What a figure is told by: what names the rows, what begins another table; the rest of it names the column. */
export type Axis = "subject" | "team" | "against" | "answer";

/** Figures of a part that stand in one table, or in one for each of something. */
export type Layout = {
  readonly measures: readonly Measure[];
  /** Of these measures those only. */
  readonly only?: (figure: Figure) => boolean;
  readonly heading?: keyof Words["exports"]["pdf"]["tables"];
  readonly rows: readonly Axis[];
  /** `scale`: one table for all questions with the same answers; `slice`: one of each team for all values asked about. */
  readonly apart?: "subject" | "team" | "scale" | "slice";
};

const oneAnswer = ({ measure, answers, shown }: Figure) =>
  measure !== "answer_share" || (answers.length === 1 && shown.as === "number");

/** What no layout takes stands in a list of its own. */
export const LAYOUTS: Partial<Record<FigurePart, readonly Layout[]>> = {
  dimensions: [{ measures: ["score", "gap", "label", "items"], rows: ["subject"] }],
  benchmarks: [
    { measures: ["benchmark", "difference"], rows: ["subject", "against"] },
    {
      measures: ["benchmark_share", "share_difference"],
      rows: ["subject", "against"],
      heading: "favourable",
    },
    {
      measures: [
        "benchmark_quartiles",
        "benchmark_share_quartiles",
        "benchmark_organizations",
        "benchmark_rank",
      ],
      rows: ["subject", "against"],
      heading: "pools",
    },
  ],
  predictions: [{ measures: ["expected", "expected_difference"], rows: ["subject", "against"] }],
  denial: [{ measures: ["denial_likely", "denial_open", "denial_of"], rows: ["team"] }],
  statements: [
    { measures: ["score", "gap", "label"], rows: ["subject"], heading: "scores" },
    { measures: ["denial"], rows: ["subject", "team"], heading: "denial" },
    {
      measures: ["favourable", "favourable_gap"],
      rows: ["subject"],
      heading: "favourable",
    },
    { measures: ["detectable"], rows: ["subject"], heading: "detectable" },
    {
      measures: ["answer_share", "answer_count", "dont_know", "not_applicable", "skipped"],
      only: oneAnswer,
      rows: ["subject", "team"],
      apart: "scale",
      heading: "answers",
    },
    { measures: ["answer_share"], rows: ["subject", "answer"], heading: "alike" },
  ],
  views: [
    {
      measures: ["own_score", "estimate", "other_score", "estimate_error", "view"],
      rows: ["subject"],
      apart: "team",
    },
  ],
  self: [{ measures: ["own_score", "other_score", "self_difference"], rows: ["subject"], apart: "team" }],
  facts: [
    {
      measures: [
        "answer_share",
        "answer_count",
        "dont_know",
        "not_applicable",
        "skipped",
        "dont_know_share",
        "not_split_share",
        "not_split_difference",
        "planned_share",
        "planned_difference",
        "median",
        "distance",
      ],
      rows: ["answer"],
      apart: "subject",
    },
  ],
  blind_spots: [{ measures: ["dont_know_share", "no_agreement_share"], rows: ["subject"] }],
  slices: [{ measures: ["score", "slice_difference"], rows: ["subject"], apart: "slice" }],
  comments: [{ measures: ["comment_count"], rows: ["subject"] }],
  coverage: [
    { measures: ["invited", "responses", "response"], rows: ["team"] },
    { measures: ["everyone", "bounds", "tipping"], rows: ["subject"], heading: "silent" },
  ],
  technical: [
    { measures: ["n", "sd", "consensus", "rwg"], rows: ["subject"], heading: "spread" },
    {
      measures: ["delta", "superiority", "df", "p", "q", "test"],
      rows: ["subject"],
      heading: "tests",
    },
    { measures: ["alpha"], rows: ["subject"], heading: "alpha" },
  ],
};

import type { Team } from "#app/core/vocabulary";

/** What a word of an answer means: a step of the scale from 1 up, no answer, or that somebody does not know. */
export type WordMeaning = number | "none" | "unknown";

/** What becomes of a column: the key of a question that the survey asks, a question of its own, or nothing. */
export type ColumnUse = { as: "question"; key: string } | { as: "new" } | { as: "out" };

/** What a person decided about a file of an earlier survey. What nobody decided is proposed. */
export type HistoryChoices = {
  /** Place of the column that says the team. */
  team: number | null;
  /** By folded value. */
  teams: ReadonlyMap<string, Team | null>;
  /** Place of the column that says the wave; `one`: the whole file is one wave. */
  wave: number | "one" | null;
  keepUnfinished: boolean;
  lowest: number | null;
  highest: number | null;
  /** What the lowest number means. */
  low: "agrees" | "disagrees" | null;
  /** By folded label. */
  words: ReadonlyMap<string, WordMeaning>;
  /** How many steps a scale in words has, by the first of its labels. */
  steps: ReadonlyMap<string, number>;
  /** Further values that are no answer. */
  missing: readonly string[];
  /** By the column's place. */
  columns: ReadonlyMap<number, ColumnUse>;
};

/** Nobody decided anything yet: everything is proposed. */
export const NO_CHOICES: HistoryChoices = {
  ...{ team: null, teams: new Map(), wave: null, keepUnfinished: false },
  ...{ lowest: null, highest: null, low: null },
  ...{ words: new Map(), steps: new Map(), missing: [], columns: new Map() },
};

/** Something that keeps a file from being imported, with the file's own words. */
export type HistoryProblem =
  | { kind: "no_team_column" }
  | { kind: "team_missing"; team: Team }
  | { kind: "waves_many"; heading: string; n: number }
  | { kind: "scale_missing" }
  | { kind: "direction_missing"; lowest: number }
  | { kind: "other_scale"; heading: string; lowest: number; highest: number }
  | { kind: "frequency"; heading: string }
  | { kind: "word_open"; word: string; heading: string }
  | { kind: "steps_open"; words: string[] }
  | { kind: "cell_off"; line: number; heading: string; value: string; lowest: number; highest: number }
  | { kind: "count_bad" | "percent_bad" | "percent_sum"; line: number; heading: string; value: string }
  | { kind: "n_missing"; heading: string }
  | { kind: "question_empty"; line: number; heading: string }
  | { kind: "row_twice"; line: number; other: number }
  | { kind: "no_questions" }
  | { kind: "question_twice"; key: string; headings: string[] };

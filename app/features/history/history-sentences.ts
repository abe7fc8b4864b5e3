import type { HistoryProblem } from "#app/core/history/choices";
import type { ByTeam } from "#app/core/vocabulary";
import type { SurveyFileProblem } from "#app/features/files/survey-file.server";
import { getWords } from "#app/locales/spoken";
import type { WaveProblem } from "./wave-wishes";

/** What has still to be decided about a file, in a sentence. */
export function describeProblem(problem: HistoryProblem, names: ByTeam<string>): string {
  const words = getWords().history.problems;
  switch (problem.kind) {
    case "team_missing":
      return words.team_missing(names[problem.team]);
    case "waves_many":
      return words.waves_many(problem.heading);
    case "direction_missing":
      return words.direction_missing(problem.lowest);
    case "other_scale":
      return words.other_scale(problem.lowest, problem.highest, problem.heading);
    case "frequency":
      return words.frequency(problem.heading);
    case "word_open":
      return words.word_open(problem.word, problem.heading);
    case "steps_open":
      return words.steps_open(problem.words);
    case "cell_off":
      return words.cell_off(problem.line, problem.heading, problem.value, problem.lowest, problem.highest);
    case "count_bad":
      return words.count_bad(problem.line, problem.heading, problem.value);
    case "percent_bad":
      return words.percent_bad(problem.line, problem.heading, problem.value);
    case "percent_sum":
      return words.percent_sum(problem.line, problem.heading, problem.value);
    case "n_missing":
      return words.n_missing(problem.heading);
    case "question_empty":
      return words.question_empty(problem.line, problem.heading);
    case "row_twice":
      return words.row_twice(problem.line, problem.other);
    case "question_twice":
      return words.question_twice(problem.key, problem.headings);
    default:
      return words[problem.kind];
  }
}

export function describeWaveProblem(problem: WaveProblem): string {
  const words = getWords().history.problems;
  switch (problem.kind) {
    case "too_close":
      return words.too_close(problem.wave, problem.other);
    case "name_missing":
      return words.name_missing;
    default:
      return words[problem.kind](problem.wave);
  }
}

/** Why a file of answers cannot be read. */
export function describeSurveyFile(problem: SurveyFileProblem): string {
  const words = getWords().history.file;
  switch (problem.kind) {
    case "unclosed_quote":
    case "misquoted":
      return words.misquoted(problem.line);
    case "ragged":
      return words.ragged(problem.line, problem.cells, problem.expected);
    case "too_many_columns":
      return getWords().files.tooManyColumns(problem.line);
    case "unsaved_formula":
      return getWords().files.unsavedFormula(problem.cell);
    case "no_rows":
      return getWords().files.noRows;
    case "empty":
    case "too_large":
    case "binary":
      return words[problem.kind];
    default:
      return getWords().files.kinds[problem.kind];
  }
}

/** Why a file that was ready could not be imported. */
export function describeNear(near: { wave: string; other: string; day: string } | null): string {
  const words = getWords().history.problems;
  return near === null ? words.changed : words.near(near.wave, near.other, near.day);
}

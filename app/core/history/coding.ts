import { type Coded, code, codeNumbers } from "#app/core/files/answer-codes";
import { type Candidate, isWords } from "#app/core/files/candidates";
import type { SurveyFile } from "#app/core/files/survey-table";
import { AGREEMENT_SCALE, type Scale } from "#app/core/measures/scale";
import { DONT_KNOW } from "#app/core/vocabulary";
import type { HistoryChoices, HistoryProblem } from "./choices";
import type { HistoryColumn } from "./columns";
import type { WordLadder } from "./ladders";
import { type NumberScale, scaleOfNumbers } from "./numbers";

/** What the values of a column stand for, or the problems that keep it from being counted. */
export function codeColumn(
  candidate: Candidate,
  { heading }: HistoryColumn,
  found: { numbers: NumberScale | null; ladders: readonly WordLadder[] },
  problems: HistoryProblem[],
): Coded | null {
  const { numbers, ladders } = found;
  if (!isWords(candidate)) {
    if (numbers === null) return code(candidate, AGREEMENT_SCALE, () => null, true);
    const { lowest, highest, low } = numbers;
    if (highest - lowest !== 4) {
      problems.push(
        highest > lowest ? { kind: "other_scale", heading, lowest, highest } : { kind: "scale_missing" },
      );
      return null;
    }
    const coded = codeNumbers(candidate, scaleOfNumbers(numbers), { low, labels: null });
    const turned = low === "agrees";
    return { ...coded, turned };
  }
  const ladder = ladders.find(({ places }) => places.includes(candidate.column.place));
  if (ladder === undefined) return code(candidate, AGREEMENT_SCALE, () => null, true);
  if (ladder.steps === null)
    problems.push({ kind: "steps_open", words: ladder.words.map(({ word }) => word) });
  else if (ladder.isFrequency) problems.push({ kind: "frequency", heading });
  else if (ladder.steps !== 5)
    problems.push({ kind: "other_scale", heading, lowest: 1, highest: ladder.steps });
  const open = ladder.words.find(({ meaning }) => meaning === null);
  if (open !== undefined) problems.push({ kind: "word_open", word: open.word, heading });
  if (ladder.steps !== 5 || open !== undefined) return null;
  const steps = new Map(ladder.words.map(({ label, meaning }) => [label, meaning]));
  return code(
    candidate,
    AGREEMENT_SCALE,
    (label) => {
      const meaning = steps.get(label);
      return typeof meaning === "number" ? meaning : null;
    },
    true,
  );
}

/** Stands for a cell that is no answer on the scale. */
export const BAD = -99;

/** For each value of a column the rating it stands for; `BAD` for a cell that is no answer on the scale. */
export function rate({ candidate, codes, turned }: Coded, { words }: HistoryChoices): Int32Array {
  return Int32Array.from(candidate.values, (value, at) => {
    if (value.kind === "none") return value.as === "don't know" ? DONT_KNOW : 0;
    const meaning = words.get(value.cell.label ?? "");
    if (meaning === "none" || meaning === "unknown") return meaning === "unknown" ? DONT_KNOW : 0;
    const step = codes[at] as number;
    if (step < 0) return BAD;
    return turned && step > 0 ? 6 - step : step;
  });
}

/** The first cell of a row that counts and is no answer on the scale. */
export function findBadCell(
  file: SurveyFile,
  { column, counts }: Candidate,
  { heading }: HistoryColumn,
  ratings: Int32Array,
  teamOfRow: Int8Array,
  scale: Scale | null,
): HistoryProblem[] {
  if (!ratings.some((rating, at) => rating === BAD && (counts[at] ?? 0) > 0)) return [];
  const row = column.codes.findIndex((value, at) => ratings[value] === BAD && (teamOfRow[at] as number) >= 0);
  const value = column.values[column.codes[row] as number] ?? "";
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  const { lowest, highest } = scale ?? AGREEMENT_SCALE;
  return [{ kind: "cell_off", line: file.lines[row] ?? 0, heading, value: shown, lowest, highest }];
}

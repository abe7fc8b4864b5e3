import type { Cell } from "#app/core/gate/cells";
import { type PublicCell, publicCell } from "#app/core/gate/public-cells";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { CLASSIFICATION_RULES } from "#app/core/measures/classification";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import type { CellsByKey } from "#app/core/release/public-dimensions";
import type { LabelContext } from "#app/core/release/questions";
import type { ByTeam, Team } from "#app/core/vocabulary";

/** Of a wave in which nobody knows how many were asked. */
export const LABEL_CONTEXT: LabelContext = { rules: CLASSIFICATION_RULES, response: null };

/** Answers (people per answer, lowest score first) through the gate. */
export function passGate(
  counts: readonly number[],
  replies: Partial<Cell> = {},
  kind: Question["kind"] = "agreement",
): PublicCell {
  const cell = { counts, notSplit: 0, dontKnow: 0, notApplicable: 0, skipped: 0, ...replies };
  return publicCell(cell, kind, DEFAULT_THRESHOLDS);
}

/** A cell of four people. */
export const HIDDEN = passGate([0, 2, 2, 0, 0]);
/** Cells of eight people, with the scores 35, 50 and 60, far from where R8 clips. */
export const SMALL = {
  35: passGate([1, 4, 2, 1, 0]),
  50: passGate([1, 2, 2, 2, 1]),
  60: passGate([0, 1, 3, 4, 0]),
};

/** Public cells of all closed questions of a set. */
export function cellsOf(
  set: QuestionSet,
  cellFor: (question: Question, team: Team) => PublicCell,
): CellsByKey {
  return Object.fromEntries(
    listRatedQuestions(set).map((question) => {
      return [
        question.key,
        { sales: cellFor(question, "sales"), marketing: cellFor(question, "marketing") },
      ] as const;
    }),
  );
}

/** Mixed answers of ten or more people to any question: the counts are public, and differ by question and team. */
export function mixedCell({ key, kind, answers }: Question, team: Team): PublicCell {
  const seed = key.charCodeAt(0) + 3 * key.charCodeAt(1) + 7 * key.charCodeAt(2) + key.length;
  const counts = answers.map((_, at) => 2 + ((seed * (at + 2) + (team === "sales" ? at * 3 : 1)) % 5));
  return passGate(counts, {}, kind);
}

/** The same cells with the teams in each other's place. */
export function swapCells(cells: CellsByKey): CellsByKey {
  return Object.fromEntries(Object.entries(cells).map(([key, pair]) => [key, swapPair(pair)]));
}

export function swapPair<Value>({ sales, marketing }: ByTeam<Value>): ByTeam<Value> {
  return { sales: marketing, marketing: sales };
}

/** The same value, which throws when it is written to. */
export function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

import { QUESTION_KINDS, type QuestionKind } from "#app/core/questions/kinds";
import { SHOULD_NOT_BE_SPLIT, type Withheld } from "#app/core/vocabulary";
import { type Cell, countAnswers } from "./cells";
import type { Thresholds } from "./thresholds";

/**
 * What may leave about one team's answers to one question. The compiler makes every reader deal with all four.
 * - `withheld`: nothing, not even n
 * - `small` (R8): n and the score rounded to 5 and clipped to 25–75
 * - `coarse` (R9, near unanimity): n, a floor for the largest bucket, the score rounded to 5 and clipped to 15–85
 * - `counts` (R9): everything; all figures may be computed from it
 */
export type PublicCell = WithheldCell | SmallCell | CoarseCell | CountsCell;

type WithheldCell = {
  readonly state: "withheld";
  readonly reason: Withheld;
};
type SmallCell = {
  readonly state: "small";
  readonly n: number;
  readonly score: number;
};
type CoarseCell = {
  readonly state: "coarse";
  readonly n: number;
  /** Null for questions without a score (choice, share). */
  readonly score: number | null;
  /** The answers of the largest bucket by number, lowest score first counted from 1; −3 is "should not be split". */
  readonly bucket: readonly number[];
  /** At least this percentage stands in the bucket. A function of n alone. */
  readonly atLeast: number;
};
type CountsCell = {
  readonly state: "counts";
  /** Answers that count: all but don't know, not applicable and skipped. */
  readonly n: number;
  /** Lowest score first, as in `Cell`. */
  readonly counts: readonly number[];
  readonly notSplit: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly skipped: number;
};

/**
 * The rules R1, R8 and R9 for one cell.
 *
 * A small cell shows a score rounded so far that no answer sheet is pinned: over every multiset of n = 5 … 9
 * answers the smallest fibre has 8 members and unanimity is never certain. From n = 10 the counts are public
 * unless nearly everybody stands in one bucket, where "everybody but two" would tell what a given person said.
 */
export function publicCell(cell: Cell, kind: QuestionKind, thresholds: Thresholds): PublicCell {
  const n = countAnswers(cell);
  if (n < thresholds.answers) return { state: "withheld", reason: "too_few_answers" };
  const { scored } = QUESTION_KINDS[kind];
  if (n < thresholds.counts) {
    if (!scored) return { state: "withheld", reason: "small_cell" };
    return { state: "small", n, score: roundScore(cell.counts, n, 25, 75) };
  }
  const outsiders = mostOutsiders(n);
  const bucket = findLargestBucket(cell, kind);
  if (n - bucket.people <= outsiders) {
    const score = scored ? roundScore(cell.counts, n, 15, 85) : null;
    return {
      state: "coarse",
      n,
      score,
      bucket: bucket.answers,
      atLeast: 5 * Math.floor((20 * (n - outsiders)) / n),
    };
  }
  const { counts, notSplit, dontKnow, notApplicable, skipped } = cell;
  return { state: "counts", n, counts, notSplit, dontKnow, notApplicable, skipped };
}

/** R9: near unanimity is when at most o = max(2, ⌊n/10⌋) people stand outside the largest bucket. */
export function mostOutsiders(n: number): number {
  return Math.max(2, Math.floor(n / 10));
}

/** Score 100·Σk·c_k / (n·(K − 1)), rounded to the nearest 5 (halves up) and clipped. */
function roundScore(counts: readonly number[], n: number, lowest: number, highest: number): number {
  const steps = counts.reduce((sum, count, k) => sum + k * count, 0);
  const rounded = 5 * Math.round((20 * steps) / (n * (counts.length - 1)));
  return Math.min(highest, Math.max(lowest, rounded));
}

/** Scales have three buckets (low two, middle, high two answers), choices one per answer. Ties: the lowest. */
function findLargestBucket(cell: Cell, kind: QuestionKind): { answers: number[]; people: number } {
  const buckets = listBuckets(
    cell.counts.map((_, at) => at + 1),
    kind,
  );
  const count = (answer: number) =>
    answer === SHOULD_NOT_BE_SPLIT ? cell.notSplit : (cell.counts[answer - 1] ?? 0);
  const sized = buckets.map((bucket) => ({
    answers: bucket,
    people: bucket.reduce((sum, answer) => sum + count(answer), 0),
  }));
  return sized.reduce((largest, one) => (one.people > largest.people ? one : largest));
}

function listBuckets(answers: readonly number[], kind: QuestionKind): number[][] {
  switch (QUESTION_KINDS[kind].shownAs) {
    case "statement":
    case "frequency":
      return [answers.slice(0, 2), answers.slice(2, -2), answers.slice(-2)];
    case "choice":
      return [...answers.map((answer) => [answer]), [SHOULD_NOT_BE_SPLIT]];
    case "comments":
      throw new RangeError("A comment has no cell.");
  }
}

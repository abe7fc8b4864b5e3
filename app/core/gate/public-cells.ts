import { QUESTION_KINDS, type QuestionKind } from "#app/core/questions/kinds";
import type { Interval } from "#app/core/statistics/interval";
import { SHOULD_NOT_BE_SPLIT, type Withheld } from "#app/core/vocabulary";
import { type Cell, countAnswers } from "./cells";
import type { Thresholds } from "./thresholds";

/**
 * What may leave about one team's answers to one question. The compiler makes every reader deal with all four.
 * - `withheld`: nothing, not even n
 * - `small` (R8): n and the score rounded to 5 and clipped to 25–75, at n = 5 to 30–70
 * - `coarse` (R9, near unanimity): n, the largest bucket and a floor for it; no score
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
 * answers the smallest fibre has 9 members and unanimity is never certain, not even to one who answered. From n = 10
 * the counts are public unless nearly everybody stands in one bucket, where "everybody but two" would tell what a
 * given person said: then only n, the bucket and what follows from both.
 */
export function publicCell(cell: Cell, kind: QuestionKind, thresholds: Thresholds): PublicCell {
  const n = countAnswers(cell);
  if (n < thresholds.answers) return { state: "withheld", reason: "too_few_answers" };
  const { scored } = QUESTION_KINDS[kind];
  if (n < thresholds.counts) {
    if (!scored) return { state: "withheld", reason: "small_cell" };
    return { state: "small", n, score: roundScore(cell.counts, n) };
  }
  const outsiders = mostOutsiders(n);
  const bucket = findLargestBucket(cell, kind);
  if (n - bucket.people <= outsiders) {
    return {
      state: "coarse",
      n,
      bucket: bucket.answers,
      atLeast: 5 * Math.floor((20 * (n - outsiders)) / n),
    };
  }
  const { counts, notSplit, dontKnow, notApplicable, skipped } = cell;
  return { state: "counts", n, counts, notSplit, dontKnow, notApplicable, skipped };
}

/**
 * R9: near unanimity is when at most o = min(4, max(2, ⌊n/10⌋)) people stand outside the largest bucket. From 50
 * answers on, more than four outside say little about one person.
 */
export function mostOutsiders(n: number): number {
  return Math.min(4, Math.max(2, Math.floor(n / 10)));
}

/** R8: the lowest and highest score that a small cell shows. At n = 5 a lone 1 beside a shown 75 knew the other four. */
export function clipOf(n: number): Interval {
  return n <= 5 ? { low: 30, high: 70 } : { low: 25, high: 75 };
}

/**
 * What is public of the score of a small cell: the score itself, or the range to the end of the scale where it stands
 * at a bound, because it may have been clipped ("75 or more").
 */
export function rangeOfSmall(n: number, score: number): Interval {
  const clip = clipOf(n);
  return { low: score <= clip.low ? 0 : score, high: score >= clip.high ? 100 : score };
}

/** What near unanimity lets one know of the score (R9): at least a share u = (n − o)/n stands in the bucket. */
export function rangeOfCoarse(n: number, bucket: Bucket): Interval {
  const inside = (n - mostOutsiders(n)) / n;
  switch (bucket) {
    case "agree":
      return { low: 75 * inside, high: 100 };
    case "neither":
      return { low: 50 * inside, high: 100 - 50 * inside };
    case "disagree":
      return { low: 0, high: 100 - 75 * inside };
  }
}

/** The three buckets of a scale of five: its two highest answers, the middle one, its two lowest. */
export type Bucket = "agree" | "neither" | "disagree";

/** Which bucket of a scale the answers of a coarse cell are. */
export function bucketOf(answers: readonly number[]): Bucket {
  if (answers.includes(1)) return "disagree";
  return answers.length > 1 ? "agree" : "neither";
}

/** Score 100·Σk·c_k / (n·(K − 1)), rounded to the nearest 5 (halves up) and clipped. */
function roundScore(counts: readonly number[], n: number): number {
  const steps = counts.reduce((sum, count, k) => sum + k * count, 0);
  const rounded = 5 * Math.round((20 * steps) / (n * (counts.length - 1)));
  const { low, high } = clipOf(n);
  return Math.min(high, Math.max(low, rounded));
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

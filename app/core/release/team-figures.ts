import type { PublicCell } from "#app/core/gate/public-cells";
import { AGREEMENT_SCALE } from "#app/core/measures/scale";
import { scoreQuestion } from "#app/core/measures/scores";
import { QUESTION_KINDS, type QuestionKind } from "#app/core/questions/kinds";
import { consensus } from "#app/core/statistics/consensus";
import type { Interval } from "#app/core/statistics/interval";
import { wilsonInterval } from "#app/core/statistics/wilson";
import type { Withheld } from "#app/core/vocabulary";
import { openRange, publicInterval, summarizePublicCell } from "./public-summary";

/** A share, 0..1, with its Wilson interval. */
export type ShareFigure = {
  readonly share: number;
  readonly count: number;
  readonly interval: Interval;
};

/**
 * One team on one scored question, computed from its public cell alone. Scores are 0–100. The option counts
 * stand in the public cell itself and are not repeated.
 */
export type TeamFigures =
  | { readonly state: "withheld"; readonly reason: Withheld }
  | {
      readonly state: "small";
      readonly n: number;
      readonly score: number;
      /** Where the score stands at a bound of R8, the range it may lie in ("75 or more"); null else. */
      readonly range: Interval | null;
      readonly interval: Interval;
    }
  | {
      readonly state: "coarse";
      readonly n: number;
      /** Near unanimity there is no score (R9) … */
      readonly score: null;
      /** … but the range that n and the bucket allow. */
      readonly range: Interval;
      readonly interval: Interval;
      readonly bucket: readonly number[];
      readonly atLeast: number;
    }
  | {
      readonly state: "counts";
      readonly n: number;
      readonly score: number;
      readonly range: null;
      readonly interval: Interval;
      /** In points. */
      readonly sd: number;
      readonly consensus: number;
      /** Of those who answered; null for questions that are never favourable (frequency). */
      readonly favourable: ShareFigure | null;
      readonly neutral: number | null;
      readonly unfavourable: number | null;
      readonly split: boolean;
      /** Of everybody who saw the question. */
      readonly dontKnow: ShareFigure;
      readonly notApplicable: ShareFigure;
      readonly skipped: ShareFigure;
    };

/** Describes a public cell of a question with a score (agreement, frequency). */
export function describePublicCell(cell: PublicCell, kind: QuestionKind): TeamFigures {
  if (cell.state === "withheld") return { state: "withheld", reason: cell.reason };
  const summary = summarizePublicCell(cell);
  if (summary === null) throw new RangeError(`A question of the kind ${kind} has no score.`);
  const { n, mean, range } = summary;
  const interval = publicInterval(summary);
  if (cell.state === "small") {
    return { state: "small", n, score: cell.score, range: openRange(summary), interval };
  }
  if (cell.state === "coarse") {
    const { bucket, atLeast } = cell;
    return { state: "coarse", n, score: null, range, interval, bucket, atLeast };
  }
  const judged = QUESTION_KINDS[kind].judged ? scoreQuestion(cell.counts, AGREEMENT_SCALE) : null;
  const seen = n + cell.dontKnow + cell.notApplicable + cell.skipped;
  return {
    state: "counts",
    n,
    score: mean,
    range: null,
    interval,
    sd: Math.sqrt(summary.variance),
    consensus: consensus(cell.counts) ?? 1,
    favourable: judged ? shareFigure(cell.counts.slice(-2).reduce(add, 0), n) : null,
    neutral: judged?.neutral ?? null,
    unfavourable: judged?.unfavourable ?? null,
    split: judged?.split ?? false,
    dontKnow: shareFigure(cell.dontKnow, seen),
    notApplicable: shareFigure(cell.notApplicable, seen),
    skipped: shareFigure(cell.skipped, seen),
  };
}

/** A count of n as a share with its Wilson interval; n is at least 1. */
export function shareFigure(count: number, n: number): ShareFigure {
  const share = count / n;
  return { share, count, interval: requireInterval(wilsonInterval(share, n)) };
}

/** @throws RangeError for an interval that cannot be missing where a public cell stands behind it */
export function requireInterval(interval: Interval | null): Interval {
  if (interval === null) throw new RangeError("A public figure has no interval.");
  return interval;
}

function add(sum: number, count: number): number {
  return sum + count;
}

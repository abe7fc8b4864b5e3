import type { PublicCell } from "#app/core/gate/public-cells";
import {
  comparePlanned,
  compareShareFact,
  type ShareComparison,
  type ShareFact,
} from "#app/core/measures/facts";
import { PLANNED_MEETINGS, REACTIVE_MEETINGS } from "#app/core/questions/bank";
import { type ChoiceKind, isChoiceKind, traitsOf } from "#app/core/questions/kinds";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import { type ByTeam, byTeam, type Withheld } from "#app/core/vocabulary";
import type { CellsByKey } from "./public-dimensions";
import { type ShareFigure, shareFigure } from "./team-figures";

/** One team on a question without a score. */
export type ChoiceFigures =
  | { readonly state: "withheld"; readonly reason: Withheld }
  | {
      readonly state: "coarse";
      readonly n: number;
      readonly bucket: readonly number[];
      readonly atLeast: number;
    }
  | {
      readonly state: "counts";
      readonly n: number;
      /** By answer number, from 1. */
      readonly answers: readonly ShareFigure[];
      /** Of everybody who saw the question. */
      readonly dontKnow: ShareFigure;
      readonly skipped: ShareFigure;
    };

/** Both teams on a question without a score: a choice, or the share of GM5 in bins. */
export type ReleasedChoice = {
  readonly key: string;
  readonly kind: ChoiceKind;
  readonly teams: ByTeam<ChoiceFigures>;
  /** CM2: share of planned among planned and reactive meetings. */
  readonly planned: ShareComparison | null;
  /** GM5: median, quartiles, and who says it should not be split. */
  readonly share: ShareFact | null;
};

/** All choices and shares, in the order of the set. A hidden team has no part in any comparison (R3). */
export function releaseChoices(cells: CellsByKey, set: QuestionSet): ReleasedChoice[] {
  return listRatedQuestions(set).flatMap((question) => {
    const { key, kind } = question;
    const pair = cells[key];
    if (pair === undefined || !isChoiceKind(kind)) return [];
    const teams = byTeam((team) => describeChoice(pair[team]));
    return [
      { key, kind, teams, planned: planMeetings(question, pair), share: splitPipeline(question, pair) },
    ];
  });
}

function describeChoice(cell: PublicCell): ChoiceFigures {
  if (cell.state === "withheld") return { state: "withheld", reason: cell.reason };
  if (cell.state === "small") return { state: "withheld", reason: "small_cell" };
  if (cell.state === "coarse") {
    return { state: "coarse", n: cell.n, bucket: cell.bucket, atLeast: cell.atLeast };
  }
  const { n, dontKnow, notApplicable, skipped } = cell;
  const seen = n + dontKnow + notApplicable + skipped;
  return {
    state: "counts",
    n,
    answers: cell.counts.map((count) => shareFigure(count, n)),
    dontKnow: shareFigure(dontKnow, seen),
    skipped: shareFigure(skipped, seen),
  };
}

function planMeetings({ key, own }: Question, pair: ByTeam<PublicCell>): ShareComparison | null {
  if (key !== "CM2" || own) return null;
  const placesOf = (answers: readonly number[]) => answers.map((answer) => answer - 1);
  const counts = byTeam((team) => countsOr(pair[team], []));
  return comparePlanned(counts, placesOf(PLANNED_MEETINGS), placesOf(REACTIVE_MEETINGS));
}

function splitPipeline(question: Question, pair: ByTeam<PublicCell>): ShareFact | null {
  if (!traitsOf(question).binned) return null;
  const answersOf = (cell: PublicCell) => ({
    bins: countsOr(cell, []),
    notSplit: cell.state === "counts" ? cell.notSplit : 0,
  });
  return compareShareFact(byTeam((team) => answersOf(pair[team])));
}

function countsOr(cell: PublicCell, otherwise: readonly number[]): readonly number[] {
  return cell.state === "counts" ? cell.counts : otherwise;
}

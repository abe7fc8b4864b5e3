import { acquiescence, isStraightLined, meanAcquiescence } from "#app/core/measures/response-style";
import { DIMENSIONS, type Dimension } from "#app/core/questions/bank";
import { traitsOf } from "#app/core/questions/kinds";
import { listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import { cronbachAlpha } from "#app/core/statistics/cronbach";
import { type ByTeam, byTeam, type Rating } from "#app/core/vocabulary";
import { isAnswered } from "./cells";

/**
 * The only figures of a release that need one person's answers together (R12). They are computed at
 * tally time, made coarse here, and are public from then on: part of the public cells, not behind them.
 */
export type JointFigures = {
  /** Cronbach's α per dimension, one decimal; only with at least 30 complete answers and 3 statements. */
  readonly alpha: readonly { readonly dimension: Dimension; readonly value: number }[];
  /** People who gave all statements the same answer, floored to a multiple of 5; null where it says nothing. */
  readonly straightLiners: number | null;
  /** Mean acquiescence of a team, in answer steps, one decimal; only from 30 people who have one. 0 is consistent. */
  readonly acquiescence: ByTeam<number | null>;
};

export const NO_JOINT_FIGURES: JointFigures = {
  alpha: [],
  straightLiners: null,
  acquiescence: byTeam(() => null),
};

/** Fewest people behind a joint figure (measurement.md 2.11): fewer could read bits of each other from it. */
const LEAST_PEOPLE = 30;

/** Computes the joint figures of a wave. Both pool the teams, so the gate drops them when a team is hidden (R3). */
export function countJointFigures(
  responses: ByTeam<readonly (readonly Rating[])[]>,
  set: QuestionSet,
): JointFigures {
  const statements = listRatedQuestions(set).filter((question) => {
    return traitsOf(question).judged && question.companionOf === null;
  });
  const everybody = [...responses.sales, ...responses.marketing].filter(isAnswered);
  const alpha = DIMENSIONS.flatMap((dimension) => {
    const items = statements.filter((question) => question.dimension === dimension);
    const value = items.length < 3 ? null : computeAlpha(everybody, items);
    return value === null ? [] : [{ dimension, value }];
  });
  return {
    alpha,
    straightLiners: countStraightLiners(everybody, statements),
    acquiescence: byTeam((team) => averageAcquiescence(responses[team], statements)),
  };
}

function computeAlpha(everybody: readonly (readonly Rating[])[], items: readonly Question[]): number | null {
  const complete = everybody.filter((ratings) => items.every((item) => ratingOf(ratings, item) !== null));
  if (complete.length < LEAST_PEOPLE) return null;
  const columns = items.map((item) => {
    return Float64Array.from(complete, (ratings) => {
      const rating = ratingOf(ratings, item) ?? 0;
      return item.reverse ? item.answers.length + 1 - rating : rating;
    });
  });
  const reliability = cronbachAlpha(columns);
  return reliability === null ? null : Math.round(reliability.alpha * 10) / 10;
}

/** Per person, over the reversed statements and the straight ones of the same dimensions; own questions apart. */
function averageAcquiescence(
  team: readonly (readonly Rating[])[],
  statements: readonly Question[],
): number | null {
  const standard = statements.filter(({ own }) => !own);
  const dimensions = new Set(standard.filter(({ reverse }) => reverse).map(({ dimension }) => dimension));
  const concerned = standard.filter(({ dimension }) => dimensions.has(dimension));
  const straight = concerned.filter(({ reverse }) => !reverse);
  const reversed = concerned.filter(({ reverse }) => reverse);
  const people = team.map((ratings) => {
    const raw = (questions: readonly Question[]) => questions.map((question) => ratingOf(ratings, question));
    return acquiescence(raw(reversed), raw(straight));
  });
  if (people.filter((one) => one !== null).length < LEAST_PEOPLE) return null;
  const mean = meanAcquiescence(people) ?? 0;
  return Math.round(mean * 10) / 10 || 0;
}

/** Says something only when the set has reversed statements: agreeing with everything else may be honest. */
function countStraightLiners(
  everybody: readonly (readonly Rating[])[],
  statements: readonly Question[],
): number | null {
  if (everybody.length < LEAST_PEOPLE || !statements.some((question) => question.reverse)) return null;
  const straight = everybody.filter((ratings) => {
    return isStraightLined(statements.map((question) => ratingOf(ratings, question)));
  });
  return 5 * Math.floor(straight.length / 5);
}

/** The answer on the scale, or null for everything else. */
function ratingOf(ratings: readonly Rating[], question: Question): number | null {
  const rating = ratings[question.index as number] ?? null;
  return rating !== null && rating > 0 ? rating : null;
}

import { isRatingOf, listRatedQuestions, type Question, type QuestionSet } from "#app/core/questions/set";
import {
  type ByTeam,
  byTeam,
  DONT_KNOW,
  NOT_APPLICABLE,
  type Rating,
  SHOULD_NOT_BE_SPLIT,
  type Team,
} from "#app/core/vocabulary";

/**
 * What one team answered to one question, exactly. Internal: only `publicCells` may look at it, and
 * nothing of it leaves but through there (R0).
 */
export type Cell = {
  /**
   * People per numbered answer, lowest score first: for a reversed statement the first count is
   * "strongly agree" (r' = 6 − r). Choices stand in the order of their numbers.
   */
  readonly counts: readonly number[];
  readonly notSplit: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly skipped: number;
};

/** All cells of a wave, and how many responses they come from. */
export type CountedCells = {
  readonly responses: ByTeam<number>;
  /** By question key. */
  readonly cells: Readonly<Record<string, ByTeam<Cell>>>;
};

/** The ratings of one opened ballot per entry, each in the order of the set. */
export type ResponsesByTeam = ByTeam<Iterable<readonly Rating[]>>;

/**
 * Counts the answers of a wave into cells team × question: the first step of the one gate
 * (countCells → publicCells → buildRelease).
 *
 * @throws RangeError when a response does not fit the question set; opening a ballot has to check that before
 */
export function countCells(responses: ResponsesByTeam, set: QuestionSet): CountedCells {
  const questions = listRatedQuestions(set);
  const counted = byTeam((team) => countTeam(responses[team], questions));
  const cells = questions.map((question, at) => {
    const cellOf = (team: Team) => readCell(counted[team].tallies[at] as Int32Array, question);
    return [question.key, byTeam((team) => cellOf(team))] as const;
  });
  return {
    responses: byTeam((team) => counted[team].responses),
    cells: Object.fromEntries(cells),
  };
}

/** How many people gave an answer that counts: on the scale, an option, or "it should not be split". */
export function countAnswers(cell: Cell): number {
  return cell.counts.reduce((sum, count) => sum + count, cell.notSplit);
}

/** True for a ballot with at least one rating, "I don't know" or "not applicable"; others count nowhere but on the board. */
export function isAnswered(ratings: readonly Rating[]): boolean {
  return ratings.some((rating) => rating !== null);
}

/** A tally has a place for each code from −3 up, so that the inner loop is one addition per rating. */
const CODES = 3;

function countTeam(responses: Iterable<readonly Rating[]>, questions: readonly Question[]) {
  const tallies = questions.map((question) => new Int32Array(CODES + 1 + question.answers.length));
  let count = 0;
  for (const ratings of responses) {
    if (!isAnswered(ratings)) continue;
    if (ratings.length !== questions.length) {
      throw new RangeError(
        `A response has ${ratings.length} ratings; the question set has ${questions.length}.`,
      );
    }
    for (let at = 0; at < ratings.length; at++) {
      const rating = ratings[at] as Rating;
      if (!isRatingOf(questions[at] as Question, rating)) {
        throw new RangeError(`A response holds a rating that ${questions[at]?.key} does not offer.`);
      }
      const tally = tallies[at] as Int32Array;
      const place = CODES + (rating ?? 0);
      tally[place] = (tally[place] as number) + 1;
    }
    count++;
  }
  return { responses: count, tallies };
}

function readCell(tally: Int32Array, question: Question): Cell {
  const read = (code: number) => tally[CODES + code] ?? 0;
  const counts = question.answers.map((_, at) => read(at + 1));
  return {
    counts: question.reverse ? counts.reverse() : counts,
    notSplit: read(SHOULD_NOT_BE_SPLIT),
    dontKnow: read(DONT_KNOW),
    notApplicable: read(NOT_APPLICABLE),
    skipped: read(0),
  };
}

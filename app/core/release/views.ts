import type { PublicCell } from "#app/core/gate/public-cells";
import {
  type BlindSpot,
  findBlindSpots,
  findMissingAgreement,
  type Replies,
} from "#app/core/measures/blind-spots";
import {
  type CoorientationState,
  classifyCoorientation,
  type Distances,
} from "#app/core/measures/coorientation";
import { computeSelfVersusOther } from "#app/core/measures/self-versus-other";
import { companionKey } from "#app/core/questions/choices";
import { listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Interval } from "#app/core/statistics/interval";
import {
  contrastRanges,
  nearestToZero,
  type RangedContrast,
  rangedInterval,
} from "#app/core/statistics/welch";
import { type ByTeam, byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { type CellsByKey, listStatements } from "./public-dimensions";
import {
  ASSUMED_CORRELATION,
  averageSummaries,
  type PublicScore,
  type PublicSummary,
  publicScore,
  summarizePublicCell,
} from "./public-summary";
import { requireInterval } from "./team-figures";

/** What a team thinks, what it thinks the other thinks, and what the other really thinks. */
export type ReleasedCoorientation = Distances & {
  readonly key: string;
  readonly team: Team;
  /** Own score, estimate of the other, the other's own score. */
  readonly own: PublicScore;
  readonly estimate: PublicScore;
  readonly truth: PublicScore;
  /** Estimates behind it. */
  readonly n: number;
  readonly state: CoorientationState | null;
};

/**
 * Coorientation per statement with a companion and per team, where all three cells are public. From public
 * scores (R12): own − estimate has no pairs behind it, so its interval takes the fixed correlation. Distances are
 * nearest ones; a state is said only where the farthest would give the same.
 */
export function releaseCoorientation(cells: CellsByKey, set: QuestionSet): ReleasedCoorientation[] {
  return listStatements(set).flatMap(({ key }) => {
    const statement = cells[key];
    const companion = cells[companionKey(key)];
    if (statement === undefined || companion === undefined) return [];
    return TEAMS.flatMap((team) => {
      const own = summarizePublicCell(statement[team]);
      const estimate = summarizePublicCell(companion[team]);
      const truth = summarizePublicCell(statement[otherTeam(team)]);
      if (own === null || estimate === null || truth === null) return [];
      const ranged = {
        agreement: contrastRanges([own], [truth]),
        congruency: pairedContrast(own, estimate),
        accuracy: contrastRanges([estimate], [truth]),
      };
      const [near, far] = [nearestToZero, farthestFromZero].map((end) => distancesAt(ranged, end));
      const state = near && classifyCoorientation(near);
      return [
        {
          ...{ key, team, n: estimate.n },
          ...{ own: publicScore(own), estimate: publicScore(estimate), truth: publicScore(truth) },
          ...(near as Distances),
          state: state && far && classifyCoorientation(far) === state ? state : null,
        },
      ];
    });
  });
}

type RangedDistance = Pick<RangedContrast, "range" | "interval">;

function distancesAt(
  { agreement, congruency, accuracy }: Record<keyof Distances, RangedDistance>,
  end: (range: Interval) => number,
): Distances {
  const at = ({ range, interval }: RangedDistance) => ({ points: end(range), interval });
  return { agreement: at(agreement), congruency: at(congruency), accuracy: at(accuracy) };
}

function farthestFromZero({ low, high }: Interval): number {
  return Math.abs(low) > Math.abs(high) ? low : high;
}

function pairedContrast(own: PublicSummary, estimate: PublicSummary): RangedDistance {
  const product = Math.sqrt(own.variance * estimate.variance);
  const variance = own.variance + estimate.variance - 2 * ASSUMED_CORRELATION * product;
  const n = Math.min(own.n, estimate.n);
  const range = { low: own.range.low - estimate.range.high, high: own.range.high - estimate.range.low };
  return { range, interval: rangedInterval({ range, se: Math.sqrt(variance / n), df: n - 1 }) };
}

/** How a team rates itself against how the other rates it, over the statements about it. */
export type ReleasedSelfView = {
  /** Own − other over its questions, nearest distance; positive: kinder to itself than the other is. */
  readonly points: number;
  readonly own: number;
  readonly other: number;
  readonly interval: Interval;
  readonly n: ByTeam<number>;
  readonly questions: readonly {
    readonly key: string;
    readonly own: PublicScore;
    readonly other: PublicScore;
    readonly points: number;
  }[];
};

/** Self versus other per team; null for a team with fewer than two statements about it that both teams scored. */
export function releaseSelfViews(cells: CellsByKey, set: QuestionSet): ByTeam<ReleasedSelfView | null> {
  const statements = listStatements(set);
  const compared = computeSelfVersusOther(
    statements.map(({ key, about }) => ({
      key,
      about,
      scores: byTeam((team) => summaryOf(cells, key, team)?.mean ?? null),
    })),
  );
  const withInterval = (team: Team): ReleasedSelfView | null => {
    const view = compared[team];
    if (view === null) return null;
    const average = (who: Team) =>
      averageSummaries(view.questions.flatMap(({ key }) => summaryOf(cells, key, who) ?? []));
    const both = byTeam((team) => average(team));
    const [own, other] = [both[team], both[otherTeam(team)]];
    const contrast = contrastRanges([own], [other]);
    return {
      ...{ points: contrast.points, own: own.mean, other: other.mean },
      interval: requireInterval(contrast.interval),
      n: byTeam((who) => both[who].n),
      questions: view.questions.flatMap(({ key }) => {
        const mine = summaryOf(cells, key, team);
        const theirs = summaryOf(cells, key, otherTeam(team));
        if (mine === null || theirs === null) return [];
        const { points } = contrastRanges([mine], [theirs]);
        return [{ key, own: publicScore(mine), other: publicScore(theirs), points }];
      }),
    };
  };
  return byTeam((team) => withInterval(team));
}

function summaryOf(cells: CellsByKey, key: string, team: Team): PublicSummary | null {
  const pair = cells[key];
  return pair === undefined ? null : summarizePublicCell(pair[team]);
}

/** What a team cannot say, and where a fifth says there is no agreement; only where the counts are public. */
export function releaseBlindSpots(
  cells: CellsByKey,
  set: QuestionSet,
): { dontKnow: BlindSpot[]; noAgreement: BlindSpot[] } {
  const questions = listRatedQuestions(set)
    .filter(({ companionOf }) => companionOf === null)
    .map(({ key, notApplicable }) => ({
      key,
      notApplicable,
      replies: byTeam((team) => repliesOf(cells[key]?.[team])),
    }));
  return {
    dontKnow: findBlindSpots(questions),
    noAgreement: questions.flatMap(({ key, notApplicable, replies }) => {
      return notApplicable === null ? [] : findMissingAgreement(key, replies);
    }),
  };
}

function repliesOf(cell: PublicCell | undefined): Replies | null {
  if (cell?.state !== "counts") return null;
  return {
    answered: cell.n,
    dontKnow: cell.dontKnow,
    notApplicable: cell.notApplicable,
    skipped: cell.skipped,
  };
}

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
import { acquiescence } from "#app/core/measures/response-style";
import { computeSelfVersusOther, type SelfVersusOther } from "#app/core/measures/self-versus-other";
import { companionKey } from "#app/core/questions/choices";
import { listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Interval } from "#app/core/statistics/interval";
import { tAround } from "#app/core/statistics/t-interval";
import { welchDifference } from "#app/core/statistics/welch";
import { type ByTeam, byTeam, otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { type CellsByKey, listStatements } from "./public-dimensions";
import {
  ASSUMED_CORRELATION,
  averageSummaries,
  type PublicSummary,
  summarizePublicCell,
} from "./public-summary";
import { requireInterval } from "./team-figures";

/** What a team thinks, what it thinks the other thinks, and what the other really thinks. */
export type ReleasedCoorientation = Distances & {
  readonly key: string;
  readonly team: Team;
  /** Own score, estimate of the other, the other's own score. */
  readonly own: number;
  readonly estimate: number;
  readonly truth: number;
  /** Estimates behind it. */
  readonly n: number;
  readonly state: CoorientationState | null;
};

/**
 * Coorientation per statement with a companion and per team, where all three cells are public. From public
 * scores (R12): own − estimate has no pairs behind it, so its interval takes the fixed correlation.
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
      const distances = {
        agreement: toDistance(own, truth),
        congruency: { points: own.mean - estimate.mean, interval: pairedInterval(own, estimate) },
        accuracy: toDistance(estimate, truth),
      };
      const scores = { own: own.mean, estimate: estimate.mean, truth: truth.mean };
      return [{ key, team, ...scores, n: estimate.n, ...distances, state: classifyCoorientation(distances) }];
    });
  });
}

function toDistance(a: PublicSummary, b: PublicSummary) {
  const { points, interval } = welchDifference(a, b);
  return { points, interval };
}

function pairedInterval(own: PublicSummary, estimate: PublicSummary): Interval {
  const product = Math.sqrt(own.variance * estimate.variance);
  const variance = own.variance + estimate.variance - 2 * ASSUMED_CORRELATION * product;
  const n = Math.min(own.n, estimate.n);
  return tAround(own.mean - estimate.mean, Math.sqrt(variance / n), n - 1);
}

/** How a team rates itself against how the other rates it, over the statements about it. */
export type ReleasedSelfView = SelfVersusOther & { readonly interval: Interval; readonly n: ByTeam<number> };

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
    const interval = requireInterval(welchDifference(both[team], both[otherTeam(team)]).interval);
    return { ...view, interval, n: byTeam((team) => both[team].n) };
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

/**
 * Acquiescence of a team from its public scores: mean raw answer to the reversed statements + mean raw answer
 * to the straight ones of the same dimensions − 6. The mean over people is the mean of means when everybody
 * answers; no joint answers are needed (R12). Null without reversed statements or with one of them rounded.
 */
export function releaseAcquiescence(cells: CellsByKey, set: QuestionSet): ByTeam<number | null> {
  const statements = listStatements(set);
  const dimensions = new Set(statements.filter(({ reverse }) => reverse).map(({ dimension }) => dimension));
  const concerned = statements.filter(({ dimension, own }) => dimensions.has(dimension) && !own);
  const rate = (team: Team): number | null => {
    if (concerned.some(({ key }) => cells[key]?.[team].state !== "counts")) return null;
    const rawMean = (key: string, reverse: boolean) => {
      const steps = (summaryOf(cells, key, team)?.mean ?? 0) / 25;
      return reverse ? 5 - steps : 1 + steps;
    };
    return acquiescence(
      concerned.filter(({ reverse }) => reverse).map(({ key }) => rawMean(key, true)),
      concerned.filter(({ reverse }) => !reverse).map(({ key }) => rawMean(key, false)),
    );
  };
  return byTeam((team) => rate(team));
}

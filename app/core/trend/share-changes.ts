import { type PublicShare, shareOfCell } from "#app/core/gate/public-shares";
import type { Texts } from "#app/core/questions/set";
import { listStatements } from "#app/core/release/public-dimensions";
import type { Release } from "#app/core/release/release";
import { describeShare, type ShareFigures, subtractShares } from "#app/core/release/shares";
import type { ShareDifference } from "#app/core/statistics/newcombe";
import { type ByTeam, byTeam, type Team } from "#app/core/vocabulary";
import { nameWording } from "./wave-reading";
import { isTooClose, type TakenOut, type TrendWave, trendWave } from "./waves";

/** A team's favourable share of one statement in two waves; the change is that of the later wave, with Newcombe's interval. */
export type ShareChange = {
  readonly before: ShareFigures;
  readonly now: ShareFigures;
  readonly change: ShareDifference | null;
};

/**
 * The favourable shares of two waves, of which one at least was imported as percentages, on the statements that both
 * asked in the same words.
 */
export type ShareChanges = {
  readonly from: TrendWave;
  readonly to: TrendWave;
  readonly statements: readonly {
    readonly key: string;
    readonly text: Texts;
    readonly teams: ByTeam<ShareChange>;
  }[];
  /** What the earlier wave asked and the later one did not ask in these words. */
  readonly askedDifferently: readonly Texts[];
};

/** The current wave against every earlier one that can be compared with it in shares alone, oldest first (R11). */
export function compareShares(
  current: Release,
  earlier: readonly Release[],
  takenOut: readonly TakenOut[] = [],
): ShareChanges[] {
  const isOut = ({ wave }: Release) => takenOut.some(({ id }) => id === wave.id);
  if (isOut(current)) return [];
  return earlier
    .filter((one) => one.wave.id !== current.wave.id && !isOut(one))
    .filter((one) => one.shares !== undefined || current.shares !== undefined)
    .filter(({ wave }) => wave.closedOn <= current.wave.closedOn)
    .filter(({ wave }) => !isTooClose(wave.closedOn, current.wave.closedOn))
    .sort((one, other) => (one.wave.closedOn < other.wave.closedOn ? -1 : 1))
    .map((one) => compareTwo(one, current));
}

function compareTwo(then: Release, now: Release): ShareChanges {
  const asked = new Map(listStatements(now.questionSet).map((question) => [question.key, question]));
  const statements = listStatements(then.questionSet).map((question) => {
    const same = asked.get(question.key);
    return { question, isSame: same !== undefined && nameWording(same) === nameWording(question) };
  });
  return {
    from: trendWave(then),
    to: trendWave(now),
    statements: statements.flatMap(({ question: { key, text }, isSame }) =>
      isSame ? [{ key, text, teams: byTeam((team) => changeOf(key, team)) }] : [],
    ),
    askedDifferently: statements.flatMap(({ question, isSame }) => (isSame ? [] : [question.text])),
  };

  function changeOf(key: string, team: Team): ShareChange {
    const [before, after] = [shareIn(then, key, team), shareIn(now, key, team)];
    return {
      before: describeShare(before),
      now: describeShare(after),
      change: subtractShares(after, before),
    };
  }
}

/** The same figure of a wave with answers and of one with percentages. */
function shareIn({ public: open }: Release, key: string, team: Team): PublicShare {
  if (open.shares !== undefined)
    return open.shares[key]?.[team] ?? { state: "withheld", reason: "not_in_file" };
  const cell = open.cells[key]?.[team];
  return cell === undefined ? { state: "withheld", reason: "too_few_answers" } : shareOfCell(cell);
}

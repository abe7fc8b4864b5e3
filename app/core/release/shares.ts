import type { PublicShare } from "#app/core/gate/public-shares";
import type { QuestionSet } from "#app/core/questions/set";
import { newcombeDifference, type ShareDifference } from "#app/core/statistics/newcombe";
import { wilsonInterval } from "#app/core/statistics/wilson";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { listStatements } from "./public-dimensions";
import { requireInterval, type ShareFigure } from "./team-figures";

/** A team's shares on one statement; the favourable one with its Wilson interval. */
export type ShareFigures =
  | Extract<PublicShare, { state: "withheld" | "coarse" }>
  | {
      readonly state: "share";
      readonly n: number;
      readonly favourable: Omit<ShareFigure, "count">;
      readonly unfavourable: number | null;
    };

/** Both teams on one statement of a wave that was imported as percentages. */
export type ReleasedShare = {
  readonly key: string;
  readonly teams: ByTeam<ShareFigures>;
  /** Sales − Marketing, with Newcombe's interval; null where a share of either is not shown. */
  readonly difference: ShareDifference | null;
};

/** All statements of which a file gives percentages, in the order of the set. */
export function releaseShares(
  shares: Readonly<Record<string, ByTeam<PublicShare>>>,
  set: QuestionSet,
): ReleasedShare[] {
  return listStatements(set).flatMap(({ key }) => {
    const pair = shares[key];
    if (pair === undefined) return [];
    return [
      {
        key,
        teams: byTeam((team) => describeShare(pair[team])),
        difference: subtractShares(pair.sales, pair.marketing),
      },
    ];
  });
}

/** Describes what is public of a team's shares. */
export function describeShare(share: PublicShare): ShareFigures {
  if (share.state !== "share") return share;
  const { n, favourable, unfavourable } = share;
  const interval = requireInterval(wilsonInterval(favourable, n));
  return { state: "share", n, favourable: { share: favourable, interval }, unfavourable };
}

/** One favourable share minus another, −1..1; null unless both are shown. */
export function subtractShares(one: PublicShare, other: PublicShare): ShareDifference | null {
  if (one.state !== "share" || other.state !== "share") return null;
  const people = ({ n, favourable }: typeof one) => n * favourable;
  return newcombeDifference(people(one), one.n, people(other), other.n);
}

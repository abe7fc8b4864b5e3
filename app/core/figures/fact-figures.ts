import type { ShareComparison } from "#app/core/measures/facts";
import type { ChoiceFigures } from "#app/core/release/choices";
import type { Report, ReportChoice } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { excludesZero } from "#app/core/statistics/interval";
import { SHOULD_NOT_BE_SPLIT, TEAMS, type Team } from "#app/core/vocabulary";
import { type Figure, figureOf, type Measure } from "./figure";
import {
  inPercent,
  roundPoints,
  type Shown,
  showDifferenceInterval,
  showLimits,
  showNumber,
  showShare,
} from "./shown";
import { listSpreadFigures } from "./statement-figures";

/** Meetings and metrics: what both teams describe. */
export function listFactFigures({ frequencies, choices }: Pick<Report, "frequencies" | "choices">): Figure[] {
  return [...frequencies.flatMap(listFrequency), ...choices.flatMap(listChoice)];
}

function listFrequency(question: ReportQuestion): Figure[] {
  const { key, gap } = question;
  return [...(gap === null ? [] : [distanceOf(key, gap)]), ...listSpreadFigures("facts", question)];
}

/** How far apart the teams are, without a direction: no answer is the better one. */
function distanceOf(key: string, gap: NonNullable<ReportQuestion["gap"]>): Figure {
  if (gap.withheld) return figureOf("facts", key, "distance", { as: "withheld", reason: gap.reason });
  const interval = showDifferenceInterval(gap.interval);
  const size = Math.abs(roundPoints(gap.points));
  const shown: Shown = excludesZero(gap.interval)
    ? { as: gap.range === null ? "number" : "or_more", value: size }
    : { as: "none" };
  return figureOf("facts", key, "distance", shown, { interval });
}

function listChoice(choice: ReportChoice): Figure[] {
  const { key, teams, planned, share } = choice;
  return [
    ...TEAMS.flatMap((team) => listAnswerShares(choice, team, teams[team])),
    ...listShares(key, planned, "planned_share", "planned_difference"),
    ...listMedians(choice),
    ...listShares(key, share?.notSplit ?? null, "not_split_share", "not_split_difference"),
  ];
}

function listAnswerShares(
  { key, notSplit, share }: ReportChoice,
  team: Team,
  figures: ChoiceFigures,
): Figure[] {
  const said = (answers: readonly number[], shown: Shown) =>
    figureOf("facts", key, "answer_share", shown, { team, answers });
  if (figures.state === "withheld") return [said([], { as: "withheld", reason: figures.reason })];
  if (figures.state === "coarse") return [said(figures.bucket, { as: "or_more", value: figures.atLeast })];
  const apart = notSplit && share?.notSplit[team];
  return [
    ...figures.answers.map((answer, at) => said([at + 1], showShare(answer.share))),
    ...(apart ? [said([SHOULD_NOT_BE_SPLIT], showShare(apart.share))] : []),
    figureOf("facts", key, "dont_know_share", showShare(figures.dontKnow.share), { team }),
  ];
}

/** Both teams' shares with their n, and the difference with its interval; nothing where one is missing. */
function listShares(
  key: string,
  shares: ShareComparison | null,
  measure: Measure,
  difference: Measure,
): Figure[] {
  if (!shares?.sales || !shares.marketing) return [];
  const apart = shares.difference;
  const each = { sales: shares.sales, marketing: shares.marketing };
  return [
    ...TEAMS.map((team) => {
      const { share, n } = each[team];
      return figureOf("facts", key, measure, showShare(share), { team, n });
    }),
    ...(apart === null
      ? []
      : [
          figureOf("facts", key, difference, showShare(apart.value), {
            interval: showDifferenceInterval(inPercent(apart.interval)),
          }),
        ]),
  ];
}

function listMedians({ key, share }: ReportChoice): Figure[] {
  const found = TEAMS.flatMap((team) => {
    const [quartiles, all] = [share?.quartiles[team], share?.notSplit[team]];
    const n = all ? all.n - all.count : 0;
    return quartiles && all
      ? [figureOf("facts", key, "median", showNumber(quartiles.median), { team, n })]
      : [];
  });
  return found.length === TEAMS.length ? found : [];
}

/** Where a team cannot say, and where it says that there is no agreement to keep. */
export function listBlindSpotFigures({ blindSpots }: Pick<Report, "blindSpots">): Figure[] {
  const { dontKnow, noAgreement } = blindSpots;
  const list = (measure: Measure, spots: typeof dontKnow) =>
    spots.map(({ key, team, share, interval }) =>
      figureOf("blind_spots", key, measure, showShare(share), {
        team,
        interval: showLimits(inPercent(interval)),
      }),
    );
  return [...list("dont_know_share", dontKnow), ...list("no_agreement_share", noAgreement)];
}

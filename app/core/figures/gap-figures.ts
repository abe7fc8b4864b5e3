import type { GapFigures, NoGap } from "#app/core/release/gaps";
import type { PublicScore } from "#app/core/release/public-summary";
import type { Interval } from "#app/core/statistics/interval";
import { type ByTeam, byTeam, type Team, type Withheld } from "#app/core/vocabulary";
import { type Figure, type FigurePart, figureOf } from "./figure";
import { showDifferenceInterval, showGap, showLimits, showScore } from "./shown";

/** One team's score as a release holds it, of a question or a dimension. */
export type ScoreFigures =
  | { readonly state: "withheld"; readonly reason: Withheld }
  | (PublicScore & { readonly state: string; readonly interval: Interval });

/** A score; its interval stands beside it where it is no range. */
export function scoreFigure(
  part: FigurePart,
  of: string,
  team: Team,
  figures: ScoreFigures,
  rest: Partial<Figure> = {},
): Figure {
  if (isWithheld(figures)) {
    return figureOf(part, of, "score", { as: "withheld", reason: figures.reason }, { team });
  }
  const interval = figures.score === null ? null : showLimits(figures.interval);
  return figureOf(part, of, "score", showScore(figures) ?? { as: "none" }, { team, interval, ...rest });
}

/** The gap and its label, or once why the teams are not compared. */
export function listGapFigures(
  part: FigurePart,
  of: string,
  gap: GapFigures | NoGap | null,
  teams: ByTeam<ScoreFigures>,
): Figure[] {
  if (gap === null) return [];
  if (gap.withheld) return [figureOf(part, of, "gap", { as: "withheld", reason: gap.reason })];
  const scores = byTeam((team) => scoreOrNull(teams[team]));
  const interval = showDifferenceInterval(gap.interval);
  const { label, labelTeams, standings, certainty } = gap;
  return [
    figureOf(part, of, "gap", showGap(gap, scores), { interval, certainty }),
    ...(label === null
      ? []
      : [figureOf(part, of, "label", { as: "label", label, teams: labelTeams, standings }, { certainty })]),
  ];
}

function scoreOrNull(figures: ScoreFigures): PublicScore | null {
  return isWithheld(figures) ? null : figures;
}

function isWithheld(figures: ScoreFigures): figures is Extract<ScoreFigures, { state: "withheld" }> {
  return figures.state === "withheld";
}

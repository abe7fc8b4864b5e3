import type { PublicScore } from "#app/core/release/public-summary";
import type { ReleasedSelfView } from "#app/core/release/views";
import type { Report } from "#app/core/report/report";
import { excludesZero } from "#app/core/statistics/interval";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { type Figure, figureOf, type Measure } from "./figure";
import {
  isOneNumber,
  type Shown,
  type ShownNumber,
  showDifferenceInterval,
  showDistance,
  showNumber,
  showScore,
} from "./shown";

/** Per statement and team: what it says itself, what it expects of the other, and what the other says. */
export function listViewFigures({ coorientation }: Pick<Report, "coorientation">): Figure[] {
  return coorientation.flatMap(({ key, team, own, estimate, truth, n, accuracy, state }) => {
    const interval = accuracy.interval && showDifferenceInterval(accuracy.interval);
    return [
      figureOf("views", key, "own_score", shownOf(own), { team }),
      figureOf("views", key, "estimate", shownOf(estimate), { team, n }),
      figureOf("views", key, "other_score", shownOf(truth), { team }),
      figureOf("views", key, "estimate_error", showNumber(accuracy.points), { team, interval }),
      figureOf("views", key, "view", { as: "word", word: state ?? "mixed" }, { team }),
    ];
  });
}

/** How each team rates itself against how the other rates it: in all, and statement by statement. */
export function listSelfFigures({ selfViews }: Pick<Report, "selfViews">): Figure[] {
  return TEAMS.flatMap((team) => {
    const view = selfViews[team];
    return view === null ? [] : listSelfView(view, team);
  });
}

function listSelfView({ points, interval, questions }: ReleasedSelfView, team: Team): Figure[] {
  const told: Shown = excludesZero(interval) ? showNumber(points) : { as: "none" };
  const all = { team, interval: showDifferenceInterval(interval) };
  return [
    figureOf("self", "", "self_difference", told, all),
    ...questions.flatMap((question) => {
      const said = (measure: Measure, shown: Shown) =>
        figureOf("self", question.key, measure, shown, { team });
      return [
        said("own_score", shownOf(question.own)),
        said("other_score", shownOf(question.other)),
        said("self_difference", showSelfDifference(question)),
      ];
    }),
  ];
}

/** The difference of the two scores as they are shown; of ranges the nearest distance. */
export function showSelfDifference({
  own,
  other,
  points,
}: ReleasedSelfView["questions"][number]): ShownNumber {
  return isOneNumber(own) && isOneNumber(other) ? showDistance(own, other) : showNumber(points);
}

function shownOf(score: PublicScore): Shown {
  return showScore(score) ?? { as: "none" };
}

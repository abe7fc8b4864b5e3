import type { Report } from "#app/core/report/report";
import type { SlicedTeam } from "#app/core/report/slices";
import { TEAMS } from "#app/core/vocabulary";
import { type Figure, figureOf } from "./figure";
import { scoreFigure } from "./gap-figures";
import { type ShownNumber, showDifferenceInterval, showDistance } from "./shown";

/** How groups inside each team answered, statement by statement, and where two of them lie apart by more than chance. */
export function listSliceFigures({ slices }: Pick<Report, "slices">): Figure[] {
  return slices.flatMap(({ key: asked, values, questions }) =>
    questions.flatMap(({ key, teams }) =>
      TEAMS.flatMap((team) => {
        const { slices: own, spread } = teams[team];
        const scores = own.map((figures, at) => ({
          ...scoreFigure("slices", key, team, figures, "n" in figures ? { n: figures.n } : {}),
          slice: { asked, values: [values[at] ?? ""] },
        }));
        if (spread.state !== "apart") return scores;
        const { high, low, interval } = spread;
        const apart = figureOf("slices", key, "slice_difference", showApart(teams[team]), {
          team,
          interval: showDifferenceInterval(interval),
          slice: { asked, values: [values[high] ?? "", values[low] ?? ""] },
        });
        return [...scores, apart];
      }),
    ),
  );
}

/** How far the highest slice lies above the lowest: the difference of their scores as they are shown. */
export function showApart({ slices, spread }: SlicedTeam): ShownNumber {
  if (spread.state !== "apart") throw new RangeError("These slices do not lie apart.");
  const [high, low] = [slices[spread.high], slices[spread.low]];
  if (high?.state !== "counts" || low?.state !== "counts")
    throw new RangeError("Only slices that show their counts lie apart.");
  return showDistance(high, low);
}

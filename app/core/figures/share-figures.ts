import type { ReleasedShare, ShareFigures } from "#app/core/release/shares";
import { TEAMS } from "#app/core/vocabulary";
import { type Figure, figureOf } from "./figure";
import { inPercent, type Shown, showDifferenceInterval, showLimits, showShare } from "./shown";

/** The favourable shares of a wave that was imported as percentages, and their differences. */
export function listShareFigures(shares: readonly ReleasedShare[]): Figure[] {
  return shares.flatMap(({ key, teams, difference }) => [
    ...TEAMS.map((team) => {
      const figures = teams[team];
      const n = figures.state === "withheld" ? null : figures.n;
      const interval = figures.state === "share" ? showLimits(inPercent(figures.favourable.interval)) : null;
      return figureOf("statements", key, "favourable", showFavourable(figures), { team, n, interval });
    }),
    ...(difference === null
      ? []
      : [
          figureOf("statements", key, "favourable_gap", showShare(difference.value), {
            interval: showDifferenceInterval(inPercent(difference.interval)),
          }),
        ]),
  ]);
}

/** A favourable share in percent; near unanimity its bound. */
export function showFavourable(
  figures: ShareFigures,
): Extract<Shown, { as: "number" | "or_more" | "or_less" | "withheld" }> {
  switch (figures.state) {
    case "withheld":
      return { as: "withheld", reason: figures.reason };
    case "coarse":
      return figures.bucket === "favourable"
        ? { as: "or_more", value: figures.atLeast }
        : { as: "or_less", value: 100 - figures.atLeast };
    case "share":
      return showShare(figures.favourable.share);
  }
}

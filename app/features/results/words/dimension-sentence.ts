import { isFlagged } from "#app/core/measures/classification";
import type { Report } from "#app/core/report/report";
import type { ReportDimension } from "#app/core/report/rows";
import { byTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { sayGapSize, shownScore } from "./figures";
import { isUnjudged, sayUnjudged, textOf } from "./sentences";

/** Which gap is the widest, and how many stand out from chance. */
export function sayDimensionFinding(report: Pick<Report, "languages" | "dimensions">): string {
  const words = getWords().results.dimensions.finding;
  const widest = report.dimensions.find(({ gap }) => !gap.withheld);
  if (widest === undefined || widest.gap.withheld) return words.none;
  const remark = sayUnjudged(report.dimensions.filter(isUnjudged).length, report.dimensions.length);
  if (Math.round(widest.gap.points) === 0) return words.same + remark;
  const flagged = report.dimensions.filter(isGapFlagged).length;
  const points = sayGapSize(
    widest.gap,
    byTeam((team) => shownScore(widest.teams[team])),
  );
  return words.largest(getWords().within(textOf(report, widest.title)), points, flagged) + remark;
}

/** A gap that gets a star. */
export function isGapFlagged({ gap }: Pick<ReportDimension, "gap">): boolean {
  return !gap.withheld && isFlagged(gap.q);
}

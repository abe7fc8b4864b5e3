import type { DimensionFigures } from "#app/core/release/dimensions";
import type { ReportDimension } from "#app/core/report/rows";
import { byTeam, TEAMS } from "#app/core/vocabulary";
import { type DimensionsReport, dimensionChart } from "#app/features/results/charts/dimension-chart";
import { picturePath } from "#app/features/results/tabs";
import { isGapFlagged } from "#app/features/results/words/dimension-sentence";
import {
  sayDifferenceRange,
  sayGapPoints,
  sayRange,
  sayScore,
  shownScore,
} from "#app/features/results/words/figures";
import { GapLabel } from "#app/features/results/words/gap-label";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { DimensionLink } from "./dimension-link";
import { TeamHeadings } from "./team-legend";

/** The dimensions as a dumbbell and as a table. */
export function DimensionGaps({ report }: { report: DimensionsReport }) {
  return (
    <ChartFigure
      chart={dimensionChart(report)}
      table={<DimensionTable report={report} />}
      picture={picturePath(report.wave.id, "dimensions")}
      open
    />
  );
}

function DimensionTable({ report }: { report: DimensionsReport }) {
  const words = getWords().results;
  return (
    <table>
      <caption>{words.charts.same}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dimensions.column}</th>
          <TeamHeadings report={report} />
          <th scope="col" className="number">
            {words.gap}
          </th>
          <th scope="col">{words.dimensions.label}</th>
        </tr>
      </thead>
      <tbody>
        {report.dimensions.map((one) => (
          <tr key={one.dimension}>
            <th scope="row">
              <DimensionLink report={report} dimension={one} />
              <span className="small soft row-note">{words.dimensions.items(one.items.length)}</span>
            </th>
            {TEAMS.map((team) => (
              <ScoreCell key={team} figures={one.teams[team]} />
            ))}
            <td className="number">
              {one.gap.withheld ? (
                words.none
              ) : (
                <>
                  {sayGapPoints(
                    one.gap,
                    byTeam((team) => shownScore(one.teams[team])),
                  )}
                  {isGapFlagged(one) ? " ★" : ""}
                  <span className="small soft row-note nowrap">{sayDifferenceRange(one.gap.interval)}</span>
                </>
              )}
            </td>
            <td className="in-words">
              <GapLabel report={report} gap={one.gap} explained />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScoreCell({ figures }: { figures: DimensionFigures }) {
  if (figures.state === "withheld")
    return <td className="number soft small">{getWords().results.withheld[figures.reason]}</td>;
  return (
    <td className="number">
      {sayScore(figures)}
      <span className="small soft row-note nowrap">
        {figures.score === null ? "" : sayRange(figures.interval)}
        {figures.nominal ? ` (${getWords().results.rounded})` : ""}
      </span>
    </td>
  );
}

/** Whether a team's figure of a dimension is a rounded one. */
export function isRounded({ teams }: ReportDimension): boolean {
  return TEAMS.some((team) => teams[team].state === "public" && teams[team].nominal);
}

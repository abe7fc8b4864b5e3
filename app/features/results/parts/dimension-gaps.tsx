import type { DimensionFigures } from "#app/core/release/dimensions";
import type { Report } from "#app/core/report/report";
import type { ReportDimension } from "#app/core/report/rows";
import { byTeam, TEAMS } from "#app/core/vocabulary";
import { isGapFlagged, sayDimensionFinding } from "#app/features/results/words/dimension-sentence";
import {
  sayDifferenceRange,
  sayGapPoints,
  sayRange,
  sayScore,
  shownScore,
} from "#app/features/results/words/figures";
import { GapLabel } from "#app/features/results/words/gap-label";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { DotPlot } from "#app/ui/charts/dot-plot";
import { DimensionLink } from "./dimension-link";
import { TeamHeadings, TeamLegend, teamSeries } from "./team-legend";

type DimensionsReport = Pick<Report, "wave" | "languages" | "dimensions">;

/** The dimensions as a dumbbell, the widest gap first, and as a table. */
export function DimensionGaps({ report }: { report: DimensionsReport }) {
  const words = getWords().results.dimensions;
  const names = report.wave.teamNames;
  return (
    <DotPlot
      data={{
        rows: report.dimensions.map((one) => ({
          id: one.dimension,
          label: textOf(report, one.title),
          flagged: isGapFlagged(one),
          dots: TEAMS.map((team) => dotOf(one.teams[team])),
        })),
        series: teamSeries(report),
        axis: { low: 0, high: 100, marks: [50] },
      }}
      finding={sayDimensionFinding(report)}
      label={words.chart(names.sales, names.marketing)}
      legend={<TeamLegend report={report} whiskers star />}
      table={<DimensionTable report={report} />}
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

function dotOf(figures: DimensionFigures) {
  return figures.state === "withheld" ? null : { value: figures.score, interval: figures.interval };
}

/** Whether a team's figure of a dimension is a rounded one. */
export function isRounded({ teams }: ReportDimension): boolean {
  return TEAMS.some((team) => teams[team].state === "public" && teams[team].nominal);
}

import {
  listQuadrantRows,
  type QuadrantReport,
  quadrantChart,
} from "#app/features/results/charts/quadrant-chart";
import { picturePath } from "#app/features/results/tabs";
import { sayScore } from "#app/features/results/words/figures";
import { GapLabel } from "#app/features/results/words/gap-label";
import { getWords } from "#app/locales/spoken";
import { ChartFigure } from "#app/ui/charts/chart-figure";
import { DimensionLink } from "./dimension-link";
import { TeamHeadings } from "./team-legend";

/** Every dimension at the place of both teams: strengths, shared pain, and what only one team sees. */
export function Quadrant({ report }: { report: QuadrantReport }) {
  const words = getWords().results;
  return (
    <ChartFigure
      chart={quadrantChart(report)}
      picture={picturePath(report.wave.id, "quadrant")}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.quadrant.mark}
              </th>
              <th scope="col">{words.dimensions.column}</th>
              <TeamHeadings report={report} />
              <th scope="col">{words.dimensions.label}</th>
            </tr>
          </thead>
          <tbody>
            {listQuadrantRows(report).map(({ dimension, title, gap, point }, at) => (
              <tr key={dimension}>
                <td className="number">{at + 1}</td>
                <th scope="row">
                  <DimensionLink report={report} dimension={{ dimension, title }} />
                </th>
                <td className="number">{sayScore(point.sales)}</td>
                <td className="number">{sayScore(point.marketing)}</td>
                <td>
                  <GapLabel report={report} gap={gap} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

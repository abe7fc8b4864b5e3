import { middleOf } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import { sayScore } from "#app/features/results/words/figures";
import { GapLabel } from "#app/features/results/words/gap-label";
import { sayUnjudged, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { QuadrantPlot } from "#app/ui/charts/quadrant-plot";
import { DimensionLink } from "./dimension-link";
import { TeamHeadings } from "./team-legend";

/** Room around the outermost points, in points of the score. */
const AIR = 8;

/** Every dimension at the place of both teams: strengths, shared pain, and what only one team sees. */
export function Quadrant({
  report,
}: {
  report: Pick<Report, "wave" | "languages" | "dimensions" | "quadrant" | "cutPoints">;
}) {
  const words = getWords().results.quadrant;
  const { teamNames: names } = report.wave;
  const rows = report.dimensions.flatMap((one) => {
    const point = report.quadrant.find(({ subject }) => subject.key === one.dimension);
    return point ? [{ ...one, point }] : [];
  });
  const { good, poor } = report.cutPoints;
  const count = (holds: (score: number) => boolean) =>
    rows.filter(({ point }) => holds(middleOf(point.sales)) && holds(middleOf(point.marketing))).length;
  return (
    <div className="quadrant">
      <QuadrantPlot
        data={{
          axes: { across: names.sales, up: names.marketing },
          corners: [words.onlyOne(names.sales), words.content, words.onlyOne(names.marketing), words.unhappy],
          range: chooseRange(rows.flatMap(({ point }) => [middleOf(point.sales), middleOf(point.marketing)])),
          zones: { good, poor },
          points: rows.map(({ point }, at) => ({
            mark: String(at + 1),
            across: middleOf(point.sales),
            up: middleOf(point.marketing),
          })),
        }}
        finding={`${words.finding(
          rows.length,
          count((score) => score >= good),
          count((score) => score < poor),
          rows.filter(({ point }) => middleOf(point.sales) < poor !== middleOf(point.marketing) < poor)
            .length,
        )}${sayUnjudged(report.dimensions.length - rows.length, report.dimensions.length)}`}
        label={words.chart(names.sales, names.marketing)}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {words.mark}
                </th>
                <th scope="col">{getWords().results.dimensions.column}</th>
                <TeamHeadings report={report} />
                <th scope="col">{getWords().results.dimensions.label}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ dimension, title, gap, point }, at) => (
                <tr key={dimension}>
                  <td className="number">{at + 1}</td>
                  <th scope="row">{textOf(report, title)}</th>
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
        legend={
          <ol className="quadrant-names">
            {rows.map((one) => (
              <li key={one.dimension}>
                <DimensionLink report={report} dimension={one} />
              </li>
            ))}
          </ol>
        }
      />
    </div>
  );
}

/** The quarters of the scale that hold every point with some air, at least the middle two. */
function chooseRange(scores: readonly number[]): { low: number; high: number } {
  const low = 25 * Math.floor((Math.min(...scores, 50) - AIR) / 25);
  const high = 25 * Math.ceil((Math.max(...scores, 70) + AIR) / 25);
  return { low: Math.max(0, Math.min(25, low)), high: Math.min(100, high) };
}

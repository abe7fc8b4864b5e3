import { Link } from "@remix-run/react";
import type { DimensionFigures } from "#app/core/release/dimensions";
import type { ReportDimension } from "#app/core/report/rows";
import { byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { DimensionLink } from "#app/features/results/parts/dimension-link";
import { TeamHeading } from "#app/features/results/parts/team-legend";
import { tabPath } from "#app/features/results/tabs";
import { sayGapChange } from "#app/features/results/trend/trend-words";
import { isGapFlagged } from "#app/features/results/words/dimension-sentence";
import { sayGapPoints, sayScore, shownScore } from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import type { OverviewReport } from "./overview-report";

const WIDTH = 150;
const HEIGHT = 16;
const EDGE = 8;

/** Every dimension on one line: both teams on a scale from 0 to 100, their figures, and what changed since last time. */
export function DimensionStrips({ report }: { report: OverviewReport }) {
  const words = getWords().results;
  const changes = report.hiddenTeams.length === 0 ? report.trend.changes : null;
  const teams = TEAMS.filter((team) => !report.hiddenTeams.includes(team));
  const compared = teams.length === TEAMS.length;
  return (
    <section className="overview-dimensions card stack-tight" aria-labelledby="strips-title">
      <div className="spread">
        <h2 id="strips-title" className="eyebrow">
          <Link to={tabPath(report.wave.id, "dimensions")}>{words.dimensions.title}</Link>
        </h2>
        {report.dimensions.some(isGapFlagged) ? <p className="small soft">{words.charts.flagged}</p> : null}
      </div>
      <TableScroll>
        <table className="strips">
          <thead>
            <tr>
              <th scope="col">{words.dimensions.column}</th>
              <th scope="col" className="wide-only">
                <span className="strip-scale">
                  <span>0</span>
                  <span>100</span>
                </span>
              </th>
              {teams.map((team) => (
                <TeamHeading key={team} report={report} team={team} />
              ))}
              {compared ? (
                <th scope="col" className="number">
                  {words.gap}
                </th>
              ) : null}
              {changes === null ? null : (
                <th scope="col">{words.overview.since(nameWave(report, changes.from))}</th>
              )}
            </tr>
          </thead>
          <tbody>
            {report.dimensions.map((one) => (
              <tr key={one.dimension}>
                <th scope="row">
                  <DimensionLink report={report} dimension={one} />
                </th>
                <td className="wide-only">
                  <Strip dimension={one} />
                </td>
                {teams.map((team) => (
                  <td key={team} className="number">
                    {sayTeam(one.teams[team])}
                  </td>
                ))}
                {compared ? <td className="number nowrap">{sayGap(one)}</td> : null}
                {changes === null ? null : (
                  <td className="in-words small">{sayChangeOf(report, one.dimension)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

/** Both teams' marks and the line between them; of a score that is a range, the range. The cells beside it say the same. */
function Strip({ dimension }: { dimension: ReportDimension }) {
  const [sales, marketing] = TEAMS.map((team) => placeOf(dimension.teams[team]));
  return (
    <svg
      className="strip"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <line className="strip-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {typeof sales === "number" && typeof marketing === "number" ? (
        <line className="strip-gap" x1={sales} x2={marketing} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      ) : null}
      {TEAMS.map((team) => (
        <StripMark key={team} team={team} figures={dimension.teams[team]} />
      ))}
    </svg>
  );
}

function StripMark({ team, figures }: { team: Team; figures: DimensionFigures }) {
  const at = placeOf(figures);
  if (at === null) return null;
  const middle = HEIGHT / 2;
  if (typeof at !== "number")
    return <line className={`strip-range ${team}`} x1={at.from} x2={at.to} y1={middle} y2={middle} />;
  return team === "sales" ? (
    <circle className="team-mark sales" cx={at} cy={middle} r="5" />
  ) : (
    <path className="team-mark marketing" d={`M${at} ${middle - 6}l6 6-6 6-6-6Z`} />
  );
}

function placeOf(figures: DimensionFigures): number | { from: number; to: number } | null {
  if (figures.state === "withheld") return null;
  if (figures.score !== null) return place(figures.score);
  return figures.range === null ? null : { from: place(figures.range.low), to: place(figures.range.high) };
}

function place(score: number): number {
  return Math.round(EDGE + (score / 100) * (WIDTH - 2 * EDGE));
}

function sayTeam(figures: DimensionFigures): string {
  return figures.state === "withheld" ? getWords().results.none : sayScore(figures);
}

function sayGap(one: ReportDimension): string {
  if (one.gap.withheld) return getWords().results.none;
  const points = sayGapPoints(
    one.gap,
    byTeam((team) => shownScore(one.teams[team])),
  );
  return isGapFlagged(one) ? `${points} ★` : points;
}

function sayChangeOf({ trend }: OverviewReport, dimension: string): string {
  const change = trend.changes?.dimensions.find(({ key }) => key === dimension);
  return change === undefined || change.withheld ? getWords().results.none : sayGapChange(change.gapChange);
}

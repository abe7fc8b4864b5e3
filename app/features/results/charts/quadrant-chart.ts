import { isFlagged } from "#app/core/measures/classification";
import type { DimensionFigures } from "#app/core/release/dimensions";
import type { GapFigures, NoGap } from "#app/core/release/gaps";
import { middleOf } from "#app/core/report/findings";
import type { QuadrantPoint, Report } from "#app/core/report/report";
import type { ReportDimension } from "#app/core/report/rows";
import { byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { dimensionPath } from "#app/features/results/tabs";
import { sayUnjudged, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import type { LegendItem } from "#app/ui/charts/drawing/legend";
import { sayDimension } from "./dimension-chart";
import { shapeOfTeam } from "./team-figures";

/** Room around the outermost points, in points of the score. */
const AIR = 8;

export type QuadrantReport = Pick<Report, "wave" | "languages" | "dimensions" | "quadrant" | "cutPoints">;
export type QuadrantRow = ReportDimension & { readonly point: QuadrantPoint };

/** The dimensions that have a place. */
export function listQuadrantRows(report: QuadrantReport): QuadrantRow[] {
  return report.dimensions.flatMap((one) => {
    const point = report.quadrant.find(
      ({ subject }) => subject.type === "dimension" && subject.key === one.dimension,
    );
    return point ? [{ ...one, point }] : [];
  });
}

/** Every dimension at the place of both teams: strengths, shared pain, and what only one team sees. */
export function quadrantChart(report: QuadrantReport): Chart {
  const words = getWords().results.quadrant;
  const { teamNames: names } = report.wave;
  const rows = listQuadrantRows(report);
  const { good, poor } = report.cutPoints;
  return {
    id: "quadrant",
    kind: "quadrant",
    title: words.title,
    finding: sayQuadrant(report, rows),
    label: words.chart(names.sales, names.marketing),
    legend: listSigns(report, rows),
    data: {
      axes: { across: names.sales, up: names.marketing },
      corners: [words.onlyOne(names.sales), words.content, words.onlyOne(names.marketing), words.unhappy],
      range: chooseRange(rows.flatMap(({ point }) => [middleOf(point.sales), middleOf(point.marketing)])),
      zones: { good, poor },
      points: rows.map((row) => ({
        id: row.dimension,
        label: textOf(report, row.title),
        across: middleOf(row.point.sales),
        up: middleOf(row.point.marketing),
        intervals: { across: intervalOf(row.teams.sales), up: intervalOf(row.teams.marketing) },
        worse: findWorse(row.gap),
        says: sayDimension(report, row),
        href: dimensionPath(report.wave.id, row.dimension),
      })),
    },
  };
}

function sayQuadrant(report: QuadrantReport, rows: readonly QuadrantRow[]): string {
  const { good, poor } = report.cutPoints;
  const count = (holds: (score: number) => boolean) =>
    rows.filter(({ point }) => holds(middleOf(point.sales)) && holds(middleOf(point.marketing))).length;
  const said = getWords().results.quadrant.finding(
    rows.length,
    count((score) => score >= good),
    count((score) => score < poor),
    rows.filter(({ point }) => middleOf(point.sales) < poor !== middleOf(point.marketing) < poor).length,
  );
  return said + sayUnjudged(report.dimensions.length - rows.length, report.dimensions.length);
}

function intervalOf(figures: DimensionFigures) {
  return figures.state === "withheld" ? null : figures.interval;
}

/** The team with the lower score, where it is clear or likely that it is lower. */
function findWorse(gap: GapFigures | NoGap): Team | null {
  if (gap.withheld || !isFlagged(gap.q) || gap.points === 0) return null;
  return gap.points < 0 ? "sales" : "marketing";
}

function listSigns(report: QuadrantReport, rows: readonly QuadrantRow[]): LegendItem[] {
  const words = getWords().results.quadrant;
  const worse = new Set(rows.map(({ gap }) => findWorse(gap)));
  const lower = byTeam((team) => words.lower(report.wave.teamNames[team]));
  return [
    ...TEAMS.filter((team) => worse.has(team)).map(
      (team): LegendItem => ({
        text: lower[team],
        sign: { as: "dot", tone: team, shape: shapeOfTeam(team) },
      }),
    ),
    ...(worse.has(null)
      ? [
          {
            text: words.neither,
            sign: { as: "dot", tone: "ink", shape: "circle", hollow: true },
          } satisfies LegendItem,
        ]
      : []),
  ];
}

/** The quarters of the scale that hold every point with some air, at least the middle two. */
function chooseRange(scores: readonly number[]): { low: number; high: number } {
  const low = 25 * Math.floor((Math.min(...scores, 50) - AIR) / 25);
  const high = 25 * Math.ceil((Math.max(...scores, 70) + AIR) / 25);
  return { low: Math.max(0, Math.min(25, low)), high: Math.min(100, high) };
}

import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { IndexPoint, TrendPoint, TrendSeries } from "#app/core/trend/series";
import { TEAMS } from "#app/core/vocabulary";
import { listHeld } from "#app/features/results/held/held-against";
import type { TrendReport, WavesReport } from "#app/features/results/page-report";
import { tabPath } from "#app/features/results/tabs";
import { sayIndexChange, sayNow, sayTrend } from "#app/features/results/trend/trend-words";
import { sayDifferenceRange, sayGapPoints, sayPoints, sayRange } from "#app/features/results/words/figures";
import { markedText, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import type { Dot } from "#app/ui/charts/drawing/dumbbell";
import type { LegendItem } from "#app/ui/charts/drawing/legend";
import type { TrendData, TrendLine } from "#app/ui/charts/drawing/trend-chart";
import {
  dotOfScore,
  explainMarks,
  legendOfHeld,
  sayScoreWithin,
  seriesOfTeams,
  teamLegend,
} from "./team-figures";

/** One figure per wave of the report's trend, and the waves at which a line begins anew. */
export type Traced<Point> = { points: (Point | null)[]; breaks: number[] };

export type LinesReport = Pick<TrendReport, "wave" | "languages" | "dimensions" | "statements" | "trend">;

/** Puts a series' segments beside the waves of the axis; a wave without a point stays empty. */
export function placeOnWaves<Point extends { readonly wave: string }>(
  report: WavesReport,
  series: TrendSeries<Point>,
): Traced<Point> {
  const waves = report.trend.waves.map(({ id }) => id);
  const points: (Point | null)[] = waves.map(() => null);
  const breaks: number[] = [];
  for (const [segment, { points: own }] of series.segments.entries()) {
    for (const point of own) points[waves.indexOf(point.wave)] = point;
    const first = own[0];
    if (segment > 0 && first !== undefined) breaks.push(waves.indexOf(first.wave));
  }
  return { points, breaks };
}

/** The Alignment Index over the waves. */
export function indexTrendChart(report: Pick<TrendReport, "index" | "trend">): Chart {
  const words = getWords().trend.index;
  const { points, breaks } = placeOnWaves(report, report.trend.index);
  const { none } = getWords().results;
  const line: TrendLine = {
    name: words.name,
    tone: "accent",
    shape: "circle",
    dashed: false,
    points: points.map(dotOfIndex),
  };
  return {
    id: "trend-index",
    kind: "trend",
    title: getWords().trend.index.title,
    finding: sayIndexChange(report),
    label: words.chart,
    ...frame(report, [line], breaks, report.index.benchmarks, (at) => {
      const index = points[at]?.index;
      return [
        !index || index.withheld
          ? `${words.name}: ${none}`
          : `${words.name}: ${sayPoints(index.index)} (${sayRange(index.interval)})`,
      ];
    }),
  };
}

function dotOfIndex(point: IndexPoint | null): Dot | null {
  if (point === null || point.index.withheld) return null;
  const { index, interval } = point.index;
  return { value: index, range: null, interval, text: sayPoints(index) };
}

/** Both teams on a dimension over the waves; null for one that the wave has not asked. */
export function dimensionTrendChart(report: LinesReport, key: string): Chart | null {
  const words = getWords().trend;
  const series = report.trend.dimensions.find((one) => one.dimension === key);
  if (series === undefined) return null;
  const { sales, marketing } = report.wave.teamNames;
  const dimension = report.dimensions.find((one) => one.dimension === key);
  const title = textOf(report, dimension?.title ?? {});
  const traced = placeOnWaves<TrendPoint>(report, series);
  const trend = report.trend.changes?.dimensions.find((one) => one.key === key);
  return {
    id: `trend-dimension-${key}`,
    kind: "trend",
    title,
    finding:
      trend && !trend.withheld
        ? sayTrend(report, trend)
        : traced.breaks.length > 0
          ? words.brokenNote
          : sayNow(report, traced.points.at(-1) ?? null),
    label: words.dimensions.chart(title, sales, marketing),
    ...teamLines(report, traced, benchmarksOfLine(report, key)),
  };
}

/** What a dimension's line is held against: the target, and norms for the statements of its newest stretch. */
export function benchmarksOfLine(
  report: Pick<LinesReport, "dimensions" | "trend">,
  key: string,
): Benchmark[] {
  const dimension = report.dimensions.find((one) => one.dimension === key);
  const targets = (dimension?.benchmarks ?? []).filter(({ kind }) => kind === "target");
  return [...targets, ...(report.trend.dimensions.find((one) => one.dimension === key)?.norms ?? [])];
}

/** Both teams on a statement over the waves; null for one without a norm. */
export function statementTrendChart(report: LinesReport, key: string): Chart | null {
  const words = getWords().trend.norms;
  const statement = report.statements.find((one) => one.key === key);
  if (statement === undefined || statement.benchmarks.length === 0) return null;
  const { sales, marketing } = report.wave.teamNames;
  const series = report.trend.normed.find((one) => one.key === key);
  const traced = placeOnWaves<TrendPoint>(report, series ?? { segments: [] });
  const trend = report.trend.changes?.statements.find((one) => one.key === key);
  const title = markedText(report, statement);
  return {
    id: `trend-statement-${key}`,
    kind: "trend",
    title,
    finding:
      trend && !trend.withheld ? sayTrend(report, trend) : sayNow(report, traced.points.at(-1) ?? null),
    label: words.chart(title, sales, marketing),
    ...teamLines(report, traced, statement.benchmarks),
  };
}

type Lines = { data: TrendData; legend: LegendItem[] };

function teamLines(
  report: Pick<LinesReport, "wave" | "trend">,
  { points, breaks }: Traced<TrendPoint>,
  benchmarks: readonly Benchmark[],
): Lines {
  const { none, gap } = getWords().results;
  const lines = seriesOfTeams(report).map(({ name, tone, shape, dashed }, at): TrendLine => {
    const team = TEAMS[at] ?? "sales";
    const of = (point: TrendPoint | null) => point?.teams[team] ?? null;
    return {
      name,
      tone,
      shape,
      dashed,
      points: points.map((point) => {
        const figure = of(point);
        return figure && dotOfScore(figure);
      }),
    };
  });
  const { data, legend } = frame(report, lines, breaks, benchmarks, (at) => {
    const point = points[at] ?? null;
    return [
      ...TEAMS.map((team) => {
        const figure = point?.teams[team] ?? null;
        return `${report.wave.teamNames[team]}: ${figure ? sayScoreWithin(figure) : none}`;
      }),
      ...(point?.gap
        ? [`${gap}: ${sayGapPoints(point.gap, point.teams)} (${sayDifferenceRange(point.gap.interval)})`]
        : []),
    ];
  });
  return { data, legend: teamLegend(report, legend) };
}

function frame(
  report: WavesReport,
  lines: TrendLine[],
  breaks: number[],
  benchmarks: readonly Benchmark[],
  say: (wave: number) => string[],
): Lines {
  const held = listHeld(benchmarks);
  const shown = lines.flatMap(({ points }) => points.filter((point) => point !== null));
  return {
    data: {
      waves: report.trend.waves.map(({ id, name }, at) => ({
        id,
        name,
        says: [name, ...say(at)],
        href: tabPath(id, "overview"),
      })),
      lines,
      benchmarks: held.map(({ name, value, kind }) => ({
        kind,
        name,
        value,
        from: kind === "norm" ? (breaks.at(-1) ?? 0) : 0,
      })),
      breaks,
      breakLabel: getWords().trend.broken,
      axis: { low: 0, high: 100 },
    },
    legend: [...legendOfHeld(held), ...explainMarks(shown)],
  };
}

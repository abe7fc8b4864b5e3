import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Report } from "#app/core/report/report";
import type { IndexPoint, TrendPoint, TrendSeries } from "#app/core/trend/series";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { listHeld } from "#app/features/results/held/held-against";
import type { WavesReport } from "#app/features/results/page-report";
import { getWords } from "#app/locales/spoken";
import type { TrendBenchmark, TrendLinesData } from "#app/ui/charts/trend-lines";

/** One figure per wave of the report's trend, and the waves at which a line begins anew. */
type Traced<Point> = { points: (Point | null)[]; breaks: number[] };

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

/** Both teams as lines of a chart, and what their newest scores are held against. */
export function teamLines(
  report: Pick<Report, "wave"> & WavesReport,
  { points, breaks }: Traced<TrendPoint>,
  benchmarks: readonly Benchmark[] = [],
): TrendLinesData {
  const names: ByTeam<string> = report.wave.teamNames;
  const lineOf = (team: Team) => ({
    name: names[team],
    tone: team,
    shape: team === "sales" ? ("circle" as const) : ("rectRot" as const),
    dashed: team === "marketing",
    points: points.map((point) => {
      const figure = point?.teams[team];
      return figure ? { value: figure.score, interval: figure.interval } : null;
    }),
  });
  return frame(report, TEAMS.map(lineOf), breaks, benchmarks);
}

/** The index as one line, and what it is held against. */
export function indexLine(
  report: WavesReport,
  { points, breaks }: Traced<IndexPoint>,
  benchmarks: readonly Benchmark[] = [],
): TrendLinesData {
  const line = {
    name: getWords().trend.index.name,
    tone: "accent" as const,
    shape: "circle" as const,
    dashed: false,
    points: points.map((point) =>
      point === null || point.index.withheld
        ? null
        : { value: point.index.index, interval: point.index.interval },
    ),
  };
  return frame(report, [line], breaks, benchmarks);
}

function frame(
  report: WavesReport,
  series: TrendLinesData["series"],
  breaks: number[],
  benchmarks: readonly Benchmark[],
): TrendLinesData {
  return {
    waves: report.trend.waves.map(({ name }) => name),
    series,
    benchmarks: listHeld(benchmarks).map(
      ({ name, value, kind }): TrendBenchmark => ({
        name,
        value,
        from: kind === "norm" ? (breaks.at(-1) ?? 0) : 0,
      }),
    ),
    breaks,
    breakLabel: getWords().trend.broken,
    axis: { low: 0, high: 100 },
  };
}

import type { Interval } from "#app/core/statistics/interval";
import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendPoint } from "#app/core/trend/series";
import type { TrendReport } from "#app/features/results/page-report";
import { dimensionPath } from "#app/features/results/tabs";
import { sayGapChange } from "#app/features/results/trend/trend-words";
import { sayDifferenceRange, sayGapPoints } from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { sayUnjudged, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import type { Dot, DumbbellSeries } from "#app/ui/charts/drawing/dumbbell";
import { explainMarks } from "./team-figures";
import { placeOnWaves } from "./trend-charts";

export type GapsReport = Pick<TrendReport, "wave" | "languages" | "dimensions" | "trend">;
export type GapRow = ReturnType<typeof listGapRows>[number];

/** Every dimension's gap in the baseline wave and now: did they come closer? */
export function gapChart(report: GapsReport, changes: WaveChanges): Chart {
  const words = getWords().trend.gaps;
  const names = report.wave.teamNames;
  const [then, now] = [nameWave(report, changes.from), nameWave(report, changes.to)];
  const found = listGapRows(report, changes);
  const shared = { shape: "circle", dashed: false } as const;
  const series: DumbbellSeries[] = [
    { ...shared, name: then, tone: "soft", hollow: true },
    { ...shared, name: now, tone: "ink", hollow: false },
  ];
  const rows = found.map(({ key, title, trend, before, after }) => {
    const change = trend.withheld ? getWords().results.withheld[trend.reason] : sayGapChange(trend.gapChange);
    return {
      id: key,
      label: title,
      flagged: !trend.withheld && trend.gapChange.label !== null,
      dots: [before, after].map((gap) => (gap ? dotOfGap(gap) : { why: null })),
      benchmarks: [],
      says: [
        title,
        `${words.inWave(then)}: ${sayGap(before)}`,
        `${words.inWave(now)}: ${sayGap(after)}`,
        change,
      ],
      href: dimensionPath(report.wave.id, key),
    };
  });
  const reach = reachOf(
    found.flatMap(({ before, after }) => [before, after].flatMap((gap) => gap?.interval ?? [])),
  );
  return {
    id: "trend-gaps",
    kind: "dumbbell",
    title: words.title,
    finding: sayGapsFinding(found, then),
    label: words.chart(then, now),
    legend: [
      ...series.map(({ name, tone, shape, hollow }) => ({
        text: name,
        sign: { as: "dot", tone, shape, hollow } as const,
      })),
      { text: words.positive(names.sales, names.marketing), sign: { as: "word", word: "" } },
      ...explainMarks(rows.flatMap(({ dots }) => dots)),
      ...(rows.some(({ flagged }) => flagged)
        ? [{ text: words.star, sign: { as: "word", word: "" } as const }]
        : []),
    ],
    data: { rows, series, axis: { low: -reach, high: reach, marks: [0] }, link: [0, 1] },
  };
}

/** The dimensions' gaps in both waves; null where a wave has none. */
export function listGapRows(report: Omit<GapsReport, "wave">, changes: WaveChanges) {
  return changes.dimensions.flatMap((trend) => {
    const dimension = report.dimensions.find((one) => one.dimension === trend.key);
    const series = report.trend.dimensions.find((one) => one.dimension === trend.key);
    if (dimension === undefined || series === undefined) return [];
    const { points } = placeOnWaves<TrendPoint>(report, series);
    const gapIn = (wave: string) => {
      const point = points.find((one) => one?.wave === wave);
      return point?.gap ? { ...point.gap, teams: point.teams } : null;
    };
    const title = textOf(report, dimension.title);
    return [{ key: trend.key, title, trend, before: gapIn(changes.from), after: gapIn(changes.to) }];
  });
}

function dotOfGap(gap: NonNullable<GapRow["before"]>): Dot {
  const text = sayGapPoints(gap, gap.teams);
  return { value: gap.range === null ? gap.points : null, range: gap.range, interval: gap.interval, text };
}

function sayGap(gap: GapRow["before"]): string {
  if (gap === null) return getWords().results.none;
  return `${sayGapPoints(gap, gap.teams)} (${sayDifferenceRange(gap.interval)})`;
}

/** What the gaps did, of those that can be compared; and how many cannot. */
function sayGapsFinding(rows: readonly GapRow[], then: string): string {
  const judged = rows.flatMap(({ trend }) => (trend.withheld ? [] : [trend.gapChange.label]));
  if (judged.length === 0) return getWords().results.tooFew;
  const count = (label: "narrowed" | "widened") => judged.filter((one) => one === label).length;
  const said = getWords().trend.gaps.finding(count("narrowed"), count("widened"), then);
  return said + sayUnjudged(rows.length - judged.length, rows.length);
}

/** The nearest quarter of the scale that holds every interval. */
export function reachOf(intervals: readonly Interval[]): number {
  const ends = intervals.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]);
  return Math.min(100, 25 * Math.ceil(Math.max(26, ...ends) / 25));
}

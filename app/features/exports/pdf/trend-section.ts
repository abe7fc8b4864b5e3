import type { Report } from "#app/core/report/report";
import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendFigure, TrendPoint } from "#app/core/trend/series";
import { TEAMS } from "#app/core/vocabulary";
import { gapChart, listGapRows } from "#app/features/results/charts/gap-chart";
import {
  dimensionTrendChart,
  indexTrendChart,
  placeOnWaves,
} from "#app/features/results/charts/trend-charts";
import { reportForTrend, type TrendReport } from "#app/features/results/page-report";
import { sayGapChange, sayLeftOut, sayRecomputed } from "#app/features/results/trend/trend-words";
import {
  sayDifferenceRange,
  sayGapPoints,
  sayPoints,
  sayRange,
  sayScore,
} from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { PdfBlock, PdfCell, PdfSection } from "./document";
import { tableOf } from "./figure-table";
import { showCharts } from "./paper-charts";

/** The waves side by side: index, gaps then and now, both teams in every dimension. Null with one wave. */
export function trendSection(whole: Report): PdfSection | null {
  const words = getWords().trend;
  const report = reportForTrend(whole);
  const { waves, leftOut, changes } = report.trend;
  if (waves.length < 2 || report.hiddenTeams.length === TEAMS.length) return null;
  const compared = report.hiddenTeams.length === 0;
  const imported = waves.flatMap((wave) => (wave.imported ? [wave.name] : []));
  return {
    heading: words.title,
    blocks: [
      note(words.lead(waves.length)),
      ...(imported.length > 0 ? [note(getWords().history.inTrend(imported))] : []),
      ...leftOut.map((wave) => note(sayLeftOut(wave))),
      ...(compared ? listIndex(report) : []),
      ...(compared && changes ? listGaps(report, changes) : []),
      ...listDimensions(report),
    ],
  };
}

function note(text: string): PdfBlock {
  return { kind: "note", text };
}

function listRecomputed(report: TrendReport, segments: Parameters<typeof sayRecomputed>[1]): PdfBlock[] {
  const said = sayRecomputed(report, segments);
  return said === "" ? [] : [note(said)];
}

function listIndex(report: TrendReport): PdfBlock[] {
  const { trend, results } = getWords();
  const { points } = placeOnWaves(report, report.trend.index);
  const cell = (now: number | null, then: number | null, range: string[]): PdfCell => {
    const released = then === null || (now !== null && sayPoints(now) === sayPoints(then)) ? [] : [then];
    const asReleased = released.map((figure) => trend.index.asReleased(sayPoints(figure)));
    return [now === null ? results.none : sayPoints(now), ...range, ...asReleased];
  };
  const rows = report.trend.waves.map(({ name }, at): PdfCell[] => {
    const { index = null, released = null } = points[at] ?? {};
    const shown = index && !index.withheld ? index : null;
    const then = released && !released.withheld ? released : null;
    return [
      [name],
      cell(shown?.index ?? null, then?.index ?? null, shown ? [sayRange(shown.interval)] : []),
      cell(shown?.level ?? null, then?.level ?? null, []),
      cell(shown?.meanGap ?? null, then?.meanGap ?? null, []),
    ];
  });
  return [
    { kind: "subheading", text: trend.index.title },
    ...showCharts([indexTrendChart(report)], { titled: false }),
    tableOf([[trend.wave], [trend.index.name], [results.index.level], [results.index.meanGap]], rows),
    ...listRecomputed(report, report.trend.index.segments),
  ];
}

function listGaps(report: TrendReport, changes: WaveChanges): PdfBlock[] {
  const { trend, results } = getWords();
  const [then, now] = [nameWave(report, changes.from), nameWave(report, changes.to)];
  const rows = listGapRows(report, changes).map((one): PdfCell[] => [
    [one.title],
    ...[one.before, one.after].map((gap) =>
      gap ? [sayGapPoints(gap, gap.teams), sayDifferenceRange(gap.interval)] : [results.none],
    ),
    [one.trend.withheld ? results.withheld[one.trend.reason] : sayGapChange(one.trend.gapChange)],
  ]);
  const heads = [trend.dimensions.column, trend.gaps.inWave(then), trend.gaps.inWave(now), trend.gaps.change];
  return [
    { kind: "subheading", text: trend.gaps.title },
    note(trend.gaps.explained(then, now)),
    ...showCharts([gapChart(report, changes)], { titled: false }),
    tableOf(
      heads.map((head) => [head]),
      rows,
    ),
  ];
}

function listDimensions(report: TrendReport): PdfBlock[] {
  const { trend, figures, exports } = getWords();
  const { waves, dimensions } = report.trend;
  const { sales, marketing } = report.wave.teamNames;
  const charts = dimensions.map(({ dimension }) => dimensionTrendChart(report, dimension));
  const rows = dimensions.flatMap((series) => {
    const { points } = placeOnWaves<TrendPoint>(report, series);
    const named = report.dimensions.find(({ dimension }) => dimension === series.dimension);
    return TEAMS.map((team): PdfCell[] => [
      [textOf(report, named?.title ?? {})],
      [report.wave.teamNames[team]],
      ...points.map((point) => scoreCell(point?.teams[team] ?? null)),
    ]);
  });
  return [
    { kind: "subheading", text: trend.dimensions.title },
    note(`${exports.deck.legend.mark(sales, marketing)}   ${trend.dimensions.explained}`),
    ...showCharts(charts, { across: 2 }),
    tableOf([[trend.dimensions.column], [figures.columns.team], ...waves.map(({ name }) => [name])], rows),
    ...listRecomputed(
      report,
      dimensions.flatMap(({ segments }) => segments),
    ),
  ];
}

function scoreCell(figure: TrendFigure | null): PdfCell {
  if (figure === null) return [getWords().results.none];
  return figure.score === null ? [sayScore(figure)] : [sayScore(figure), sayRange(figure.interval)];
}

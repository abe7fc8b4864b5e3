import { roundPoints, showLimits } from "#app/core/figures/shown";
import type { DimensionFigures } from "#app/core/release/dimensions";
import type { ReportDimension } from "#app/core/report/rows";
import { byTeam, TEAMS } from "#app/core/vocabulary";
import { type ChartDot, chartDumbbell } from "#app/features/exports/deck/charts/dumbbell";
import { chartQuadrant } from "#app/features/exports/deck/charts/quadrant-chart";
import { BODY, type Slide } from "#app/features/exports/deck/deck";
import { TEAM_COLOURS } from "#app/features/exports/deck/ooxml/master-xml";
import { isGapFlagged, sayDimensionFinding } from "#app/features/results/words/dimension-sentence";
import {
  sayDifferenceRange,
  sayGapPoints,
  sayRange,
  sayScore,
  shownScore,
} from "#app/features/results/words/figures";
import { nameLabel, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { DeckInput } from "./deck-input";
import { notesOf, remark, tableItems } from "./slide-parts";

/** Every dimension at both teams' scores, the widest gap first. */
export function dimensionSlide({ report }: DeckInput, lang: string): Slide | null {
  const { exports, results } = getWords();
  const words = exports.deck;
  const names = report.wave.teamNames;
  if (report.dimensions.length === 0) return null;
  const sentence = sayDimensionFinding(report);
  const chart = chartDumbbell(
    { lang },
    {
      rows: report.dimensions.map((one) => ({
        label: textOf(report, one.title) + (isGapFlagged(one) ? " ★" : ""),
        dots: TEAMS.map((team) => dotOf(one.teams[team])),
      })),
      series: [
        { name: names.sales, colour: TEAM_COLOURS.sales, symbol: "circle" },
        { name: names.marketing, colour: TEAM_COLOURS.marketing, symbol: "diamond" },
      ],
      axis: { low: 0, high: 100, unit: 25, title: words.axis },
      words: {
        row: results.dimensions.column,
        place: words.columns.row,
        connector: words.columns.connector,
        interval: words.columns.interval,
      },
    },
  );
  const values = report.dimensions.map((one) =>
    words.alt.row(
      textOf(report, one.title),
      TEAMS.map((team) => `${names[team]} ${sayTeam(one.teams[team])}`).join(", "),
    ),
  );
  const legend = `${words.legend.mark(names.sales, names.marketing)}   ${words.legend.interval}${report.dimensions.some(isGapFlagged) ? `   ${results.charts.flagged}` : ""}`;
  return {
    title: results.dimensions.title,
    sentence,
    items: [
      {
        kind: "chart",
        box: { ...BODY, h: 4.55 },
        chart,
        alt: [results.dimensions.chart(names.sales, names.marketing), ...values].join(" "),
      },
      remark(legend, { ...BODY, y: BODY.y + 4.55, h: 0.4 }),
    ],
    notes: notesOf(sentence, [results.dimensions.explained, results.charts.whisker], [words.notes.edit]),
  };
}

/** The same in figures, with what each gap is. */
export function dimensionTableSlide({ report }: DeckInput): Slide | null {
  const { exports, results } = getWords();
  const names = report.wave.teamNames;
  if (report.dimensions.length === 0) return null;
  const title = exports.deck.dimensionTable;
  return {
    title,
    sentence: "",
    items: tableItems({
      title,
      widths: [3.4, 1.6, 1.6, 1.7, 4],
      box: { ...BODY, y: 1.35, h: 5.5 },
      head: [results.dimensions.column, names.sales, names.marketing, results.gap, results.dimensions.label],
      rows: report.dimensions.map((one) => [
        `${textOf(report, one.title)}\n${results.dimensions.items(one.items.length)}`,
        ...TEAMS.map((team) => scoreCell(one.teams[team])),
        gapCell(one),
        labelCell(report, one),
      ]),
    }),
    notes: notesOf("", [
      results.dimensions.explained,
      results.statements.positive(names.sales, names.marketing),
      results.roundedMeaning,
    ]),
  };
}

/** Which kind of problem each dimension is: where both say the same, and where only one is unhappy. */
export function quadrantSlide({ report }: DeckInput, lang: string): Slide | null {
  const { exports, results } = getWords();
  const words = exports.deck;
  const names = report.wave.teamNames;
  const points = report.dimensions.flatMap((one) => {
    const [sales, marketing] = TEAMS.map((team) => shownScore(one.teams[team])?.score ?? null);
    return sales == null || marketing == null
      ? []
      : [{ one, label: textOf(report, one.title), across: roundPoints(sales), up: roundPoints(marketing) }];
  });
  if (points.length === 0) return null;
  const { good, poor } = report.cutPoints;
  const [across, up] = [words.across(names.sales), words.across(names.marketing)];
  const chart = chartQuadrant(
    { lang },
    {
      points,
      cutPoints: { good, poor },
      colour: "542788",
      words: { row: results.dimensions.column, across, up, same: words.quadrantSame, cut: words.quadrantCut },
    },
  );
  const both = (holds: (score: number) => boolean) =>
    points.filter((one) => holds(one.across) && holds(one.up)).length;
  const unhappy = both((score) => score < poor);
  const onlyOne = points.filter((one) => one.across < poor !== one.up < poor).length;
  const sentence = results.quadrant.finding(
    points.length,
    both((score) => score >= good),
    unhappy,
    onlyOne,
  );
  const table = tableItems({
    title: results.quadrant.title,
    box: { x: 7.4, y: BODY.y, w: BODY.x + BODY.w - 7.4, h: BODY.h },
    widths: [0.6, 2.2, 1.4, 1.6],
    head: [results.quadrant.mark, results.dimensions.column, names.sales, names.marketing],
    rows: points.map(({ one, label }, at) => [
      String(at + 1),
      label,
      ...TEAMS.map((team) => sayTeam(one.teams[team])),
    ]),
  });
  return {
    title: results.quadrant.title,
    sentence,
    items: [
      {
        kind: "chart",
        box: { ...BODY, w: 6.5 },
        chart,
        alt: `${results.quadrant.chart(names.sales, names.marketing)} ${sentence}`,
      },
      ...table,
    ],
    notes: notesOf(sentence, [results.quadrant.explained], [words.notes.edit]),
  };
}

/** A score whose place is known only as a range is drawn without a mark. */
function dotOf(figures: DimensionFigures): ChartDot | null {
  if (figures.state === "withheld") return null;
  const { low, high } = showLimits(figures.interval);
  return { value: figures.score === null ? null : roundPoints(figures.score), low, high };
}

function sayTeam(figures: DimensionFigures): string {
  return figures.state === "withheld" ? getWords().results.withheld[figures.reason] : sayScore(figures);
}

function scoreCell(figures: DimensionFigures): string {
  if (figures.state === "withheld" || figures.score === null) return sayTeam(figures);
  const rounded = figures.nominal ? ` (${getWords().results.rounded})` : "";
  return `${sayScore(figures)}\n${sayRange(figures.interval)}${rounded}`;
}

function gapCell({ gap, teams }: ReportDimension): string {
  if (gap.withheld) return getWords().results.none;
  const points = sayGapPoints(
    gap,
    byTeam((team) => shownScore(teams[team])),
  );
  return `${points}\n${sayDifferenceRange(gap.interval)}`;
}

function labelCell(report: DeckInput["report"], { gap }: ReportDimension): string {
  const { withheld, certainty } = getWords().results;
  if (gap.withheld) return withheld[gap.reason];
  return gap.label === null ? "" : `${nameLabel(report, gap)}\n${certainty.words[gap.certainty]}`;
}

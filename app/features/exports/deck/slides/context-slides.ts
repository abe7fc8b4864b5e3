import { showLimits, showNumber } from "#app/core/figures/shown";
import { TEAMS } from "#app/core/vocabulary";
import { chartTrend } from "#app/features/exports/deck/charts/trend-chart";
import { BODY, type Slide, type SlideItem, WIDTH } from "#app/features/exports/deck/deck";
import { accentOf } from "#app/features/exports/deck/ooxml/master-xml";
import { placeOnWaves } from "#app/features/results/charts/trend-charts";
import { sayGapChange, sayIndexChange, sayRecomputed } from "#app/features/results/trend/trend-words";
import { sayChoice, sayFrequency } from "#app/features/results/words/fact-sentences";
import { sayShare } from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { DeckInput } from "./deck-input";
import { listItem, notesOf, remark, shorten, tableItems } from "./slide-parts";

const FULL: typeof BODY = { x: 0.6, y: 1.35, w: WIDTH - 1.2, h: 5.5 };

/** Meetings and metrics, as both teams describe them. */
export function factSlide({ report }: DeckInput): Slide | null {
  const words = getWords().results;
  const told = [
    ...report.frequencies.map((one) => ({
      text: textOf(report, one.text),
      said: [sayFrequency(report, one)],
    })),
    ...report.choices.map((one) => ({ text: textOf(report, one.text), said: sayChoice(report, one) })),
  ]
    .map(({ text, said }) => ({ text, said: said.filter((sentence) => sentence !== "").join(" ") }))
    .filter(({ said }) => said !== "");
  if (told.length === 0) return null;
  const title = words.tabs.facts;
  return {
    title,
    sentence: "",
    items: tableItems({
      title,
      box: FULL,
      widths: [4, 8],
      head: [getWords().figures.columns.subject, getWords().figures.columns.words],
      rows: told.map(({ text, said }) => [shorten(text, 200), said]),
    }),
    notes: notesOf("", [words.charts.whisker]),
  };
}

/** The index over the waves and what the gaps did since; null with one wave. */
export function trendSlide({ report, brand }: DeckInput, lang: string): Slide | null {
  const { exports, trend: words, results } = getWords();
  const { waves, changes } = report.trend;
  const since = changes.baseline ?? changes.previous;
  if (waves.length < 2 || since === null) return null;
  const { points, breaks } = placeOnWaves(report, report.trend.index);
  const target = report.index.benchmarks.find(({ kind }) => kind === "target");
  const columns = exports.deck.columns;
  const chart = chartTrend(
    { lang },
    {
      waves: waves.map(({ name }) => name),
      name: words.index.name,
      colour: accentOf(brand),
      breaks,
      points: points.map((point) => {
        if (point === null || point.index.withheld) return null;
        const { low, high } = showLimits(point.index.interval);
        return { value: showNumber(point.index.index).value, low, high };
      }),
      target: target
        ? { name: getWords().benchmarks.held.target, value: showNumber(target.value).value }
        : null,
      axisTitle: words.index.name,
      words: {
        wave: words.wave,
        interval: columns.width,
        low: columns.low,
        above: columns.above,
        below: columns.below,
      },
    },
  );
  const sentence = sayIndexChange({ trend: { ...report.trend, changes: since } });
  const gaps = since.dimensions.map((one) => {
    const title = report.dimensions.find(({ dimension }) => dimension === one.key)?.title ?? {};
    return [textOf(report, title), one.withheld ? results.withheld[one.reason] : sayGapChange(one.gapChange)];
  });
  const half = { ...BODY, w: 6.6 };
  const notes = [
    breaks.length > 0 ? words.brokenNote : "",
    sayRecomputed(report, report.trend.index.segments),
  ];
  return {
    title: words.title,
    sentence,
    items: [
      { kind: "chart", box: { ...half, h: 4.5 }, chart, alt: `${words.index.chart} ${sentence}` },
      remark(exports.deck.legend.band, { ...half, y: BODY.y + 4.5, h: 0.4 }),
      ...tableItems({
        title: words.gaps.title,
        box: { x: 7.5, y: BODY.y, w: WIDTH - 0.6 - 7.5, h: BODY.h },
        widths: [2.6, 3],
        head: [results.dimensions.column, results.overview.since(nameWave(report, since.from))],
        rows: gaps,
      }),
    ],
    notes: notesOf(sentence, [words.lead(waves.length), ...notes], [exports.deck.notes.edit]),
  };
}

/** What both sides agreed; null where they agreed nothing. */
export function actionSlide({ actions }: DeckInput): Slide | null {
  const words = getWords().exports.deck;
  if (actions.length === 0) return null;
  const sentence = words.actionsLead(actions.length);
  return {
    title: words.actions,
    sentence,
    items: tableItems({
      title: words.actions,
      widths: [5, 3, 1.7, 1.8],
      head: [words.action, words.owners, words.due, words.status],
      rows: actions.map(({ title, owners, due, status }) => [
        shorten(title, 240),
        owners.join("\n"),
        due,
        status,
      ]),
    }),
    notes: notesOf(sentence, []),
  };
}

/** How many of each team were asked and answered. */
export function answeredSlide({ report }: DeckInput): Slide {
  const words = getWords().results.coverage;
  const sentence = sayResponse(report);
  return {
    title: words.title,
    sentence,
    items: [
      ...answeredTable(report),
      listItem([getWords().results.withheldExplained, getWords().exports.deck.notes.protection], {
        ...BODY,
        y: 4.4,
        h: 2.3,
      }),
    ],
    notes: notesOf(sentence, [words.explained]),
  };
}

function answeredTable(report: DeckInput["report"]): SlideItem[] {
  const { figures, results } = getWords();
  const { coverage: words, withheld, percent } = results;
  const { invited, responses, response } = report.coverage;
  return tableItems({
    title: words.title,
    box: { ...BODY, w: 8, h: 1.3 },
    widths: [3, 1.5, 1.5, 1.5],
    head: [figures.columns.team, words.invited, words.answered, words.response],
    rows: TEAMS.map((team) => [
      report.wave.teamNames[team],
      invited === null ? words.unknown : String(invited[team]),
      String(
        responses[team] ??
          (report.hiddenTeams.includes(team) ? withheld.too_few_answers : withheld.not_in_file),
      ),
      response === null ? words.unknown : percent(sayShare(response[team])),
    ]),
  });
}

/** What the words mean, and how everything was measured. */
export function methodSlide({ report }: DeckInput): Slide {
  return {
    title: getWords().exports.deck.method,
    sentence: "",
    items: [listItem(listMeanings(report), FULL)],
    notes: notesOf("", labelMeanings()),
  };
}

/** Who answered and what the words mean on one slide, where slices need the room of the other. */
export function answeredMethodSlide({ report }: DeckInput): Slide {
  const { results, exports } = getWords();
  const sentence = sayResponse(report);
  const lines = [...new Set([...listMeanings(report), results.withheldExplained])];
  return {
    title: exports.deck.answeredMethod,
    sentence,
    items: [...answeredTable(report), listItem(lines, { ...BODY, y: 3.3, h: 3.55 })],
    notes: notesOf(
      sentence,
      [results.coverage.explained, ...labelMeanings()],
      [exports.deck.notes.protection],
    ),
  };
}

function listMeanings({ wave }: DeckInput["report"]): string[] {
  const { certainty, charts, index, dimensions, statements, notices, withheldExplained } = getWords().results;
  return [
    ...Object.values(certainty.meanings),
    charts.whisker,
    index.explained,
    dimensions.explained,
    statements.positive(wave.teamNames.sales, wave.teamNames.marketing),
    wave.custody === "server" ? notices.serverCustody : withheldExplained,
  ];
}

function labelMeanings(): string[] {
  return Object.values(getWords().results.labels).map(({ meaning }) => meaning);
}

import { SIDES, type Side, type YearFigure, type YearPart } from "#app/core/figures/year-figure";
import { type ChartDot, chartDumbbell } from "#app/features/exports/deck/charts/dumbbell";
import { BODY, type Slide, type SlideItem, WIDTH } from "#app/features/exports/deck/deck";
import { tableOf } from "#app/features/exports/pdf/figure-table";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import type { ListedYear } from "#app/features/exports/year/year-rows";
import {
  listLimits,
  listMovedGaps,
  sayGapsOfYear,
  sayIndexOfYear,
  sayYear,
} from "#app/features/exports/year/year-sentences";
import {
  tableOfIndex,
  tableOfRows,
  tableOfTargets,
  type YearTable,
} from "#app/features/exports/year/year-tables";
import { reachOf } from "#app/features/results/charts/gap-chart";
import { sayPoints } from "#app/features/results/words/figures";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { listItem, notesOf, remark, tableItems } from "./slide-parts";

/** A year, and its figures line by line. */
type YearInput = YearMaterial & { readonly listed: readonly ListedYear[] };

const FULL: typeof BODY = { x: 0.6, y: 1.35, w: WIDTH - 1.2, h: 5.5 };
const INK = "1F1F1F";
const SOFT = "7F7F7F";

/** The year in a sentence, of which waves, and from whom. */
export function yearCoverSlide({ year }: YearInput): Slide {
  const { exports, results, history } = getWords();
  const { before, after } = year;
  const sentence = sayYear(year);
  const lines = [before, after].map((report) => {
    const { name, closedOn, imported } = report.wave;
    const closed = exports.deck.closed(formatDate(`${closedOn}T00:00:00Z`, "UTC"));
    const said = [closed, ...(imported ? [history.tag] : []), sayResponse(report)];
    return exports.year.limits.in(name, said.join(" · "));
  });
  const demo = [before, after].some(({ wave }) => wave.demo) ? [results.notices.demo] : [];
  return {
    title: exports.year.of(after.wave.organization, before.wave.name, after.wave.name),
    cover: true,
    sentence,
    items: [
      {
        kind: "text",
        box: { x: 0.6, y: 5.2, w: WIDTH - 1.2, h: 1.7 },
        lines: [...lines, ...demo].map((text) => ({ text, size: 14, soft: true })),
      },
    ],
    notes: notesOf(sentence, Object.values(results.certainty.meanings), [exports.deck.notes.protection]),
  };
}

/** The three numbers of the index in both waves, and what the index did. */
export function yearIndexSlide({ year, listed }: YearInput): Slide {
  const { exports, results } = getWords();
  const title = exports.year.indexTitle;
  const sentence = sayIndexOfYear(year);
  const table = tableOfIndex(of(listed, "index"));
  const numbers = (["index", "level", "mean_gap"] as const).flatMap((measure, at) => {
    const [before, after] = SIDES.map((side) => findNumber(listed, measure, side));
    if (before === undefined || after === undefined) return [];
    return [
      {
        kind: "text" as const,
        box: { x: 0.6 + 4.1 * at, y: 2, w: 3.8, h: 1.6 },
        lines: [
          { text: exports.year.fromTo(before, after), size: at === 0 ? 48 : 36, bold: true },
          { text: getWords().figures.measures[measure], size: 16, bold: true },
        ],
      },
    ];
  });
  return {
    title,
    sentence,
    items: [...numbers, ...setTable(title, table, numbers.length > 0 ? { ...BODY, y: 3.9, h: 2.95 } : BODY)],
    notes: notesOf(sentence, [results.index.explained, results.index.noise, exports.year.limits.rounding]),
  };
}

function findNumber(
  listed: readonly ListedYear[],
  measure: "index" | "level" | "mean_gap",
  side: Side,
): string | undefined {
  const found = listed.find(
    ({ figure }) => figure.part === "index" && figure.measure === measure && figure.wave === side,
  );
  return found?.figure.shown.as === "number" ? sayPoints(found.figure.shown.value) : undefined;
}

/** Every dimension's gap in both waves. */
export function gapSlide({ year, listed }: YearInput, lang: string): Slide | null {
  const { exports, results, trend } = getWords();
  const words = exports.deck;
  const { before, after, dimensions } = year;
  const names = after.wave.teamNames;
  const rows = dimensions.flatMap(({ key, compared }) => {
    if (!compared) return [];
    const figures = listed.filter(({ figure }) => figure.part === "dimensions" && figure.of === key);
    const gaps = SIDES.map(
      (side) => figures.find(({ figure }) => figure.measure === "gap" && figure.wave === side)?.figure,
    );
    return [{ label: `${figures[0]?.row.subject ?? key}`, dots: gaps.map((gap) => dotOf(gap)) }];
  });
  if (rows.length === 0) return null;
  const sentence = sayGapsOfYear(year);
  const reach = reachOf(rows.flatMap(({ dots }) => dots.filter((dot) => dot !== null)));
  const chart = chartDumbbell(
    { lang },
    {
      rows,
      series: [
        { name: before.wave.name, colour: SOFT, symbol: "circle", hollow: true },
        { name: after.wave.name, colour: INK, symbol: "circle" },
      ],
      axis: { low: -reach, high: reach, unit: 25, title: words.gapAxis(names.sales, names.marketing) },
      words: {
        row: results.dimensions.column,
        place: words.columns.row,
        connector: words.columns.connector,
        interval: words.columns.interval,
      },
    },
  );
  const legend = `${words.legend.waves(before.wave.name, after.wave.name)}   ${words.legend.interval}`;
  return {
    title: exports.year.gaps,
    sentence,
    items: [
      {
        kind: "chart",
        box: { ...BODY, h: 4.55 },
        chart,
        alt: `${trend.gaps.chart(before.wave.name, after.wave.name)} ${sentence}`,
      },
      remark(legend, { ...BODY, y: BODY.y + 4.55, h: 0.4 }),
    ],
    notes: notesOf(
      sentence,
      [trend.gaps.explained(before.wave.name, after.wave.name), results.charts.whisker],
      [
        ...(Object.values(listMovedGaps(year)).flat().length === 0 ? [exports.year.noneMoved] : []),
        words.notes.edit,
      ],
    ),
  };
}

/** A gap of which only a range is known is drawn without a mark, one that is withheld not at all. */
function dotOf(gap: YearFigure | undefined): ChartDot | null {
  const interval = gap?.interval ?? null;
  if (gap === undefined || interval === null) return null;
  return {
    value: gap.shown.as === "number" ? gap.shown.value : null,
    low: interval.low,
    high: interval.high,
  };
}

const MOST_MOVED = 9;

/** What narrowed and what widened, with how sure each is; null where no gap did, which the slide before says. */
export function movedSlide({ year }: YearInput): Slide | null {
  const { exports, results, trend } = getWords();
  const { dimensions, statements } = listMovedGaps(year);
  const moved = [...dimensions, ...statements];
  if (moved.length === 0) return null;
  const left = moved.length - MOST_MOVED;
  const remarks = [
    ...(left > 0 ? [exports.deck.more(left)] : []),
    ...(statements.length > 0 ? [trend.statements.explained] : []),
  ];
  const sentence = sayGapsOfYear(year);
  return {
    title: exports.year.gapsTitle,
    sentence,
    items: [
      listItem(moved.slice(0, MOST_MOVED), { ...BODY, h: BODY.h - 0.8 }),
      ...(remarks.length > 0
        ? [remark(remarks.join(" "), { ...BODY, y: BODY.y + BODY.h - 0.7, h: 0.7 })]
        : []),
    ],
    notes: notesOf(sentence, [...Object.values(results.certainty.meanings), trend.statements.explained]),
  };
}

/** Both teams on every dimension in both waves. */
export function scoreSlide({ listed }: YearInput): Slide | null {
  const { exports, results } = getWords();
  const table = tableOfRows(of(listed, "dimensions"), "scores");
  if (table === null) return null;
  const title = exports.year.scores;
  return {
    title,
    sentence: "",
    items: setTable(title, table, FULL),
    notes: notesOf("", [results.dimensions.explained, results.roundedMeaning]),
  };
}

/** What was agreed about the earlier wave and what came of it; null where nothing was. */
export function agreedSlide({ year, listed }: YearInput): Slide | null {
  const { exports, actions } = getWords();
  const words = exports.year.agreed;
  const table = tableOfRows(of(listed, "agreed"), "agreed");
  if (table === null) return null;
  const verdicts = year.agreed.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  const open = verdicts.filter(({ certainty }) => certainty === "open").length;
  const met = verdicts.filter((one) => one.met && one.certainty !== "open").length;
  const said = verdicts.length === 0 ? [] : [words.met(met, verdicts.length - met - open, open)];
  const sentence = [words.lead(year.before.wave.name, year.agreed.length), ...said].join(" ");
  return {
    title: words.title,
    sentence,
    items: setTable(words.title, table),
    notes: notesOf(sentence, [actions.movement.cause]),
  };
}

/** The later wave against what it aimed at; null where nobody said. */
export function heldSlide({ listed }: YearInput): Slide | null {
  const { exports, benchmarks } = getWords();
  const table = tableOfTargets(listed);
  if (table === null) return null;
  const title = exports.year.targetTitle;
  return {
    title,
    sentence: "",
    items: setTable(title, table, FULL),
    notes: notesOf("", [benchmarks.held.explained]),
  };
}

/** What these figures do not say. */
export function limitSlide({ year }: YearInput): Slide {
  return {
    title: getWords().exports.year.limitsTitle,
    sentence: "",
    items: [listItem(listLimits(year), FULL)],
    notes: notesOf("", [getWords().results.withheldExplained]),
  };
}

/** What the words mean. */
export function yearMethodSlide(): Slide {
  const { results, exports } = getWords();
  const lines = [
    ...Object.values(results.certainty.meanings),
    results.charts.whisker,
    results.index.explained,
    results.roundedMeaning,
    results.withheldExplained,
  ];
  return {
    title: exports.deck.method,
    sentence: "",
    items: [listItem(lines, FULL)],
    notes: notesOf("", [exports.year.limits.rounding], [exports.deck.notes.protection]),
  };
}

function of(listed: readonly ListedYear[], part: YearPart): ListedYear[] {
  return listed.filter(({ figure }) => figure.part === part);
}

/** In letters: slides are set larger than pages. */
const NARROWEST = 13;

/** Columns as wide as what stands in them asks for. */
function setTable(title: string, { heads, rows }: YearTable, box: typeof BODY = BODY): SlideItem[] {
  const line = (cells: YearTable["heads"]) => cells.map((lines) => lines.join("\n"));
  const widths = tableOf(heads, rows).columns.map(({ width }) => Math.max(NARROWEST, width));
  return tableItems({ title, box, widths, head: line(heads), rows: rows.map(line) });
}

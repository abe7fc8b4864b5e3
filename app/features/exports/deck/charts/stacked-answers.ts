import {
  axisXml,
  type ChartLanguage,
  chartXml,
  type DataRef,
  labelSays,
  lineXml,
  type NativeChart,
  NO_LINE,
  numbersXml,
  openColumns,
  patternFill,
  seriesHead,
  solidFill,
  textStyle,
  textsXml,
} from "./chart-xml";

export type StackedData = {
  /** Whole percent, the least favourable answer first; null where they are not shown, and for a gap between two groups. */
  readonly rows: readonly { readonly label: string; readonly shares: readonly number[] | null }[];
  readonly answers: readonly string[];
  readonly words: { row: string };
};

type Level = { readonly fill: string; readonly text: string };

/** Patterns beside the colours, for whoever sees or prints none. */
const LOW: readonly Level[] = [
  { fill: solidFill("B35806"), text: "FFFFFF" },
  { fill: patternFill("ltUpDiag", "B35806", "F8C98F"), text: "000000" },
];
const MIDDLE: Level = { fill: solidFill("DDDDDD"), text: "000000" };
const HIGH: readonly Level[] = [
  { fill: patternFill("ltDnDiag", "542788", "C9C2E2"), text: "000000" },
  { fill: solidFill("542788"), text: "FFFFFF" },
];

/** A name that nobody reads: the bar that moves the others. */
const SHIFT = "\u00A0";
/** A narrower part of a bar has no room for its number. */
const NARROWEST_LABEL = 6;
const BOX = { x: 0.42, y: 0.12, w: 0.56, h: 0.86 };

/**
 * Bars of answers whose middles lie on one line: stacked, behind a first part that is not seen. The values stay
 * positive and true in "Edit data".
 */
export function drawStackedAnswers(
  language: ChartLanguage,
  { rows, answers, words }: StackedData,
): NativeChart {
  const below = rows.map(({ shares }) => (shares === null ? 0 : belowMiddle(shares)));
  const centre = 5 * Math.ceil(Math.max(5, ...below) / 5);
  const shifts = rows.map(({ shares }, at) => (shares === null ? null : centre - (below[at] ?? 0)));
  const right = Math.max(
    centre + 5,
    ...rows.map(
      ({ shares }, at) => (shifts[at] ?? 0) + (shares ?? []).reduce((sum, share) => sum + share, 0),
    ),
  );
  const { columns, add } = openColumns();
  const names = add(
    words.row,
    rows.map(({ label }) => label),
  );
  const shift = add(SHIFT, shifts);
  const levels = answers.map((answer, of) =>
    add(
      answer,
      rows.map(({ shares }) => shares?.[of] ?? null),
    ),
  );
  const looks = levelsOf(answers.length);
  const bars = [
    barXml(language, 0, { names, values: shift, look: null }),
    ...levels.map((values, of) => barXml(language, of + 1, { names, values, look: looks[of] ?? MIDDLE })),
  ];
  const plot = `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${bars.join("")}<c:gapWidth val="30"/><c:overlap val="100"/><c:axId val="11"/><c:axId val="12"/></c:barChart>${axisXml(language, { kind: "catAx", id: 11, crosses: 12, side: "l", reverse: true, labels: "low", at: centre, size: 11 })}${axisXml(language, { kind: "valAx", id: 12, crosses: 11, side: "b", low: 0, high: 5 * Math.ceil(right / 5), hidden: true, at: "max" })}`;
  return { xml: chartXml(language, plot, { box: BOX, legend: true }), columns };
}

/** Everything under the middle answer and half of it; of an even number of answers the lower half. */
function belowMiddle(shares: readonly number[]): number {
  const middle = (shares.length - 1) / 2;
  return shares.reduce((sum, share, at) => sum + (at < middle ? share : at === middle ? share / 2 : 0), 0);
}

function levelsOf(count: number): Level[] {
  const half = Math.floor(count / 2);
  const low = Array.from({ length: half }, (_, at) => LOW[Math.min(at, LOW.length - 1)] ?? MIDDLE);
  const high = Array.from({ length: half }, (_, at) => HIGH[Math.max(0, HIGH.length - half + at)] ?? MIDDLE);
  return [...low, ...(count % 2 === 1 ? [MIDDLE] : []), ...high];
}

function barXml(
  language: ChartLanguage,
  order: number,
  { names, values, look }: { names: DataRef; values: DataRef; look: Level | null },
): string {
  const shape = look === null ? `<a:noFill/>${NO_LINE}` : `${look.fill}${lineXml("FFFFFF", 0.75)}`;
  return `<c:ser>${seriesHead(order, values)}<c:spPr>${shape}</c:spPr><c:invertIfNegative val="0"/>${look === null ? "" : shareLabels(language, values, look)}<c:cat>${textsXml(names)}</c:cat><c:val>${numbersXml(values)}</c:val></c:ser>`;
}

function shareLabels(language: ChartLanguage, { values }: DataRef, { text }: Level): string {
  const narrow = values.map((value, at) =>
    typeof value === "number" && value < NARROWEST_LABEL
      ? `<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`
      : "",
  );
  return `<c:dLbls>${narrow.join("")}<c:numFmt formatCode="0" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${textStyle(language, 11, text)}<c:dLblPos val="ctr"/>${labelSays({ value: true })}</c:dLbls>`;
}

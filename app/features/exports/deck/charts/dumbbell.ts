import {
  axisXml,
  type ChartLanguage,
  chartXml,
  type DataRef,
  labelSays,
  lineXml,
  markerXml,
  type NativeChart,
  NO_LINE,
  NO_MARKER,
  numbersXml,
  openColumns,
  seriesHead,
  textLabel,
} from "./chart-xml";

/** What is drawn of one series in one row. Null is a value that only its range is known of. */
export type ChartDot = { readonly value: number | null; readonly low: number; readonly high: number };

export type DotLook = {
  readonly name: string;
  readonly colour: string;
  readonly symbol: "circle" | "diamond";
  readonly hollow?: boolean;
};

export type DumbbellData = {
  readonly rows: readonly { readonly label: string; readonly dots: readonly (ChartDot | null)[] }[];
  readonly series: readonly DotLook[];
  readonly axis: {
    readonly low: number;
    readonly high: number;
    readonly unit: number;
    readonly title: string;
  };
  /** What the columns of the workbook are called that are neither a name nor a score. */
  readonly words: { row: string; place: string; connector: string; interval: (name: string) => string };
};

const CONNECTOR = "BFBFBF";
const BOX = { x: 0.32, y: 0.03, w: 0.65, h: 0.82 };

/**
 * A row for each subject, its scores as marks on one line, their intervals as thin lines. An XY scatter whose y is the
 * row: LibreOffice 7.4 draws no custom x error bars, so lines are series of start, end and nothing. Such series are
 * equally long with a number in every x, or LibreOffice draws none of them. The names of the rows are the labels of a
 * series at the left end.
 */
export function chartDumbbell(language: ChartLanguage, data: DumbbellData): NativeChart {
  const { rows, series, axis, words } = data;
  const { columns, add } = openColumns();
  const names = add(
    words.row,
    rows.map(({ label }) => label),
  );
  const places = add(
    words.place,
    rows.map((_, at) => at + 1),
  );
  const scores = series.map(({ name }, of) =>
    add(
      name,
      rows.map(({ dots }) => dots[of]?.value ?? null),
    ),
  );
  const scorePlaces = series.map(({ name }, of) =>
    add(
      `${name} (y)`,
      rows.map(({ dots }, at) => (dots[of]?.value == null ? null : at + 1)),
    ),
  );
  const left = add(
    `${words.row} (x)`,
    rows.map(() => axis.low),
  );
  const addLine = (
    name: string,
    ends: (row: DumbbellData["rows"][number]) => readonly [number, number] | null,
  ) => {
    const found = rows.map(ends);
    const x = found.flatMap((pair) => (pair === null ? [axis.low, axis.low, axis.low] : [...pair, pair[1]]));
    const y = found.flatMap((pair, at) => (pair === null ? [null, null, null] : [at + 1, at + 1, null]));
    return { x: add(`${name} (x)`, x), y: add(`${name} (y)`, y) };
  };
  const connector = addLine(words.connector, ({ dots }) => connect(dots));
  const intervals = series.map(({ name }, of) =>
    addLine(words.interval(name), ({ dots }) => {
      const dot = dots[of];
      return dot ? [dot.low, dot.high] : null;
    }),
  );
  const each = [
    { ref: connector.x, line: lineXml(CONNECTOR, 3), x: connector.x, y: connector.y },
    ...intervals.map(({ x, y }, of) => ({
      ref: x,
      line: lineXml(series[of]?.colour ?? CONNECTOR, 1.25),
      x,
      y,
    })),
  ].map(({ ref, line, x, y }, order) =>
    y.values.every((value) => value === null) ? "" : seriesXml(order, ref, line, NO_MARKER, "", x, y),
  );
  // LibreOffice draws a series without any x at 1, 2, 3 …: as if these were its scores
  const marks = series.flatMap((look, of) => {
    const score = scores[of];
    const place = scorePlaces[of];
    if (score === undefined || place === undefined || score.values.every((value) => value === null))
      return [];
    const marker = markerXml(look.symbol, look.colour, 11, look.hollow);
    const order = each.length + of;
    return [seriesXml(order, score, NO_LINE, marker, valueLabels(language, look, score, of), score, place)];
  });
  const labels = rows.map(({ label }, at) =>
    textLabel(language, at, label, { place: "l", size: 10, colour: "1F1F1F" }),
  );
  const labelled = `<c:dLbls>${labels.join("")}<c:dLblPos val="l"/>${labelSays({})}</c:dLbls>`;
  const helper = seriesXml(each.length + series.length, names, NO_LINE, NO_MARKER, labelled, left, places);
  const plot = `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${[...each, ...marks, helper].join("")}<c:axId val="11"/><c:axId val="12"/></c:scatterChart>${axisXml(language, { kind: "valAx", id: 11, crosses: 12, side: "b", low: axis.low, high: axis.high, unit: axis.unit, grid: true, at: "max", title: axis.title, between: "midCat" })}${axisXml(language, { kind: "valAx", id: 12, crosses: 11, side: "l", low: 0.5, high: rows.length + 0.5, unit: 1, reverse: true, labels: "none", at: "min", between: "midCat" })}`;
  return { xml: chartXml(language, plot, { box: BOX, legend: false }), columns };
}

/** From one mark to the other, where there are two. */
function connect(dots: readonly (ChartDot | null)[]): readonly [number, number] | null {
  const values = dots.flatMap((dot) => (dot?.value == null ? [] : [dot.value]));
  const [one, other] = values;
  return values.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
}

/**
 * The number at its mark: of the first series above, of the second below, so that near ones stay readable. As a text of
 * its own, because what Office calls the x value LibreOffice names "Series1".
 */
function valueLabels(language: ChartLanguage, { colour }: DotLook, { values }: DataRef, of: number): string {
  const place = of === 0 ? "t" : "b";
  const each = values.map((value, at) =>
    value === null
      ? ""
      : textLabel(language, at, String(value).replace("-", "−"), { place, size: 11, colour }),
  );
  return `<c:dLbls>${each.join("")}<c:dLblPos val="${place}"/>${labelSays({})}</c:dLbls>`;
}

function seriesXml(
  order: number,
  name: DataRef,
  line: string,
  marker: string,
  labels: string,
  x: DataRef,
  y: DataRef,
): string {
  return `<c:ser>${seriesHead(order, name)}<c:spPr>${line}</c:spPr>${marker}${labels}<c:xVal>${numbersXml(x)}</c:xVal><c:yVal>${numbersXml(y)}</c:yVal><c:smooth val="0"/></c:ser>`;
}

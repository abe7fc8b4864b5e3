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
  solidFill,
  textStyle,
  textsXml,
} from "./chart-xml";
import type { ChartDot } from "./dumbbell";

export type TrendData = {
  readonly waves: readonly string[];
  readonly name: string;
  readonly colour: string;
  /** Null where a wave has no figure. */
  readonly points: readonly (ChartDot | null)[];
  /** The places at which a line begins anew, because what was asked changed. */
  readonly breaks: readonly number[];
  readonly target: { readonly name: string; readonly value: number } | null;
  readonly axisTitle: string;
  readonly words: { wave: string; above: string; below: string; low: string; interval: string };
};

const BOX = { x: 0.1, y: 0.04, w: 0.87, h: 0.84 };

/**
 * A line over the waves with its 95 % intervals: a band where every wave has a figure on one line, else bars, because an
 * area falls to 0 at a gap. The line itself is several where it breaks.
 */
export function chartTrend(language: ChartLanguage, data: TrendData): NativeChart {
  const { columns, add } = openColumns();
  const waves = add(data.words.wave, data.waves);
  const whole = data.breaks.length === 0 && data.points.every((point) => point?.value != null);
  const band = whole && data.points.length > 1 ? bandXml(data, waves, add) : "";
  const segments = cutSegments(data);
  const drawn = segments.map((points, at) => {
    const values = add(
      data.name,
      points.map((point) => point?.value ?? null),
    );
    const bars = band === "" ? barsXml(data, points, add) : "";
    return lineSeries(
      2 + at,
      { waves, values },
      {
        line: lineXml(data.colour, 2.25),
        marker: markerXml("circle", data.colour, 10),
        bars,
        labels: valueLabels(language, data.colour),
      },
    );
  });
  const target =
    data.target === null ? "" : targetXml(data.target, { order: 2 + segments.length, waves, add });
  const plot = `${band}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join("")}${target}<c:marker val="1"/><c:axId val="11"/><c:axId val="12"/></c:lineChart>${axisXml(language, { kind: "catAx", id: 11, crosses: 12, side: "b", labels: "low" })}${axisXml(language, { kind: "valAx", id: 12, crosses: 11, side: "l", low: 0, high: 100, unit: 25, grid: true, title: data.axisTitle })}`;
  return { xml: chartXml(language, plot, { box: BOX, legend: false }), columns };
}

type Add = ReturnType<typeof openColumns>["add"];

/** The points of each stretch that is one line, each as long as the whole. */
function cutSegments({ points, breaks }: TrendData): (ChartDot | null)[][] {
  const starts = [0, ...breaks, points.length];
  return starts
    .slice(0, -1)
    .map((start, at) =>
      points.map((point, place) => (place >= start && place < (starts[at + 1] ?? 0) ? point : null)),
    );
}

function bandXml({ points, colour, words }: TrendData, waves: DataRef, add: Add): string {
  const low = add(
    words.low,
    points.map((point) => point?.low ?? null),
  );
  const width = add(
    words.interval,
    points.map((point) => (point === null ? null : point.high - point.low)),
  );
  const area = (order: number, ref: DataRef, fill: string) =>
    `<c:ser>${seriesHead(order, ref)}<c:spPr>${fill}${NO_LINE}</c:spPr><c:cat>${textsXml(waves)}</c:cat><c:val>${numbersXml(ref)}</c:val></c:ser>`;
  return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${area(0, low, "<a:noFill/>")}${area(1, width, solidFill(colour, 20))}<c:axId val="11"/><c:axId val="12"/></c:areaChart>`;
}

function barsXml({ colour, words }: TrendData, points: readonly (ChartDot | null)[], add: Add): string {
  const side = (name: string, read: (point: ChartDot, value: number) => number) =>
    add(
      name,
      points.map((point) => (point?.value == null ? null : read(point, point.value))),
    );
  const above = side(words.above, ({ high }, value) => high - value);
  const below = side(words.below, ({ low }, value) => value - low);
  return `<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbersXml(above)}</c:plus><c:minus>${numbersXml(below)}</c:minus><c:spPr>${lineXml(colour, 1.25)}</c:spPr></c:errBars>`;
}

function targetXml(
  target: { name: string; value: number },
  { order, waves, add }: { order: number; waves: DataRef; add: Add },
): string {
  const values = add(
    target.name,
    waves.values.map(() => target.value),
  );
  return lineSeries(
    order,
    { waves, values },
    { line: lineXml("404040", 1.5, "sysDash"), marker: NO_MARKER, bars: "", labels: "" },
  );
}

function valueLabels(language: ChartLanguage, colour: string): string {
  return `<c:dLbls><c:numFmt formatCode="0" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${textStyle(language, 14, colour)}<c:dLblPos val="t"/>${labelSays({ value: true })}</c:dLbls>`;
}

function lineSeries(
  order: number,
  { waves, values }: { waves: DataRef; values: DataRef },
  { line, marker, bars, labels }: { line: string; marker: string; bars: string; labels: string },
): string {
  return `<c:ser>${seriesHead(order, values)}<c:spPr>${line}</c:spPr>${marker}${labels}${bars}<c:cat>${textsXml(waves)}</c:cat><c:val>${numbersXml(values)}</c:val><c:smooth val="0"/></c:ser>`;
}

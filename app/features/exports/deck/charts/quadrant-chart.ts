import {
  axisXml,
  type ChartLanguage,
  chartXml,
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

export type QuadrantData = {
  /** The number of a point is its place in this list, from 1; what it is stands in a table beside. */
  readonly points: readonly { readonly label: string; readonly across: number; readonly up: number }[];
  readonly cutPoints: { readonly good: number; readonly poor: number };
  readonly colour: string;
  readonly words: { row: string; across: string; up: string; same: string; cut: string };
};

const BOX = { x: 0.12, y: 0.03, w: 0.84, h: 0.82 };

/** One team across, the other up, 0 to 100: on the diagonal both say the same; dashed lines cut off what both find good or poor. */
export function drawQuadrant(
  language: ChartLanguage,
  { points, cutPoints, colour, words }: QuadrantData,
): NativeChart {
  const { columns, add } = openColumns();
  const names = add(
    words.row,
    points.map(({ label }) => label),
  );
  const across = add(
    words.across,
    points.map((one) => one.across),
  );
  const up = add(
    words.up,
    points.map((one) => one.up),
  );
  const drawn = (
    order: number,
    name: string,
    corners: readonly (readonly [number, number])[],
    line: string,
  ) => {
    const x = add(
      `${name} (x)`,
      corners.map(([at]) => at),
    );
    const y = add(
      `${name} (y)`,
      corners.map(([, at]) => at),
    );
    return `<c:ser>${seriesHead(order, x)}<c:spPr>${line}</c:spPr>${NO_MARKER}<c:xVal>${numbersXml(x)}</c:xVal><c:yVal>${numbersXml(y)}</c:yVal><c:smooth val="0"/></c:ser>`;
  };
  const { good, poor } = cutPoints;
  const lines = [
    drawn(
      0,
      words.same,
      [
        [0, 0],
        [100, 100],
      ],
      lineXml("A6A6A6", 1),
    ),
    drawn(
      1,
      `${words.cut} ${good}`,
      [
        [good, 100],
        [good, good],
        [100, good],
      ],
      lineXml("17663A", 1.25, "dash"),
    ),
    drawn(
      2,
      `${words.cut} ${poor}`,
      [
        [0, poor],
        [poor, poor],
        [poor, 0],
      ],
      lineXml("A3211C", 1.25, "dash"),
    ),
  ];
  const numbers = points.map((_, at) =>
    textLabel(language, at, String(at + 1), { place: "r", size: 12, colour: "1F1F1F" }),
  );
  const marks = `<c:ser>${seriesHead(3, names)}<c:spPr>${NO_LINE}</c:spPr>${markerXml("circle", colour, 10)}<c:dLbls>${numbers.join("")}<c:dLblPos val="r"/>${labelSays({})}</c:dLbls><c:xVal>${numbersXml(across)}</c:xVal><c:yVal>${numbersXml(up)}</c:yVal><c:smooth val="0"/></c:ser>`;
  const scale = {
    kind: "valAx" as const,
    low: 0,
    high: 100,
    unit: 25,
    grid: true,
    between: "midCat" as const,
    at: "min" as const,
  };
  const plot = `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${lines.join("")}${marks}<c:axId val="11"/><c:axId val="12"/></c:scatterChart>${axisXml(language, { ...scale, id: 11, crosses: 12, side: "b", title: words.across })}${axisXml(language, { ...scale, id: 12, crosses: 11, side: "l", title: words.up })}`;
  return { xml: chartXml(language, plot, { box: BOX, legend: false }), columns };
}

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

type Corner = readonly [number, number];

/** How much of the scale a number beside its mark takes, across and up. */
const LABEL = { w: 4.5, h: 5 };
const PLACES = { r: [1, 0], t: [0, 1], l: [-1, 0], b: [0, -1] } as const;

/** On which side of its mark each number stands, so that as few as possible lie on another. */
function placeNumbers(points: QuadrantData["points"]): (keyof typeof PLACES)[] {
  const taken: Corner[] = points.map(({ across, up }) => [across, up]);
  return points.map(({ across, up }) => {
    const sides = (Object.keys(PLACES) as (keyof typeof PLACES)[]).map((side) => {
      const [right, above] = PLACES[side];
      const at: Corner = [across + right * LABEL.w, up + above * LABEL.h];
      const lies = ([x, y]: Corner) => Math.abs(x - at[0]) < LABEL.w && Math.abs(y - at[1]) < LABEL.h;
      return { side, at, on: taken.filter(lies).length };
    });
    const best = sides.reduce((one, other) => (other.on < one.on ? other : one));
    taken.push(best.at);
    return best.side;
  });
}

/** All lines are as long as the points, or LibreOffice draws none. One team across, the other up, 0 to 100: on the diagonal both say the same; dashed lines cut off what both find good or poor. */
export function chartQuadrant(
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
  const length = Math.max(3, points.length);
  const drawn = (order: number, name: string, corners: readonly Corner[], line: string) => {
    const last = corners.at(-1) ?? [0, 0];
    const padded = Array.from({ length }, (_, at): Corner => corners[at] ?? last);
    const x = add(
      `${name} (x)`,
      padded.map(([at]) => at),
    );
    const y = add(
      `${name} (y)`,
      padded.map(([, at]) => at),
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
  const places = placeNumbers(points);
  const numbers = points.map((_, at) =>
    textLabel(language, at, String(at + 1), { place: places[at] ?? "r", size: 12, colour: "1F1F1F" }),
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

import type { Interval } from "#app/core/statistics/interval";
import {
  type Drawing,
  type DrawnRow,
  drawLine,
  drawPath,
  drawSign,
  drawText,
  type Figure,
  round,
  type Shape,
  type Tone,
} from "./drawing";
import { BENCHMARK_LINES, type BenchmarkKind } from "./legend";
import { BOLD, breakText, measureText } from "./lines-of-text";
import { type Axis, drawUprightGrid, placeOn } from "./scale";

/**
 * A figure of one series. `value` is null where only a range may be shown: the range is drawn, without a dot. A value
 * with a range is a bound of it ("75 or more"): drawn with an arrow to the range's other end.
 */
export type Dot = {
  readonly value: number | null;
  readonly range: Interval | null;
  readonly interval: Interval | null;
  /** Written at the mark. */
  readonly text: string;
};

export type DumbbellRow = {
  readonly id: string;
  readonly label: string;
  /** Drawn with a star. */
  readonly flagged: boolean;
  /** One per series; where nothing may be shown, why. */
  readonly dots: readonly (Dot | { readonly why: string | null })[];
  readonly benchmarks: readonly HeldAgainst[];
  /** The row's figures in words, as the table beside has them. */
  readonly says: readonly string[];
  readonly href: string;
};

/** A place that a row is held against: of one series, or of all. */
export type HeldAgainst = {
  readonly kind: BenchmarkKind;
  readonly value: number;
  readonly series: number | null;
};

export type DumbbellSeries = {
  readonly name: string;
  readonly tone: Tone;
  readonly shape: Shape;
  readonly hollow: boolean;
  readonly dashed: boolean;
};

export type DumbbellData = {
  readonly rows: readonly DumbbellRow[];
  readonly series: readonly DumbbellSeries[];
  /** `marks` are places of the scale that are drawn through all rows. */
  readonly axis: Axis & { readonly marks: readonly number[] };
  /** The two series whose dots a line joins. */
  readonly link: readonly [number, number];
};

const SIZE = 13;
const LINE = 16;
const TOP = 22;
const EDGE = 14;
/** Narrower than this, a row's name stands above its dots instead of beside them. */
export const NARROW = 560;
/** From the middle of a row to the line of a series; the figures stand above the first and below the others. */
const LANES: Readonly<Record<number, readonly number[]>> = { 1: [0], 2: [-5, 5], 3: [-10, 8, 8] };
const HALF_ROW = 26;

type Frame = { width: number; narrow: boolean; plot: { x: number; width: number }; lanes: readonly number[] };

/** One row per thing, one sign per series on a common scale, lines for intervals, and one between the two to compare. */
export function drawDumbbell(data: DumbbellData, width: number): Drawing {
  const narrow = width < NARROW;
  const names = narrow ? 0 : Math.round(width * 0.36);
  const plot = { x: names + EDGE, width: width - names - 2 * EDGE };
  const frame: Frame = { width, narrow, plot, lanes: LANES[data.series.length] ?? [] };
  const rows: DrawnRow[] = [];
  let y = TOP;
  for (const row of data.rows) {
    const drawn = drawRow(data, row, frame, y);
    rows.push(drawn);
    y += drawn.area.height;
  }
  const height = y + 6;
  const back = drawUprightGrid(data.axis, { ...plot, y: TOP - 4, height: y - TOP + 4 }, data.axis.marks);
  return { width, height, back, rows };
}

function drawRow(data: DumbbellData, row: DumbbellRow, frame: Frame, top: number): DrawnRow {
  const { narrow, plot } = frame;
  const room = narrow ? frame.width - 8 : plot.x - EDGE - 12;
  const name = row.flagged ? `★ ${row.label}` : row.label;
  const lines = breakText(name, row.flagged ? room / BOLD : room, SIZE, narrow ? 4 : 3);
  const above = narrow ? lines.length * LINE + 6 : 0;
  const height = narrow ? above + 2 * HALF_ROW + 4 : Math.max(2 * HALF_ROW + 2, lines.length * LINE + 12);
  const middle = narrow ? top + above + HALF_ROW : top + height / 2;
  const first = narrow ? top + 16 : middle - ((lines.length - 1) * LINE) / 2 + 4;
  const names = lines.map((text, at) =>
    drawText(text, [narrow ? 2 : 4, first + at * LINE], { size: SIZE, bold: row.flagged, halo: narrow }),
  );
  return {
    id: row.id,
    says: row.says,
    href: row.href,
    area: { x: 0, y: top, width: frame.width, height },
    figures: [
      drawLine([0, top], [frame.width, top], { stroke: "line", thick: 0.75 }),
      ...names,
      ...drawMarks(data, row, frame, middle),
    ],
  };
}

function drawMarks(data: DumbbellData, row: DumbbellRow, frame: Frame, middle: number): Figure[] {
  const { plot, lanes } = frame;
  const place = placeOn(data.axis, plot.x, plot.x + plot.width);
  const laneOf = (series: number) => middle + (lanes[series] ?? 0);
  const held = row.benchmarks.map(({ kind, value, series }) => {
    const [from, to] =
      series === null ? [middle - 20, middle + 20] : [laneOf(series) - 8, laneOf(series) + 8];
    const tone = series === null ? "ink" : (data.series[series]?.tone ?? "ink");
    return drawLine([place(value), from], [place(value), to], { stroke: tone, ...BENCHMARK_LINES[kind] });
  });
  const [one, other] = data.link.map((series) => row.dots[series]);
  const joined =
    one && other && "text" in one && "text" in other && one.value !== null && other.value !== null
      ? [
          drawLine(
            [place(one.value), (laneOf(data.link[0]) + laneOf(data.link[1])) / 2],
            [place(other.value), (laneOf(data.link[0]) + laneOf(data.link[1])) / 2],
            { stroke: "line", thick: 6 },
          ),
        ]
      : [];
  const marks = data.series.flatMap((series, at) => {
    const dot = row.dots[at];
    return dot && "text" in dot ? drawDot(dot, series, laneOf(at), place) : [];
  });
  return [...joined, ...held, ...marks, ...writeFigures(data, row, frame, middle)];
}

function drawDot(
  { value, range, interval }: Dot,
  series: DumbbellSeries,
  y: number,
  place: (value: number) => number,
): Figure[] {
  const { tone } = series;
  const figures: Figure[] = [];
  if (interval && value !== null) {
    const [low, high] = [place(interval.low), place(interval.high)];
    figures.push(
      drawLine([low, y], [high, y], { stroke: tone, thick: 1.5, ...(series.dashed ? { dash: "4 3" } : {}) }),
      drawLine([low, y - 4], [low, y + 4], { stroke: tone, thick: 1.5 }),
      drawLine([high, y - 4], [high, y + 4], { stroke: tone, thick: 1.5 }),
    );
  }
  if (range) {
    const [low, high] = [place(range.low), place(range.high)];
    figures.push(drawLine([low, y], [high, y], { stroke: tone, thick: 6, opacity: 0.45 }));
    if (value !== null) figures.push(drawArrow(range.high > value ? high : low, y, range.high > value, tone));
    else
      for (const end of [low, high])
        figures.push(drawLine([end, y - 6], [end, y + 6], { stroke: tone, thick: 2 }));
  }
  if (value !== null)
    figures.push(
      drawSign(series.shape, [place(value), y], tone, { hollow: series.hollow || range !== null }),
    );
  return figures;
}

/** The score lies somewhere from its mark to here. */
function drawArrow(x: number, y: number, right: boolean, tone: Tone): Figure {
  const back = right ? -5 : 5;
  return drawPath(`M${round(x + back)} ${y - 5}L${round(x)} ${y}L${round(x + back)} ${y + 5}`, {
    stroke: tone,
    thick: 2,
  });
}

/** The figures at their marks: those of the first line above it, of the second below; what would touch is moved apart. */
function writeFigures(
  data: DumbbellData,
  row: DumbbellRow,
  { plot, lanes }: Frame,
  middle: number,
): Figure[] {
  const place = placeOn(data.axis, plot.x, plot.x + plot.width);
  const written = row.dots.map((dot, at) => {
    const above = at === 0;
    const y = middle + (lanes[at] ?? 0) + (above ? -10 : 20);
    if (!("text" in dot))
      return dot.why === null ? null : { text: dot.why, x: plot.x, y, tone: "soft" as Tone, start: true };
    const { value, range, text } = dot;
    const at0 = value ?? (range ? (range.low + range.high) / 2 : data.axis.low);
    return { text, x: place(at0), y, tone: data.series[at]?.tone ?? "ink", start: false };
  });
  const boxes = written.map((one) => {
    if (one === null) return null;
    const width = measureText(one.text, 12);
    const most = plot.x + plot.width + EDGE - 2 - width;
    const left = Math.max(plot.x - EDGE + 2, Math.min(most, one.start ? one.x : one.x - width / 2));
    return { ...one, left, width };
  });
  spread(
    boxes.filter((box, at) => box !== null && at > 0) as Written[],
    plot.x - EDGE + 2,
    plot.x + plot.width + EDGE - 2,
  );
  return boxes.flatMap((box) =>
    box === null
      ? []
      : [
          drawText(box.text, [box.left + box.width / 2, box.y], {
            tone: box.tone,
            anchor: "middle",
            halo: true,
          }),
        ],
  );
}

type Written = { left: number; width: number };

/** Moves two texts of one line apart, each as little as it takes. */
function spread(texts: Written[], from: number, to: number): void {
  const [one, other] = [...texts].sort((a, b) => a.left - b.left);
  if (one === undefined || other === undefined) return;
  const lap = one.left + one.width + 4 - other.left;
  if (lap <= 0) return;
  one.left = Math.max(from, one.left - lap / 2);
  other.left = Math.min(to - other.width, one.left + one.width + 4);
  one.left = Math.min(one.left, Math.max(from, other.left - one.width - 4));
}

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
import type { Dot } from "./dumbbell";
import { BENCHMARK_LINES, type BenchmarkKind } from "./legend";
import { breakText, measureText } from "./lines-of-text";
import { type Axis, listSteps, placeOn, sayStep } from "./scale";

export type TrendLine = {
  readonly name: string;
  readonly tone: Tone;
  readonly shape: Shape;
  readonly dashed: boolean;
  /** One per wave; null where nothing may be shown. */
  readonly points: readonly (Dot | null)[];
};

/** A place of the scale that the lines are held against. */
export type TrendBenchmark = {
  readonly kind: BenchmarkKind;
  readonly name: string;
  readonly value: number;
  /** The wave from which on it is about the same thing as the lines. */
  readonly from: number;
};

export type TrendData = {
  readonly waves: readonly {
    readonly id: string;
    readonly name: string;
    readonly says: readonly string[];
    readonly href: string;
  }[];
  readonly lines: readonly TrendLine[];
  readonly benchmarks: readonly TrendBenchmark[];
  /** Waves from which on the line is another one, because a question's wording changed. */
  readonly breaks: readonly number[];
  readonly breakLabel: string;
  readonly axis: Axis;
};

const LEFT = 30;
const TOP = 14;
const HEIGHT = 190;
const BOTTOM = 38;
const NAME_HEIGHT = 15;
/** Room at the right for the names of benchmarks: at least, and at most of the width. */
const GUTTER = { least: 12, share: 0.34 };

type Frame = {
  left: number;
  right: number;
  step: number;
  up: (value: number) => number;
  breaks: readonly number[];
};

/** Lines over the waves with bands for their intervals, interrupted where what was asked changed. */
export function drawTrend(data: TrendData, width: number): Drawing {
  const names = data.benchmarks.map((one) => measureText(`${Math.round(one.value)} ${one.name}`, 12) + 10);
  const gutter = Math.max(GUTTER.least, Math.min(width * GUTTER.share, Math.max(0, ...names)));
  const right = width - gutter;
  const frame: Frame = {
    left: LEFT,
    right,
    step: (right - LEFT) / data.waves.length,
    up: placeOn(data.axis, TOP + HEIGHT, TOP),
    breaks: data.breaks,
  };
  const bands = data.lines.flatMap((line) => drawBand(line, frame));
  const strokes = data.lines.flatMap((line) => drawStrokes(line, frame));
  const height = TOP + HEIGHT + BOTTOM;
  return {
    width,
    height,
    back: [
      ...drawSteps(data, frame),
      ...drawBreaks(data, frame),
      ...drawBenchmarks(data, frame, gutter),
      ...bands,
      ...strokes,
    ],
    rows: data.waves.map((_, at) => drawWave(data, frame, at, height)),
  };
}

function xOf({ left, step }: Frame, wave: number): number {
  return left + (wave + 0.5) * step;
}

/** A wave: its name under the axis, and every line's sign with its figure. */
function drawWave(data: TrendData, frame: Frame, at: number, height: number): DrawnRow {
  const wave = data.waves[at] as TrendData["waves"][number];
  const x = xOf(frame, at);
  const name = breakText(wave.name, frame.step - 6, 11.5, 2);
  return {
    id: wave.id,
    says: wave.says,
    href: wave.href,
    area: { x: round(frame.left + at * frame.step), y: 0, width: round(frame.step), height },
    figures: [
      ...name.map((text, row) =>
        drawText(text, [x, TOP + HEIGHT + 16 + row * 14], { tone: "soft", size: 11.5, anchor: "middle" }),
      ),
      ...data.lines.flatMap((line) => drawPoint(line, frame, at)),
      ...writeValues(data, frame, at),
    ],
  };
}

function drawPoint({ points, tone, shape }: TrendLine, frame: Frame, at: number): Figure[] {
  const point = points[at];
  if (!point) return [];
  const x = xOf(frame, at);
  const { value, range, interval } = point;
  const bar = value === null ? (range ?? interval) : range;
  return [
    ...(bar
      ? [drawLine([x, frame.up(bar.low)], [x, frame.up(bar.high)], { stroke: tone, thick: 6, opacity: 0.45 })]
      : []),
    ...(interval && value !== null
      ? [drawLine([x, frame.up(interval.low)], [x, frame.up(interval.high)], { stroke: tone, thick: 1.25 })]
      : []),
    ...(value === null ? [] : [drawSign(shape, [x, frame.up(value)], tone, { size: 5 })]),
  ];
}

/** The figures beside their signs; the higher one above, the lower one below when they are near each other. */
function writeValues({ lines }: TrendData, frame: Frame, at: number): Figure[] {
  const shown = lines.flatMap(({ points, tone }) => {
    const point = points[at];
    return point && point.value !== null ? [{ text: point.text, value: point.value, tone }] : [];
  });
  const [first, second] = [...shown].sort((one, other) => other.value - one.value);
  const x = xOf(frame, at);
  const write = (one: typeof first, shift: number) =>
    one === undefined || measureText(one.text, 12) > frame.step
      ? []
      : [
          drawText(one.text, [x + 9, Math.max(TOP + 4, frame.up(one.value) + shift)], {
            tone: one.tone,
            halo: true,
          }),
        ];
  return [...write(first, -6), ...write(second, 15)];
}

function drawBand(line: TrendLine, frame: Frame): Figure[] {
  return listStretches(line, frame, (point) => point?.interval ?? null).map((stretch) => {
    const upper = stretch.map(({ at, of }) => `${round(xOf(frame, at))} ${round(frame.up(of.high))}`);
    const lower = stretch.map(({ at, of }) => `${round(xOf(frame, at))} ${round(frame.up(of.low))}`);
    return drawPath(`M${upper.join("L")}L${lower.reverse().join("L")}Z`, { fill: line.tone, opacity: 0.16 });
  });
}

function drawStrokes(line: TrendLine, frame: Frame): Figure[] {
  return listStretches(line, frame, (point) => point?.value ?? null).map((stretch) => {
    const points = stretch.map(({ at, of }) => `${round(xOf(frame, at))} ${round(frame.up(of))}`);
    return drawPath(`M${points.join("L")}`, {
      stroke: line.tone,
      thick: 2.5,
      ...(line.dashed ? { dash: "6 4" } : {}),
    });
  });
}

/** Waves one after the other that a line may join: at least two, none missing, no break between them. */
function listStretches<Of>(
  { points }: TrendLine,
  { breaks }: Frame,
  read: (point: Dot | null) => Of | null,
): { at: number; of: Of }[][] {
  const stretches: { at: number; of: Of }[][] = [[]];
  points.forEach((point, at) => {
    const of = read(point);
    if (of === null || breaks.includes(at)) stretches.push([]);
    if (of !== null) stretches.at(-1)?.push({ at, of });
  });
  return stretches.filter((stretch) => stretch.length > 1);
}

function drawSteps({ axis }: TrendData, { left, right, up }: Frame): Figure[] {
  return listSteps(axis).flatMap((step) => [
    drawLine([left, up(step)], [right, up(step)], { stroke: "line", thick: 1 }),
    drawText(sayStep(step), [left - 6, up(step) + 4], { tone: "soft", size: 11, anchor: "end" }),
  ]);
}

function drawBreaks({ breaks, breakLabel }: TrendData, frame: Frame): Figure[] {
  return breaks.flatMap((at) => {
    const x = (xOf(frame, at - 1) + xOf(frame, at)) / 2;
    return [
      drawLine([x, TOP], [x, TOP + HEIGHT], { stroke: "soft", thick: 1, dash: "2 4" }),
      drawText(breakLabel, [x, TOP - 3], { tone: "soft", size: 11, anchor: "middle", halo: true }),
    ];
  });
}

/** A line for each benchmark, named at its end; names that would lie on each other are moved apart. */
function drawBenchmarks({ benchmarks }: TrendData, frame: Frame, gutter: number): Figure[] {
  let free = TOP + HEIGHT + NAME_HEIGHT;
  return [...benchmarks]
    .sort((one, other) => one.value - other.value)
    .flatMap(({ kind, name, value, from }) => {
      const y = frame.up(value);
      free = Math.min(y + 4, free - NAME_HEIGHT);
      const [text] = breakText(`${Math.round(value)} ${name}`, gutter - 6, 12, 1);
      return [
        drawLine([round(frame.left + from * frame.step), y], [frame.right, y], {
          stroke: "soft",
          ...BENCHMARK_LINES[kind],
        }),
        drawText(text ?? "", [frame.right + 6, free]),
      ];
    });
}

import type { Interval } from "#app/core/statistics/interval";
import type { Team } from "#app/core/vocabulary";
import { type Drawing, drawBox, drawLine, drawSign, drawText, type Figure, type Tone } from "./drawing";
import { type LabelBox, placeLabels } from "./label-places";
import { breakText, measureText } from "./lines-of-text";
import { type Axis, listSteps, placeOn, sayStep } from "./scale";

export type QuadrantPoint = {
  readonly id: string;
  readonly label: string;
  readonly across: number;
  readonly up: number;
  /** Where nothing else is drawn but a place: of both scores. */
  readonly intervals: { readonly across: Interval | null; readonly up: Interval | null };
  /** The team that sees it worse, for clear or likely; null where that cannot be told. */
  readonly worse: Team | null;
  readonly says: readonly string[];
  readonly href: string;
};

export type QuadrantData = {
  /** Names of the two axes: Sales across, Marketing up. */
  readonly axes: { readonly across: string; readonly up: string };
  /** The part of the scale that is drawn, of both axes. */
  readonly range: Axis;
  /** Names of the corners from the top left, clockwise. */
  readonly corners: readonly [string, string, string, string];
  /** From `good` on a place is good on its axis, under `poor` it is poor. */
  readonly zones: { readonly good: number; readonly poor: number };
  readonly points: readonly QuadrantPoint[];
};

const PLOT = { left: 52, right: 10, top: 10, bottom: 46 };
const SIZE = 12;
const POINT = 8;
/** With more points than this, intervals would be a thicket. */
const MOST_INTERVALS = 14;
const LABEL_WIDTH = 150;

type Plot = { x: number; y: number; width: number; height: number };

/** One sign per thing on two scales, a diagonal on which both agree, the corners in words, and labels that do not touch. */
export function drawQuadrant(data: QuadrantData, width: number): Drawing {
  const plot = {
    x: PLOT.left,
    y: PLOT.top,
    width: width - PLOT.left - PLOT.right,
    height: Math.min(440, width - PLOT.left - PLOT.right),
  };
  const across = placeOn(data.range, plot.x, plot.x + plot.width);
  const up = placeOn(data.range, plot.y + plot.height, plot.y);
  const corners = placeCorners(data, plot, across);
  const at = data.points.map((point) => ({ x: across(point.across), y: up(point.up) }));
  const { labels, numbered } = chooseLabels(data, at, plot, corners);
  const rows = data.points.map((point, index) => {
    const { x, y } = at[index] as { x: number; y: number };
    return {
      id: point.id,
      says: point.says,
      href: point.href,
      area: { x: x - 12, y: y - 12, width: 24, height: 24 },
      figures: [
        ...(data.points.length > MOST_INTERVALS ? [] : drawIntervals(point, { x, y }, across, up)),
        ...drawLabel(labels[index] ?? null, { x, y }),
        signOf(point, x, y),
      ],
    };
  });
  const height = plot.y + plot.height + PLOT.bottom;
  return { width, height, back: drawGround(data, plot, corners, across, up), rows, numbered };
}

type Label = { lines: string[]; box: LabelBox };

/** Names where all of them find a place, numbers else. */
function chooseLabels(
  data: QuadrantData,
  at: readonly { x: number; y: number }[],
  plot: Plot,
  corners: readonly Corner[],
): { labels: (Label | null)[]; numbered: boolean } {
  const taken = corners.map(({ box }) => box);
  const place = (texts: readonly string[][], anywhere: boolean) => {
    const points = at.map((point, index) => ({ ...point, ...sizeOf(texts[index] ?? []) }));
    const boxes = placeLabels(points, plot, { taken, pointSize: POINT, anywhere });
    return boxes.map((box, index) => (box === null ? null : { lines: texts[index] ?? [], box }));
  };
  const names = data.points.map(({ label }) => breakText(label, LABEL_WIDTH, SIZE, 2));
  const isWhole = names.every((lines, index) => lines.join(" ") === data.points[index]?.label);
  const named = isWhole ? place(names, false) : [];
  if (isWhole && named.every((label) => label !== null)) return { labels: named, numbered: false };
  return {
    labels: place(
      data.points.map((_, index) => [String(index + 1)]),
      true,
    ),
    numbered: true,
  };
}

function sizeOf(lines: readonly string[]): { width: number; height: number } {
  return {
    width: Math.max(...lines.map((line) => measureText(line, SIZE)), 8),
    height: lines.length * 14 + 2,
  };
}

function drawLabel(label: Label | null, point: { x: number; y: number }): Figure[] {
  if (label === null) return [];
  const { box, lines } = label;
  const near = {
    x: Math.min(box.x + box.width, Math.max(box.x, point.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, point.y)),
  };
  const isFar = Math.hypot(near.x - point.x, near.y - point.y) > 14;
  const middle = box.x + box.width / 2;
  return [
    ...(isFar ? [drawLine([point.x, point.y], [near.x, near.y], { stroke: "soft", thick: 0.75 })] : []),
    ...lines.map((text, at) =>
      drawText(text, [middle, box.y + 12 + at * 14], { size: SIZE, anchor: "middle", halo: true }),
    ),
  ];
}

/** The sign of the team that sees it worse; an ink ring where neither does for sure. */
function signOf({ worse }: QuadrantPoint, x: number, y: number): Figure {
  if (worse === null) return drawSign("circle", [x, y], "ink", { size: 4.5, hollow: true });
  return drawSign(worse === "sales" ? "circle" : "diamond", [x, y], worse);
}

function drawIntervals(
  { intervals }: QuadrantPoint,
  { x, y }: { x: number; y: number },
  across: (value: number) => number,
  up: (value: number) => number,
): Figure[] {
  const line = (from: [number, number], to: [number, number], stroke: Tone) =>
    drawLine(from, to, { stroke, thick: 1, opacity: 0.45 });
  return [
    ...(intervals.across
      ? [line([across(intervals.across.low), y], [across(intervals.across.high), y], "sales")]
      : []),
    ...(intervals.up ? [line([x, up(intervals.up.low)], [x, up(intervals.up.high)], "marketing")] : []),
  ];
}

type Corner = { lines: string[]; box: LabelBox; anchor: "start" | "end"; x: number };

function placeCorners(
  { corners, zones }: QuadrantData,
  plot: Plot,
  across: (value: number) => number,
): Corner[] {
  return corners.map((name, at) => {
    const right = at === 1 || at === 2;
    const room = (right ? plot.x + plot.width - across(zones.good) : across(zones.poor) - plot.x) - 12;
    const lines = breakText(name, Math.max(64, room), 11.5, 4);
    const width = Math.max(...lines.map((line) => measureText(line, 11.5)), 0);
    const height = lines.length * 14 + 4;
    const x = right ? plot.x + plot.width - 6 : plot.x + 6;
    const y = at >= 2 ? plot.y + plot.height - height - 4 : plot.y + 4;
    return {
      lines,
      box: { x: right ? x - width : x, y, width, height },
      anchor: right ? "end" : "start",
      x,
    };
  });
}

function drawGround(
  data: QuadrantData,
  plot: Plot,
  corners: readonly Corner[],
  across: (value: number) => number,
  up: (value: number) => number,
): Figure[] {
  const { good, poor } = data.zones;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const edges = [poor, good].flatMap((edge) => [
    drawLine([across(edge), plot.y], [across(edge), bottom], { stroke: "soft", thick: 1, dash: "3 4" }),
    drawLine([plot.x, up(edge)], [right, up(edge)], { stroke: "soft", thick: 1, dash: "3 4" }),
  ]);
  const steps = listSteps(data.range).flatMap((step) => [
    drawText(sayStep(step), [across(step), bottom + 16], { tone: "soft", size: 11, anchor: "middle" }),
    drawText(sayStep(step), [plot.x - 6, up(step) + 4], { tone: "soft", size: 11, anchor: "end" }),
  ]);
  const zone = (x: number, y: number, width: number, height: number) =>
    drawBox({ x, y, width, height }, { fill: "sunken" });
  return [
    zone(plot.x, up(poor), across(poor) - plot.x, bottom - up(poor)),
    zone(across(good), plot.y, right - across(good), up(good) - plot.y),
    drawLine([plot.x, bottom], [right, plot.y], { stroke: "soft", thick: 0.75 }),
    drawLine([plot.x, bottom], [right, bottom], { stroke: "line", thick: 1 }),
    drawLine([plot.x, plot.y], [plot.x, bottom], { stroke: "line", thick: 1 }),
    ...edges,
    ...steps,
    ...corners.flatMap(({ lines, box, anchor, x }) =>
      lines.map((text, at) =>
        drawText(text, [x, box.y + 11 + at * 14], { tone: "soft", size: 11.5, anchor, halo: true }),
      ),
    ),
    ...nameAxes(data, plot),
  ];
}

/** Sales' name with its sign below, Marketing's beside the upright axis, above its sign. */
function nameAxes({ axes }: QuadrantData, plot: Plot): Figure[] {
  const below = plot.y + plot.height + 36;
  const middle = plot.x + plot.width / 2;
  const [name] = breakText(`${axes.across} →`, plot.width - 30, SIZE, 1);
  const half = measureText(name ?? "", SIZE) / 2;
  const [upright] = breakText(`${axes.up} →`, plot.height - 30, SIZE, 1);
  const centre = plot.y + plot.height / 2;
  const away = measureText(upright ?? "", SIZE) / 2 + 10;
  const turned = drawText(upright ?? "", [14, centre], { tone: "marketing", anchor: "middle", bold: true });
  return [
    drawSign("circle", [middle - half - 12, below - 4], "sales", { size: 5 }),
    drawText(name ?? "", [middle, below], { tone: "sales", anchor: "middle", bold: true }),
    drawSign("diamond", [10, centre + away + 2], "marketing", { size: 4.5 }),
    { ...turned, at: { ...turned.at, transform: `rotate(-90 14 ${Math.round(centre)})` } },
  ];
}

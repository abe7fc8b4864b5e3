import { type Box, drawLine, drawText, type Figure } from "./drawing";

/** A part of the figures' scale. */
export type Axis = { readonly low: number; readonly high: number };

const STEP = 25;

/** Where a figure stands between two ends of a drawing; what lies outside the axis stands at its end. */
export function placeOn({ low, high }: Axis, from: number, to: number): (value: number) => number {
  return (value) => from + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (to - from);
}

/** Every quarter of the scale that the axis holds. */
export function listSteps({ low, high }: Axis): number[] {
  const first = STEP * Math.ceil(low / STEP);
  return Array.from({ length: Math.floor((high - first) / STEP) + 1 }, (_, at) => first + at * STEP);
}

/** Upright lines at the quarters of the scale, with their numbers above; `strong` ones stand out. */
export function drawUprightGrid(
  axis: Axis,
  plot: Box & { x: number; width: number },
  strong: readonly number[],
): Figure[] {
  const place = placeOn(axis, plot.x, plot.x + plot.width);
  return listSteps(axis).flatMap((step) => {
    const x = place(step);
    const isStrong = strong.includes(step);
    return [
      drawLine([x, plot.y], [x, plot.y + plot.height], {
        stroke: isStrong ? "soft" : "line",
        thick: 1,
        ...(isStrong ? { dash: "3 4" } : {}),
      }),
      drawText(sayStep(step), [x, plot.y - 6], { tone: "soft", size: 11, anchor: "middle" }),
    ];
  });
}

export function sayStep(step: number): string {
  return step < 0 ? `−${-step}` : String(step);
}

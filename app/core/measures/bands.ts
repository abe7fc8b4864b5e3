import { exceeds, reaches } from "#app/core/statistics/cut-points";
import type { Interval } from "#app/core/statistics/interval";

/** Where a figure of the scale 0–100 lies between the cut points of the rules. */
export const BANDS = ["low", "middling", "good"] as const;
export type Band = (typeof BANDS)[number];

type CutPoints = { readonly good: number; readonly poor: number };

/**
 * The bands that a figure may lie in, by the ends of its 95 % interval: one band where the interval stays inside it, the
 * lowest and the highest else. Under `poor` is low, from `good` on good.
 * @example bandsOf({ low: 61, high: 70 }, { good: 60, poor: 50 }) // ["good", "good"]
 * @example bandsOf({ low: 45, high: 58 }, { good: 60, poor: 50 }) // ["low", "middling"]
 */
export function bandsOf({ low, high }: Interval, cutPoints: CutPoints): [lowest: Band, highest: Band] {
  return [bandOf(low, cutPoints), bandOf(high, cutPoints)];
}

function bandOf(figure: number, { good, poor }: CutPoints): Band {
  if (reaches(figure, good)) return "good";
  return exceeds(poor, figure) ? "low" : "middling";
}

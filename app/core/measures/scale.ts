/** The answers of a question: whole numbers from `lowest` to `highest`, and which of them are favourable. */
export type Scale = {
  lowest: number;
  highest: number;
  /** answers from here up are favourable */
  favourableFrom: number;
  /** answers up to here are unfavourable; what lies between is neutral */
  unfavourableTo: number;
};

/** Strongly disagree 1 … 5 strongly agree: {4,5} favourable, {1,2} unfavourable. */
export const AGREEMENT_SCALE: Scale = { lowest: 1, highest: 5, favourableFrom: 4, unfavourableTo: 2 };

/** How many answers count as favourable and unfavourable, by the number of points. */
const STATED_MAPS: Record<number, { top: number; bottom: number } | undefined> = {
  2: { top: 1, bottom: 1 },
  4: { top: 1, bottom: 1 },
  5: { top: 2, bottom: 2 },
  6: { top: 2, bottom: 2 },
  7: { top: 2, bottom: 3 },
};

/**
 * The scale with its conventional favourability map, or null where there is none to state (3 points, more than 7):
 * then somebody has to say which answers are favourable; it is never inferred. Use it for files made elsewhere.
 * @see Microsoft's vivaglint (R) for 4, 5 and 7 points
 * @example conventionalScale(0, 4) // { lowest: 0, highest: 4, favourableFrom: 3, unfavourableTo: 1 }
 * @example conventionalScale(1, 3) // null
 */
export function conventionalScale(lowest: number, highest: number): Scale | null {
  const map = STATED_MAPS[highest - lowest + 1];
  if (!map) return null;
  return { lowest, highest, favourableFrom: highest - map.top + 1, unfavourableTo: lowest + map.bottom - 1 };
}

/**
 * Number of answers on the scale. Use it where counts must fit the scale.
 * @example countPoints(AGREEMENT_SCALE) // 5
 */
export function countPoints(scale: Scale): number {
  return scale.highest - scale.lowest + 1;
}

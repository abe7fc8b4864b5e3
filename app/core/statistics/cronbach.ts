import type { Interval } from "#app/core/statistics/interval";
import { summarizeValues } from "#app/core/statistics/summary";
import { fQuantile } from "./special-functions";

export type Reliability = { alpha: number; interval: Interval; n: number; items: number };

/**
 * Cronbach's α over complete cases, k/(k − 1)·(1 − Σs_i²/s_T²), with Feldt's interval 1 − (1 − α)·F.
 *
 * Use it for whether the questions of a dimension hang together; it needs one person's answers side by side.
 * α is at most 1 and has no lower bound.
 * @param columns one array of equal length per item, complete cases only, in any unit
 * @returns null for fewer than two items or cases, or when the total does not vary
 * @throws RangeError for arrays of different lengths
 * @see Cronbach, Psychometrika 16 (1951) 297; Feldt, Psychometrika 30 (1965) 357
 * @example cronbachAlpha([[1, 2, 3, 4], [1, 3, 2, 4]]) // { alpha: 0.88…, n: 4, items: 2 }
 * @example cronbachAlpha([[1, 2], [1]]) // throws RangeError
 */
export function cronbachAlpha(columns: readonly ArrayLike<number>[], confidence = 0.95): Reliability | null {
  const items = columns.length;
  const n = columns[0]?.length ?? 0;
  if (items < 2 || n < 2) return null;
  const totals = new Float64Array(n);
  let within = 0;
  for (const column of columns) {
    if (column.length !== n) throw new RangeError("Cronbach's alpha needs complete cases.");
    within += summarizeValues(column)?.variance ?? 0;
    for (let i = 0; i < n; i++) totals[i] = (totals[i] as number) + (column[i] as number);
  }
  const total = summarizeValues(totals)?.variance ?? 0;
  if (!(total > 0)) return null;
  const alpha = (items / (items - 1)) * (1 - within / total);
  const d1 = n - 1;
  const d2 = d1 * (items - 1);
  const outer = (1 + confidence) / 2;
  const low = 1 - (1 - alpha) * fQuantile(outer, d1, d2);
  const high = 1 - (1 - alpha) * fQuantile(1 - outer, d1, d2);
  return { alpha, interval: { low, high }, n, items };
}

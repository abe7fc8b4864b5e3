import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import type { Dimension } from "#app/core/questions/bank";
import { type ReleasedIndex, releaseIndex } from "#app/core/release/alignment-index";
import { type CellsByKey, listAskedDimensions } from "#app/core/release/public-dimensions";
import { summarizePublicCell } from "#app/core/release/public-summary";
import { cellsOf, freeze, HIDDEN, mixedCell, passGate, SMALL, swapCells } from "#tests/helpers/public-cells";
import { questionSetOf } from "#tests/helpers/responses";

/** Twenty people in Sales, twelve in Marketing. */
const SALES = { high: passGate([1, 3, 3, 6, 7]), low: passGate([6, 6, 3, 2, 3]) };
const MARKETING = { high: passGate([1, 2, 2, 4, 3]), low: passGate([4, 4, 2, 1, 1]) };
const asks = (items: Partial<Record<Dimension, string[]>>) =>
  Object.entries(items).map(([dimension, keys]) => ({ dimension: dimension as Dimension, items: keys }));

function shown(index: ReleasedIndex) {
  if (index.withheld) throw new Error("the index is withheld");
  return index;
}

function spreadOf(cell: PublicCell) {
  const summary = summarizePublicCell(cell);
  if (summary === null) throw new Error("the cell is withheld");
  return summary;
}

test("releaseIndex is the level less half the mean gap, the gap without what chance alone makes of it", () => {
  const cells: CellsByKey = {
    A: { sales: SALES.low, marketing: MARKETING.high },
    B: { sales: MARKETING.high, marketing: MARKETING.high },
  };
  const [low, high] = [spreadOf(SALES.low), spreadOf(MARKETING.high)];
  const { index, level, meanGap } = shown(releaseIndex(cells, asks({ PU: ["A"], GM: ["B"] })));
  const noise = low.variance / 20 + high.variance / 12;
  expect(level).toBeCloseTo(((low.mean + high.mean) / 2 + high.mean) / 2, 10);
  expect(meanGap).toBeCloseTo(Math.sqrt((high.mean - low.mean) ** 2 - noise) / 2, 10);
  expect(index).toBeCloseTo(level - meanGap / 2, 10);
});

test("releaseIndex takes its error from the team that is lower in each dimension", () => {
  const cells: CellsByKey = {
    A: { sales: SALES.low, marketing: MARKETING.high },
    B: { sales: SALES.high, marketing: MARKETING.low },
  };
  const { se, df } = shown(releaseIndex(cells, asks({ PU: ["A"], GM: ["B"] })));
  // Each team is lower in one of two dimensions, so its people count half in the index: a quarter of the variance.
  const sales = spreadOf(SALES.low).variance / 4 / 20;
  const marketing = spreadOf(MARKETING.low).variance / 4 / 12;
  expect(se).toBeCloseTo(Math.sqrt(sales + marketing), 10);
  expect(df).toBeCloseTo((sales + marketing) ** 2 / (sales ** 2 / 19 + marketing ** 2 / 11), 8);
});

test("releaseIndex joins the statements of a dimension with a correlation of one half (R12)", () => {
  const other = passGate([8, 4, 4, 2, 2]);
  const cells: CellsByKey = {
    A: { sales: SALES.low, marketing: MARKETING.high },
    B: { sales: other, marketing: MARKETING.high },
  };
  const one = Math.sqrt(spreadOf(SALES.low).variance);
  const two = Math.sqrt(spreadOf(other).variance);
  const { se } = shown(releaseIndex(cells, asks({ PU: ["A", "B"] })));
  // Sales is lower throughout, so Marketing has no part in it.
  expect(se).toBeCloseTo(Math.sqrt((one ** 2 + two ** 2 + one * two) / 4 / 20), 10);
});

test("releaseIndex lets both teams count half in a tie", () => {
  const [sales, marketing] = [passGate([2, 4, 8, 4, 2]), passGate([3, 2, 2, 2, 3])];
  const { index, meanGap, se } = shown(releaseIndex({ A: { sales, marketing } }, asks({ PU: ["A"] })));
  expect([index, meanGap]).toEqual([50, 0]);
  const error = spreadOf(sales).variance / 4 / 20 + spreadOf(marketing).variance / 4 / 12;
  expect(se).toBeCloseTo(Math.sqrt(error), 10);
});

test("releaseIndex needs half of the dimensions, and names those it is made of", () => {
  const pair = { sales: SALES.high, marketing: MARKETING.low };
  const hidden = { sales: SALES.high, marketing: HIDDEN };
  const asked = asks({ PU: ["A"], GM: ["B"], DH: ["C"], CF: ["D"] });
  const half = shown(releaseIndex({ A: pair, B: hidden, C: pair, D: hidden }, asked));
  expect(half.dimensions).toEqual(["PU", "DH"]);
  const less = releaseIndex({ A: pair, B: hidden, C: hidden, D: hidden }, asked);
  expect(less).toEqual({ withheld: true, reason: "too_few_answers" });
  expect(releaseIndex({}, [])).toEqual({ withheld: true, reason: "too_few_answers" });
});

test("releaseIndex of small cells knows their scores and n alone", () => {
  const cells: CellsByKey = { A: { sales: SMALL[35], marketing: SMALL[60] } };
  const { level, se, df } = shown(releaseIndex(cells, asks({ PU: ["A"] })));
  expect(level).toBe(47.5);
  expect(se).toBeCloseTo(27 / Math.sqrt(8), 10);
  expect(df).toBeCloseTo(7, 8);
});

test("releaseIndex is the same when the teams change places, and leaves its cells alone", () => {
  const set = questionSetOf();
  const cells = freeze(cellsOf(set, mixedCell));
  const forward = shown(releaseIndex(cells, listAskedDimensions(set)));
  const backward = shown(releaseIndex(swapCells(cells), listAskedDimensions(set)));
  expect(forward.dimensions).toHaveLength(9);
  for (const figure of ["index", "level", "meanGap", "se", "df"] as const) {
    expect(backward[figure]).toBeCloseTo(forward[figure] ?? Number.NaN, 9);
  }
  expect(forward.interval.low).toBeLessThan(forward.index);
  expect(forward.interval.high).toBeGreaterThan(forward.index);
});

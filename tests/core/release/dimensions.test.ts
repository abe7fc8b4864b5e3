import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import { releaseDimensions } from "#app/core/release/dimensions";
import { type CellsByKey, listAskedDimensions } from "#app/core/release/public-dimensions";
import { releaseQuestions } from "#app/core/release/questions";
import { adjustFamily } from "#app/core/statistics/benjamini-hochberg";
import {
  cellsOf,
  freeze,
  HIDDEN,
  LABEL_CONTEXT,
  mixedCell,
  passGate,
  SMALL,
  swapCells,
} from "#tests/helpers/public-cells";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf();
const asked = listAskedDimensions(set);
const mixed = cellsOf(set, mixedCell);

function released(cells: CellsByKey) {
  return releaseDimensions(cells, asked, releaseQuestions(cells, set, LABEL_CONTEXT), LABEL_CONTEXT);
}

function find(cells: CellsByKey, wanted: string) {
  const found = released(cells).find(({ dimension }) => dimension === wanted);
  if (found === undefined) throw new Error(`${wanted} is missing`);
  return found;
}

/** The mixed cells with these statements of Sales replaced. */
function withSales(cells: Record<string, PublicCell>): CellsByKey {
  const pairs = Object.entries(cells).map(([key, sales]) => {
    return [key, { sales, marketing: mixed[key]?.marketing ?? HIDDEN }] as const;
  });
  return { ...mixed, ...Object.fromEntries(pairs) };
}

test("releaseDimensions gives the nine dimensions in their order, each of its statements alone", () => {
  const dimensions = released(mixed);
  expect(dimensions.map(({ dimension }) => dimension)).toEqual("PU GM DH CF CM MC TR CU LD".split(" "));
  expect(find(mixed, "GM")).toMatchObject({
    asked: ["GM1", "GM2", "GM3", "GM4"],
    items: ["GM1", "GM2", "GM3", "GM4"],
  });
  expect(find(mixed, "CM").items).toEqual(["CM3", "CM4", "CM5"]);
});

test("releaseDimensions takes the mean of the shown scores, and the spread with a correlation of one half (R12)", () => {
  // Scores 37.5 and 62.5 of 12 and 12 people.
  const cells = withSales({ LD1: passGate([3, 4, 2, 2, 1]), LD2: passGate([1, 2, 2, 4, 3]) });
  const figures = releaseQuestions(cells, set, LABEL_CONTEXT).filter(({ key }) => key.startsWith("LD"));
  const [one, other] = figures.map(({ teams }) => teams.sales);
  const { sales } = find(cells, "LD").teams;
  if (one?.state !== "counts" || other?.state !== "counts" || sales.state !== "public")
    throw new Error("LD is withheld");
  expect(sales).toMatchObject({ n: 12, nominal: false });
  expect(sales.score).toBeCloseTo((one.score + other.score) / 2, 12);
  expect(sales.sd).toBeCloseTo(Math.sqrt(one.sd ** 2 + other.sd ** 2 + one.sd * other.sd) / 2, 10);
  // t(.975, 11) = 2.200985
  expect(sales.interval.high - (sales.score ?? 0)).toBeCloseTo((2.200985 * sales.sd) / Math.sqrt(12), 5);
});

test("releaseDimensions counts unequal statements by their harmonic mean", () => {
  const cells = withSales({ LD1: passGate([2, 3, 2, 2, 1]), LD2: passGate([6, 6, 6, 6, 6]) });
  // 2 / (1/10 + 1/30) = 15
  expect(find(cells, "LD").teams.sales).toMatchObject({ state: "public", n: 15 });
});

test("releaseDimensions takes the nominal spread and n alone where one statement is small", () => {
  const { teams, gap } = find(withSales({ LD1: SMALL[35], LD2: SMALL[60] }), "LD");
  if (teams.sales.state !== "public") throw new Error("LD is withheld");
  expect(teams.sales).toMatchObject({ n: 8, score: 47.5, sd: 22, nominal: true });
  // t(.975, 7) · 22 / √8
  expect(teams.sales.interval.high - 47.5).toBeCloseTo((2.364624 * 22) / Math.sqrt(8), 4);
  expect(gap).toMatchObject({ withheld: false, test: "nominal" });
  expect(find(mixed, "LD").gap).toMatchObject({ test: "welch" });
});

test("releaseDimensions compares on the common half of the statements, and on less not at all", () => {
  const half = withSales({ GM1: HIDDEN, GM2: HIDDEN });
  expect(find(half, "GM")).toMatchObject({ items: ["GM3", "GM4"], gap: { withheld: false } });
  const less = withSales({ GM1: HIDDEN, GM2: HIDDEN, GM3: HIDDEN });
  const { teams, gap } = find(less, "GM");
  expect(teams.sales).toEqual({ state: "withheld", reason: "too_few_answers" });
  expect(teams.marketing.state).toBe("public");
  expect(gap).toEqual({ withheld: true, reason: "too_few_in_other_team" });
});

test("releaseDimensions shows of a wave with a hidden team the other one, and no gap (R3)", () => {
  const dimensions = released(
    cellsOf(set, (one, team) => (team === "sales" ? mixedCell(one, team) : HIDDEN)),
  );
  expect(dimensions).toHaveLength(9);
  for (const { teams, gap } of dimensions) {
    expect(teams.sales.state).toBe("public");
    expect(teams.marketing.state).toBe("withheld");
    expect(gap).toEqual({ withheld: true, reason: "too_few_in_other_team" });
  }
});

test("releaseDimensions calls a team split on a dimension when it is on half of the statements", () => {
  const camps = passGate([6, 1, 0, 1, 6]);
  const calm = passGate([1, 3, 6, 3, 1]);
  const split = (cells: Record<string, PublicCell>) => {
    const { sales } = find(withSales(cells), "GM").teams;
    return sales.state === "public" && sales.split;
  };
  expect(split({ GM1: camps, GM2: camps, GM3: calm, GM4: calm })).toBe(true);
  expect(split({ GM1: camps, GM2: calm, GM3: calm, GM4: calm })).toBe(false);
});

test("releaseDimensions corrects the dimensions as one family of their own", () => {
  const gaps = released(mixed).map(({ gap }) => {
    if (gap.withheld) throw new Error("a dimension is withheld");
    return gap;
  });
  expect(gaps.map(({ q }) => q)).toEqual(adjustFamily(gaps.map(({ p }) => p)));
  expect(gaps.some(({ p, q }) => q > p)).toBe(true);
});

test("releaseDimensions turns every sign when the teams change places", () => {
  const backward = released(swapCells(mixed));
  released(mixed).forEach(({ gap, teams }, at) => {
    const other = backward[at];
    if (gap.withheld || !other || other.gap.withheld) throw new Error("a dimension is withheld");
    expect(other.teams.marketing).toEqual(teams.sales);
    expect(other.gap.points).toBeCloseTo(-gap.points, 10);
    expect(other.gap.interval.high).toBeCloseTo(-gap.interval.low, 10);
    expect(other.gap.q).toBeCloseTo(gap.q, 12);
  });
});

test("releaseDimensions leaves its cells alone", () => {
  expect(released(freeze(structuredClone(mixed)))).toEqual(released(mixed));
});

import { expect, test } from "vitest";
import type { PublicCell } from "#app/core/gate/public-cells";
import { averageDimension, listDimensionItems, listStatements } from "#app/core/release/public-dimensions";
import { questionSetOf } from "#tests/helpers/responses";

const hidden: PublicCell = { state: "withheld", reason: "too_few_answers" };
const small = (score: number): PublicCell => ({ state: "small", n: 8, score });
const pair = (sales: PublicCell, marketing: PublicCell) => ({ sales, marketing });

test("listStatements leaves out facts, companions and open questions", () => {
  expect(listStatements(questionSetOf())).toHaveLength(29);
  expect(listStatements(questionSetOf({ form: "core" }))).toHaveLength(10);
});

test("listDimensionItems counts the scored questions of a dimension only", () => {
  expect(listDimensionItems(questionSetOf(), "GM")).toEqual(["GM1", "GM2", "GM3", "GM4"]);
  expect(listDimensionItems(questionSetOf({ form: "core" }), "CU")).toEqual([]);
});

test("averageDimension compares the teams on the statements that are public in both", () => {
  const cells = { A: pair(small(70), small(40)), B: pair(small(30), small(60)), C: pair(small(75), hidden) };
  const { items, comparable, teams } = averageDimension(cells, ["A", "B", "C"]);
  expect([items, comparable]).toEqual([["A", "B"], true]);
  expect([teams.sales?.mean, teams.marketing?.mean]).toEqual([50, 50]);
});

test("averageDimension refuses a comparison on fewer than half of the statements", () => {
  const cells = { A: pair(small(70), small(40)), B: pair(small(30), hidden), C: pair(small(50), hidden) };
  const { comparable, teams } = averageDimension(cells, ["A", "B", "C"]);
  expect(comparable).toBe(false);
  expect([teams.sales?.mean, teams.marketing]).toEqual([50, null]);
});

test("averageDimension takes exactly half of the statements for enough", () => {
  const cells = { A: pair(small(70), small(40)), B: pair(hidden, hidden) };
  expect(averageDimension(cells, ["A", "B"]).comparable).toBe(true);
  expect(averageDimension(cells, ["A", "B", "C"]).comparable).toBe(false);
});

test("averageDimension has nothing to say where nothing is public or nothing was asked", () => {
  const nothing = { items: [], comparable: false, teams: { sales: null, marketing: null } };
  expect(averageDimension({ A: pair(hidden, hidden) }, ["A"])).toEqual(nothing);
  expect(averageDimension({}, [])).toEqual(nothing);
});

import { expect, test } from "vitest";
import { suggestNearest } from "#cli/nearest";

test("suggestNearest takes capitals and spaces lightly, other letters not", () => {
  expect(suggestNearest("Lead 01", ["LEAD02", "LEAD01"])).toBe(' Did you mean "LEAD01"?');
  expect(suggestNearest("marketting", ["Sales", "Marketing"])).toBe(' Did you mean "Marketing"?');
});

test("suggestNearest keeps silent when nothing is near", () => {
  expect(suggestNearest("revenue", ["team", "Q1"])).toBe("");
  expect(suggestNearest("x", [])).toBe("");
});

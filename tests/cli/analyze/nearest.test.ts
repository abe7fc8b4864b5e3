import { expect, test } from "vitest";
import { suggestNearest } from "#cli/analyze/nearest";

test("suggestNearest takes capitals and spaces lightly, other letters not", () => {
  expect(suggestNearest("Lead 01", ["LEAD02", "LEAD01"])).toBe('; did you mean "LEAD01"?');
  expect(suggestNearest("marketting", ["Sales", "Marketing"])).toBe('; did you mean "Marketing"?');
});

test("suggestNearest knows swapped letters and names cut short", () => {
  expect(suggestNearest("taem", ["item", "team"])).toBe('; did you mean "team"?');
  expect(suggestNearest("dept", ["team", "department"])).toBe('; did you mean "department"?');
  expect(suggestNearest("grp", ["age", "group"])).toBe('; did you mean "group"?');
  expect(suggestNearest("h", ["json", "help"])).toBe('; did you mean "help"?');
});

test("suggestNearest ends the sentence otherwise when nothing is near", () => {
  expect(suggestNearest("revenue", ["team", "Q1"])).toBe(".");
  expect(suggestNearest("year", ["team", "Q1"])).toBe(".");
  expect(suggestNearest("x", [], ": there are none.")).toBe(": there are none.");
});

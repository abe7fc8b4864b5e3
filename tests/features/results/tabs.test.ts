import { expect, test } from "vitest";
import { findTabOfAnchor, readTab, SECTION_TABS, tabPath } from "#app/features/results/tabs";

test("findTabOfAnchor leads every anchor of the one long page to the page on which it stands now", () => {
  const moved = {
    index: "dimensions",
    dimensions: "dimensions",
    quadrant: "dimensions",
    benchmarks: "dimensions",
    denial: "statements",
    statements: "statements",
    "statement-PU1": "statements",
    "blind-spots": "statements",
    views: "views",
    self: "views",
    facts: "facts",
    comments: "comments",
    coverage: "coverage",
    custody: "method",
  };
  for (const [anchor, tab] of Object.entries(moved)) expect(findTabOfAnchor(anchor), anchor).toBe(tab);
  for (const anchor of ["", "content", "anything"]) expect(findTabOfAnchor(anchor)).toBeNull();
});

test("readTab knows the pages by the names in their addresses, and no other name", () => {
  for (const tab of SECTION_TABS) expect(readTab(tabPath("w", tab).split("/").at(-1))).toBe(tab);
  expect(readTab("all")).toBe("all");
  for (const name of ["overview", "Dimensions", "constructor", undefined]) expect(readTab(name)).toBeNull();
  expect(tabPath("w", "overview")).toBe("/app/waves/w/results");
});

import { expect, test } from "vitest";
import { breakLines, layOutTable, pairColumns } from "#cli/analyze/text-table";

test("layOutTable aligns figures to the right and wraps names and headers to keep to a page", () => {
  const figures = Array<string>(4).fill("100 [90, 100]");
  const table = layOutTable(
    ["question", "", "", "", "North America East"],
    [{ cells: ["both teams know one another", ...figures], note: "well" }, { cells: ["Q"] }],
  );
  expect(table.split("\n")).toEqual([
    `${"question".padEnd(67)}North America`,
    "East".padStart(80),
    "─".repeat(80),
    `both teams know one   ${figures.join("  ")}`,
    "another",
    "  well",
    "Q",
  ]);
});

test("breakLines breaks at spaces, cuts what is too long, and indents what follows", () => {
  expect(breakLines("• one two three", 9, "  ")).toEqual(["• one two", "  three"]);
  expect(breakLines("abcdefghij kl", 5)).toEqual(["abcde", "fghij", "kl"]);
  expect(breakLines("  a note", 80, "  ")).toEqual(["  a note"]);
  expect(breakLines("", 10)).toEqual([""]);
});

test("pairColumns aligns both halves", () => {
  expect(
    pairColumns([
      ["+5", "[−10, 2]"],
      ["100", "[1, 2]"],
    ]),
  ).toEqual([" +5 [−10, 2]", "100   [1, 2]"]);
});

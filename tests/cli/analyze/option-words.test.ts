import { expect, test } from "vitest";
import { sortWords } from "#cli/analyze/option-words";

const sort = (...args: string[]) => sortWords(args, ["scale", "group"], ["json"]);

test("sortWords reads both ways of giving a value, in any order", () => {
  const { files, given } = sort("--scale", "-2-2", "a.csv", "--group=team=1", "--json");
  expect(files).toEqual(["a.csv"]);
  expect([...given]).toEqual([
    ["scale", "-2-2"],
    ["group", "team=1"],
    ["json", ""],
  ]);
});

test("sortWords does not take an option for a value, but a value that looks like one", () => {
  expect(() => sort("--scale", "--json")).toThrow("--scale needs a value.");
  expect(() => sort("--scale")).toThrow("--scale needs a value.");
  expect(() => sort("--scale=")).toThrow("--scale needs a value.");
  expect(sort("--group", "--none--").given.get("group")).toBe("--none--");
});

test("sortWords refuses unknown options and values of flags", () => {
  expect(() => sort("--grop", "x")).toThrow('There is no option --grop; did you mean "--group"?');
  expect(() => sort("-g", "team")).toThrow('There is no option -g; did you mean "--group"?');
  expect(() => sort("-x")).toThrow("There is no option -x.");
  expect(() => sort("--json=yes")).toThrow("--json takes no value.");
});

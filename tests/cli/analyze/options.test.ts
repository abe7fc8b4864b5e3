import { expect, test } from "vitest";
import { type AskedOptions, readAnalyzeOptions } from "#cli/analyze/options";

const NEEDED = ["f.csv", "--group", "team", "--sales", "S", "--marketing", "M"];

function read(...args: string[]): AskedOptions {
  const options = readAnalyzeOptions([...NEEDED, ...args]);
  if (!options) throw new Error("help was asked for");
  return options;
}

test("readAnalyzeOptions has the documented defaults", () => {
  expect(read()).toEqual({
    file: "f.csv",
    group: "team",
    values: { sales: ["S"], marketing: ["M"] },
    items: null,
    scale: null,
    scales: new Map(),
    low: null,
    labels: null,
    missing: [],
    keepUnfinished: false,
    strict: false,
    reverse: [],
    dimensions: null,
    invited: null,
    minimum: 5,
    waves: null,
    counts: false,
    json: false,
  });
});

test("readAnalyzeOptions reads any integer range, with its favourable answers", () => {
  expect(read("--scale", "1-7").scale).toEqual({
    lowest: 1,
    highest: 7,
    favourableFrom: 6,
    unfavourableTo: 3,
  });
  expect(read("--scale", "0-3").scale).toEqual({
    lowest: 0,
    highest: 3,
    favourableFrom: 3,
    unfavourableTo: 0,
  });
  expect(read("--scale", "-2-2").scale).toEqual({
    lowest: -2,
    highest: 2,
    favourableFrom: 1,
    unfavourableTo: -1,
  });
  expect(read("--scale=-5--1").scale).toMatchObject({ lowest: -5, highest: -1 });
  const wide = read("--scale", "0-10", "--favourable", "9-10", "--unfavourable", "0-6").scale;
  expect(wide).toEqual({ lowest: 0, highest: 10, favourableFrom: 9, unfavourableTo: 6 });
  const three = read("--scale", "1-3", "--favourable", "3", "--unfavourable", "1").scale;
  expect(three).toEqual({ lowest: 1, highest: 3, favourableFrom: 3, unfavourableTo: 1 });
  expect(read("--favourable", "5").scale).toMatchObject({ favourableFrom: 5, unfavourableTo: 2 });
});

test("readAnalyzeOptions asks for the favourable answers on 3 points and on more than 7", () => {
  expect(() => read("--scale", "1-3")).toThrow("On a scale of 3 points say which answers are --favourable");
  expect(() => read("--scale", "0-10", "--favourable", "9-10")).toThrow("On a scale of 11 points");
});

test("readAnalyzeOptions refuses favourable answers that do not reach the end or overlap", () => {
  expect(() => read("--favourable", "3-4")).toThrow("--favourable must end with the highest answer, 5");
  expect(() => read("--unfavourable", "2-3")).toThrow("--unfavourable must begin with the lowest answer, 1");
  expect(() => read("--favourable", "2-5")).toThrow("must lie apart");
  expect(() => read("--scale", "5-1")).toThrow(
    '--scale needs a range of whole numbers such as 1-5, not "5-1".',
  );
  expect(() => read("--scale", "1-1")).toThrow("two different ends");
  expect(() => read("--scale", "one")).toThrow("whole numbers");
});

test("readAnalyzeOptions splits names at commas outside quotes", () => {
  expect(read("--items", 'A1, "B, or C" ,D').items).toEqual(["A1", "B, or C", "D"]);
  expect(() => read("--items", ",")).toThrow("--items names nothing.");
  expect(() => read("--reverse", "A,A")).toThrow('--reverse names "A" twice.');
});

test("readAnalyzeOptions says what is missing, unknown, repeated or no number", () => {
  expect(() => readAnalyzeOptions([])).toThrow("Name the CSV file to analyze;");
  expect(() => read("g.csv")).toThrow("Name one CSV file, not both f.csv and g.csv.");
  expect(() => read("--favorable", "4-5")).toThrow(
    'There is no option --favorable; did you mean "--favourable"?',
  );
  expect(() => read("--json", "--json")).toThrow("--json is given twice.");
  expect(() => read("--minimum", "0")).toThrow("--minimum needs a whole number of at least 1");
  expect(() => read("--invited", "20")).toThrow("--invited needs two numbers");
  expect(() => read("--invited", "20,x")).toThrow("--invited needs a whole number");
  expect(read("--invited", "20, 15").invited).toEqual({ sales: 20, marketing: 15 });
  expect(() => read("--waves", " team")).toThrow('--group and --waves both name the column "team".');
  expect(() => readAnalyzeOptions([...NEEDED.slice(0, 6), "S"])).toThrow(
    '--sales and --marketing are both "S".',
  );
});

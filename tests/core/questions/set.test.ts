import { expect, test } from "vitest";
import { buildQuestionSet } from "#app/core/questions/build";
import {
  isRatingOf,
  listOpenQuestions,
  listQuestions,
  listRatedQuestions,
  textIn,
} from "#app/core/questions/set";
import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { questions as questionsEn } from "#app/locales/en/questions";

function fullSet() {
  const built = buildQuestionSet({ form: "full", texts: [questionsEn] });
  if (!built.ok) throw new Error("the standard form does not build");
  return built.set;
}

function find(key: string) {
  const question = listQuestions(fullSet()).find((one) => one.key === key);
  if (question === undefined) throw new Error(`${key} is missing`);
  return question;
}

test("listRatedQuestions gives the questions in the order of the ratings array", () => {
  const rated = listRatedQuestions(fullSet());
  expect(rated.map((question) => question.index)).toEqual(rated.map((_, at) => at));
  expect(rated).toHaveLength(41);
});

test("listOpenQuestions gives the questions that are no ratings", () => {
  expect(listOpenQuestions(fullSet()).map((question) => question.key)).toEqual(["OE1", "OE2", "OE3", "OE4"]);
});

test("isRatingOf accepts the answers of the question and the codes it offers, and nothing beside them", () => {
  const cases: [string, unknown, boolean][] = [
    ["PU1", 1, true],
    ["PU1", 5, true],
    ["PU1", 0, false],
    ["PU1", 6, false],
    ["PU1", 2.5, false],
    ["PU1", "3", false],
    ["PU1", Number.NaN, false],
    ["PU1", undefined, false],
    ["PU1", null, true],
    ["PU1", DONT_KNOW, true],
    ["PU1", NOT_APPLICABLE, false],
    ["CF1", NOT_APPLICABLE, true],
    ["CM1", DONT_KNOW, false],
    ["CM2", 8, true],
    ["CM2", 9, false],
    ["GM5", 10, true],
    ["GM5", 11, false],
    ["GM5", SHOULD_NOT_BE_SPLIT, true],
    ["PU1", SHOULD_NOT_BE_SPLIT, false],
    ["OE1", 1, false],
    ["OE1", null, false],
  ];
  for (const [key, rating, expected] of cases) {
    expect([key, rating, isRatingOf(find(key), rating)]).toEqual([key, rating, expected]);
  }
});

test("textIn falls back to the first language of the set", () => {
  const set = fullSet();
  expect(textIn(set, find("OV1").text, "en")).toBe("Overall, Sales and Marketing work well together.");
  expect(textIn(set, find("OV1").text, "xx")).toBe("Overall, Sales and Marketing work well together.");
});

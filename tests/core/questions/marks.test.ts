import { expect, test } from "vitest";
import { listQuestionMarks } from "#app/core/questions/marks";
import type { QuestionSet } from "#app/core/questions/set";
import { questionSetOf } from "#tests/helpers/responses";

function withOwn(key: string, text: Record<string, string>): QuestionSet {
  const question = {
    key,
    version: 1,
    kind: "agreement",
    dimension: null,
    about: "both",
    reverse: false,
  } as const;
  const set = questionSetOf({ form: "core", off: [], own: [{ ...question, text, answers: [] }] });
  return { ...set, pages: set.pages.filter(({ kind }) => kind === "own") };
}

const share = (one: QuestionSet, other: QuestionSet) =>
  listQuestionMarks(one).some((mark) => listQuestionMarks(other).includes(mark));

test("listQuestionMarks finds the same standard question in the core and the full form, once each", () => {
  const core = listQuestionMarks(questionSetOf({ form: "core" }));
  const full = listQuestionMarks(questionSetOf({ form: "full" }));
  expect(core).toContain("key PU1");
  expect(core.every((mark) => full.includes(mark))).toBe(true);
  expect(new Set(full).size).toBe(full.length);
});

test("listQuestionMarks keeps the key of a question that an organization words in its own way", () => {
  const reworded = questionSetOf({
    form: "core",
    wording: { PU1: { version: 101, text: { en: "Otherwise." } } },
  });
  expect(listQuestionMarks(reworded)).toContain("key PU1");
});

test("listQuestionMarks knows an own question by its wording, however it is spelled, and never by its key", () => {
  const one = withOwn("X1", { en: "We meet every week." });
  expect(share(one, withOwn("X7", { en: "we MEET — every wéek" }))).toBe(true);
  expect(share(one, withOwn("X7", { de: "Wir sehen uns.", en: "We meet every week!" }))).toBe(true);
  expect(share(one, withOwn("X1", { en: "We meet every day." }))).toBe(false);
});

test("listQuestionMarks leaves comments and companions out", () => {
  const marks = listQuestionMarks(questionSetOf({ form: "core" }));
  expect(marks.filter((mark) => /OE1|:meta/.test(mark))).toEqual([]);
});

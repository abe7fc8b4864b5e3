import { expect, test } from "vitest";
import {
  BANK_KEYS,
  DIMENSIONS,
  hasCompanion,
  listFormQuestions,
  PLANNED_MEETINGS,
  QUESTION_BANK,
  REACTIVE_MEETINGS,
} from "#app/core/questions/bank";
import { questions as questionsEn } from "#app/locales/en/questions";

const closed = BANK_KEYS.filter((key) => QUESTION_BANK[key].kind !== "open");

test("the bank holds 32 closed questions, 29 of them statements, and four open ones", () => {
  expect(closed).toHaveLength(32);
  expect(closed.filter((key) => QUESTION_BANK[key].kind === "agreement")).toHaveLength(29);
  expect(BANK_KEYS.filter((key) => QUESTION_BANK[key].kind === "open")).toEqual(["OE1", "OE2", "OE3", "OE4"]);
});

test("the bank reverses GM4, TR4 and CU3, and none of them is in the core form", () => {
  expect(BANK_KEYS.filter((key) => QUESTION_BANK[key].reverse)).toEqual(["GM4", "TR4", "CU3"]);
  expect(listFormQuestions("core").filter((key) => QUESTION_BANK[key].reverse)).toEqual([]);
});

test("the core form is the list of measurement.md section 1, with four companions", () => {
  const core = listFormQuestions("core");
  const expected = "PU1 PU2 GM2 DH1 CF1 CF2 CM1 CM2 CM3 MC1 TR3 OV1 OE1".split(" ");
  expect(core).toEqual(expected);
  expect(core.filter((key) => hasCompanion(key, "core"))).toEqual(["PU1", "PU2", "GM2", "OV1"]);
});

test("the full form has nine companions", () => {
  const full = listFormQuestions("full").filter((key) => hasCompanion(key, "full"));
  expect(full).toEqual(["PU1", "PU2", "GM2", "DH1", "CF1", "CF2", "TR1", "TR2", "OV1"]);
});

test("the statements about one team are the ones that self versus other counts", () => {
  const about = (team: string, keys: readonly string[]) =>
    keys.filter((key) => QUESTION_BANK[key as "PU1"].about === team).length;
  const core = listFormQuestions("core");
  expect([about("marketing", core), about("sales", core)]).toEqual([2, 3]);
  // measurement.md 2.2 says 7 and 6: PU1 PU3 DH3 CF2 CM4 MC2 TR2 and PU2 CF1 CF3 CM5 MC1 TR1.
  expect([about("marketing", closed), about("sales", closed)]).toEqual([7, 6]);
});

test("every dimension has at least two questions in the full form", () => {
  for (const dimension of DIMENSIONS) {
    expect(closed.filter((key) => QUESTION_BANK[key].dimension === dimension).length).toBeGreaterThan(1);
  }
});

test("the meetings question has planned, reactive and one other answer, of which the last is not shuffled", () => {
  const { answers, shuffled } = QUESTION_BANK.CM2;
  expect([...PLANNED_MEETINGS, ...REACTIVE_MEETINGS, 8]).toEqual(
    Array.from({ length: answers }, (_, i) => i + 1),
  );
  expect(shuffled).toBe(7);
});

test("the English texts label every answer of every question, and no text is used twice", () => {
  for (const key of ["CM1", "CM2", "GM5"] as const) {
    expect(questionsEn.answers[key]).toHaveLength(QUESTION_BANK[key].answers);
  }
  const texts = Object.values(questionsEn.questions);
  expect(new Set(texts).size).toBe(BANK_KEYS.length);
  expect(texts.every((text) => /^[A-Z{].*[.?]$/.test(text))).toBe(true);
});

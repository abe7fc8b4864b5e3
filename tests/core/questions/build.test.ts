import { expect, test } from "vitest";
import type { QuestionTexts } from "#app/core/questions/bank";
import { buildQuestionSet } from "#app/core/questions/build";
import { nextWordingVersion, type OwnQuestion, type QuestionChoices } from "#app/core/questions/choices";
import { listQuestions, listRatedQuestions } from "#app/core/questions/set";
import { fillTeamNames } from "#app/core/questions/team-names";
import { questions as questionsEn } from "#app/locales/en/questions";

function freeze(choices: Partial<QuestionChoices> = {}) {
  const built = buildQuestionSet({ form: "full", texts: [questionsEn], ...choices });
  if (!built.ok) throw new Error(built.problems.map((problem) => problem.sentence).join(" "));
  return built.set;
}

function codesOf(choices: Partial<QuestionChoices>) {
  const built = buildQuestionSet({ form: "full", texts: [questionsEn], ...choices });
  return built.ok ? [] : built.problems.map((problem) => problem.code);
}

const own: OwnQuestion = {
  key: "X1",
  version: 1,
  kind: "agreement",
  dimension: "MC",
  about: "both",
  reverse: false,
  text: { en: "Our two teams share one calendar." },
  answers: [],
};

test("buildQuestionSet lays the full form out as nine dimensions, overall, companions and comments", () => {
  const set = freeze();
  const layout = set.pages.map((page) => [page.dimension ?? page.kind, page.questions.length]);
  expect(Object.fromEntries(layout)).toEqual({
    PU: 3,
    GM: 5,
    DH: 3,
    CF: 3,
    CM: 5,
    MC: 3,
    TR: 4,
    CU: 3,
    LD: 2,
    overall: 1,
    companions: 9,
    comments: 4,
  });
  expect(layout.at(-2)?.[0]).toBe("companions");
});

test("buildQuestionSet gives the core form 16 ratings, one comment and seven dimension pages", () => {
  const set = freeze({ form: "core" });
  expect(listRatedQuestions(set)).toHaveLength(16);
  expect(listQuestions(set)).toHaveLength(17);
  expect(set.pages.filter((page) => page.kind === "dimension")).toHaveLength(7);
});

test("buildQuestionSet gives plain JSON that does not depend on anything but the choices", () => {
  const set = freeze({ own: [own] });
  expect(JSON.parse(JSON.stringify(set))).toEqual(set);
  expect(JSON.stringify(freeze({ own: [own] }))).toBe(JSON.stringify(set));
});

test("buildQuestionSet gives a companion the scale, wording and version of its statement", () => {
  const set = freeze({
    wording: { CF1: { version: 101, text: { en: "Sales calls every lead back in time." } } },
  });
  const companion = listQuestions(set).find((question) => question.key === "CF1:meta");
  expect(companion).toMatchObject({
    companionOf: "CF1",
    version: 101,
    dimension: null,
    text: { en: "Sales calls every lead back in time." },
    lead: { en: "How do you think most people in the other team would answer this?" },
    notApplicable: { en: "No such agreement exists" },
  });
});

test("buildQuestionSet drops the companion with its statement and OE1 with GM2", () => {
  const keys = listQuestions(freeze({ off: ["GM2", "PU1:meta"] })).map((question) => question.key);
  expect(keys).not.toContain("GM2");
  expect(keys).not.toContain("GM2:meta");
  expect(keys).not.toContain("OE1");
  expect(keys).not.toContain("PU1:meta");
  expect(keys).toContain("PU1");
});

test("buildQuestionSet keeps the ratings array without holes when questions are switched off", () => {
  const rated = listRatedQuestions(freeze({ off: ["PU1", "CM1", "LD2"] }));
  expect(rated.map((question) => question.index)).toEqual(rated.map((_, at) => at));
});

test("buildQuestionSet puts own questions into their dimension, else on a page of their own", () => {
  const choice: OwnQuestion = {
    ...own,
    key: "X2",
    kind: "choice",
    dimension: null,
    text: { en: "Which tool do you open first?" },
    answers: [{ en: "CRM" }, { en: "Mail" }],
  };
  const open: OwnQuestion = { ...own, key: "X3", kind: "open", text: { en: "Anything else?" } };
  const set = freeze({ own: [own, choice, open] });
  const page = (kind: string, dimension: string | null) =>
    set.pages
      .find((one) => one.kind === kind && one.dimension === dimension)
      ?.questions.map((question) => question.key);
  expect(page("dimension", "MC")).toEqual(["MC1", "MC2", "MC3", "X1"]);
  expect(page("own", null)).toEqual(["X2"]);
  expect(page("comments", null)).toEqual(["OE1", "OE2", "OE3", "OE4", "X3"]);
});

test("buildQuestionSet puts the keys of an order first and leaves the others as they were", () => {
  const set = freeze({ order: { TR: ["TR3", "TR2"] } });
  const page = set.pages.find((one) => one.dimension === "TR");
  expect(page?.questions.map((question) => question.key)).toEqual(["TR3", "TR2", "TR1", "TR4"]);
});

test("buildQuestionSet carries every language of the texts, and the first one is the fallback", () => {
  const other: QuestionTexts = { ...questionsEn, language: "xx", dontKnow: "?" };
  const set = freeze({ texts: [questionsEn, other] });
  expect(set.languages).toEqual(["en", "xx"]);
  expect(listQuestions(set)[0]?.dontKnow).toEqual({ en: "I don't know", xx: "?" });
});

test("buildQuestionSet refuses with a code and a sentence", () => {
  expect(codesOf({ texts: [] })).toEqual(["no_language"]);
  expect(codesOf({ off: ["PU9"] })).toEqual(["unknown_question"]);
  expect(codesOf({ own: [{ ...own, key: "PU1" }] })).toEqual(["bad_key"]);
  expect(codesOf({ own: [own, own] })).toEqual(["duplicate_key"]);
  expect(codesOf({ own: [{ ...own, version: 0 }] })).toEqual(["bad_version"]);
  expect(codesOf({ own: [{ ...own, text: { en: " " } }] })).toEqual(["bad_text"]);
  expect(codesOf({ own: [{ ...own, text: { en: "x".repeat(301) } }] })).toEqual(["bad_text"]);
  expect(codesOf({ own: [{ ...own, kind: "choice", answers: [{ en: "A" }] }] })).toEqual(["bad_answers"]);
  expect(codesOf({ own: [{ ...own, kind: "choice", answers: [{ en: "A" }, { en: "A" }] }] })).toEqual([
    "bad_answers",
  ]);
  expect(codesOf({ wording: { PU1: { version: 2, text: { en: "New." } } } })).toEqual(["bad_version"]);
  expect(
    codesOf({
      wording: { PU1: { version: 101, text: { en: fillTeamNames(questionsEn.questions.PU1, questionsEn) } } },
    }),
  ).toEqual(["bad_text"]);
  expect(codesOf({ order: { TR: ["PU1"] } })).toEqual(["bad_order"]);
  expect(codesOf({ order: { TR: ["TR1", "TR1"] } })).toEqual(["bad_order"]);
  expect(codesOf({ form: "core", off: "PU1 PU2 GM2 DH1 CF1 CF2 CM3 MC1 TR3 OV1".split(" ") })).toEqual([
    "no_statement",
  ]);
  const many = Array.from({ length: 5 }, (_, at) => ({ ...own, key: `X${at + 1}`, kind: "open" as const }));
  expect(codesOf({ own: many })).toEqual(["too_many"]);
  const refused = buildQuestionSet({ form: "full", texts: [questionsEn], off: ["PU9"] });
  expect(refused.ok ? [] : refused.problems[0]?.sentence).toBe("There is no question PU9.");
});

test("nextWordingVersion starts at 101 and counts on from the highest version ever used", () => {
  expect(nextWordingVersion([1])).toBe(101);
  expect(nextWordingVersion([1, 102, 101])).toBe(103);
});

import { expect, test } from "vitest";
import { askIn, labelOf, readPages } from "#app/core/questions/asked";
import { buildQuestionSet } from "#app/core/questions/build";
import { listOpenQuestions, listQuestions } from "#app/core/questions/set";
import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { questions as german } from "#app/locales/de/questions";
import { questions as english } from "#app/locales/en/questions";

const built = buildQuestionSet({ form: "full", texts: [english, german] });
if (!built.ok) throw new Error("The full form cannot be built.");
const { set } = built;

test("askIn gives every question in one language; its pages have the same places, codes and orders", () => {
  const asked = askIn(set, "de");
  const pages = readPages(asked);
  const questions = pages.flatMap((page) => page.questions);
  const open = questions.filter(({ kind }) => kind === "open");
  expect(questions.length).toBe(listQuestions(set).length);
  expect(open.map(({ text }) => text)).toEqual(listOpenQuestions(set).map(({ text }) => text.de));
  expect(open.map(({ at }) => at)).toEqual([0, 1, 2, 3]);
  for (const [at, whole] of listQuestions(set).entries()) {
    const one = questions[at];
    if (one === undefined) throw new Error("A question is missing.");
    expect(one.text).toBe(whole.text.de);
    expect(one.kind).toBe(whole.kind);
    if (whole.index !== null) expect(one.at).toBe(whole.index);
    for (const [place, answer] of whole.answers.entries())
      expect(labelOf(asked, one, place + 1)).toBe(answer.de);
    expect(labelOf(asked, one, whole.answers.length + 1)).toBeUndefined();
    expect(one.shuffled ?? 0).toBe(whole.shuffled);
    for (const [code, rating] of [
      ["dontKnow", DONT_KNOW],
      ["notApplicable", NOT_APPLICABLE],
      ["notSplit", SHOULD_NOT_BE_SPLIT],
    ] as const)
      expect(labelOf(asked, one, rating)).toBe(whole[code]?.de);
  }
  for (const [at, page] of set.pages.entries())
    for (const { lead } of page.questions) expect(pages[at]?.lead).toBe(lead?.de);
});

test("askIn sends a plain statement as its text alone, and whatever has more in full", () => {
  const sent = askIn(set, "de").pages.flatMap((page) => page.questions);
  for (const [at, whole] of listQuestions(set).entries()) {
    const plain = whole.kind === "agreement" && whole.notApplicable === null;
    expect(sent[at]).toEqual(plain ? whole.text.de : expect.objectContaining({ text: whole.text.de }));
  }
});

test("askIn has no word of another language, and falls back to the first one", () => {
  expect(JSON.stringify(askIn(set, "de"))).not.toContain(english.agreement[0]);
  expect(askIn(set, "tlh")).toEqual(askIn(set, "en"));
});

import { expect, test } from "vitest";
import { askIn, labelOf, listAsked, listAskedOpen } from "#app/core/questions/asked";
import { buildQuestionSet } from "#app/core/questions/build";
import { listOpenQuestions, listQuestions } from "#app/core/questions/set";
import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { questions as german } from "#app/locales/de/questions";
import { questions as english } from "#app/locales/en/questions";

const built = buildQuestionSet({ form: "full", texts: [english, german] });
if (!built.ok) throw new Error("The full form cannot be built.");
const { set } = built;

test("askIn gives every question in one language, with the same places, codes and orders", () => {
  const asked = askIn(set, "de");
  const questions = listAsked(asked);
  expect(questions.map(({ key }) => key)).toEqual(listQuestions(set).map(({ key }) => key));
  expect(listAskedOpen(asked).map(({ key }) => key)).toEqual(listOpenQuestions(set).map(({ key }) => key));
  for (const [at, whole] of listQuestions(set).entries()) {
    const one = questions[at];
    expect(one?.text).toBe(whole.text.de);
    expect(one?.index ?? null).toBe(whole.index);
    for (const [place, answer] of whole.answers.entries())
      expect(one && labelOf(asked, one, place + 1)).toBe(answer.de);
    expect(one && labelOf(asked, one, whole.answers.length + 1)).toBeUndefined();
    expect(one?.shuffled ?? 0).toBe(whole.shuffled);
    for (const [code, rating] of [
      ["dontKnow", DONT_KNOW],
      ["notApplicable", NOT_APPLICABLE],
      ["notSplit", SHOULD_NOT_BE_SPLIT],
    ] as const)
      expect(one && labelOf(asked, one, rating)).toBe(whole[code]?.de);
  }
});

test("askIn has no word of another language, and falls back to the first one", () => {
  expect(JSON.stringify(askIn(set, "de"))).not.toContain(english.agreement[0]);
  expect(askIn(set, "tlh")).toEqual(askIn(set, "en"));
});

import { expect, test } from "vitest";
import { askIn, listAsked, listAskedOpen } from "#app/core/questions/asked";
import { buildQuestionSet } from "#app/core/questions/build";
import { listOpenQuestions, listQuestions } from "#app/core/questions/set";
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
    expect(one?.answers ?? []).toEqual(whole.answers.map((answer) => answer.de));
    expect(one?.shuffled ?? 0).toBe(whole.shuffled);
    for (const code of ["dontKnow", "notApplicable", "notSplit"] as const)
      expect(one?.[code] ?? null).toBe(whole[code]?.de ?? null);
  }
});

test("askIn has no word of another language, and falls back to the first one", () => {
  expect(JSON.stringify(askIn(set, "de"))).not.toContain(english.agreement[0]);
  expect(askIn(set, "tlh")).toEqual(askIn(set, "en"));
});

import { expect, test } from "vitest";
import { buildQuestionSet } from "#app/core/questions/build";
import { measureLength } from "#app/features/surveys/duration";
import { questions as questionsEn } from "#app/locales/en/questions";

test("measureLength agrees with measurement.md: the core form in 4 minutes, the full one in 8 to 9", () => {
  const measure = (form: "core" | "full") => {
    const built = buildQuestionSet({ form, texts: [questionsEn] });
    return built.ok ? measureLength(built.set) : null;
  };
  expect(measure("core")).toEqual({ questions: 12, companions: 4, comments: 1, minutes: 4 });
  expect(measure("full")).toEqual({ questions: 32, companions: 9, comments: 4, minutes: 9 });
});

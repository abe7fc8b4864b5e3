import { expect, test } from "vitest";
import { buildQuestionSet } from "#app/core/question-freeze";
import { estimateMinutes } from "#app/features/surveys/duration";
import { questionsEn } from "#app/locales/questions.en";

test("estimateMinutes agrees with measurement.md: the core form in 4 minutes, the full one in 8 to 9", () => {
  const minutes = (form: "core" | "full") => {
    const built = buildQuestionSet({ form, texts: [questionsEn] });
    return built.ok ? estimateMinutes(built.set) : 0;
  };
  expect([minutes("core"), minutes("full")]).toEqual([4, 9]);
});

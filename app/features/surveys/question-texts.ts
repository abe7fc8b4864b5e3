import type { QuestionTexts } from "#app/core/questions/bank";
import { questions as questionsEn } from "#app/locales/en/questions";

/** The standard questions in every language the product has; the first one is the fallback of all texts. */
export const QUESTION_TEXTS: readonly QuestionTexts[] = [questionsEn];
export const FIRST_LANGUAGE = questionsEn.language;

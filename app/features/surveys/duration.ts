import { listOpenQuestions, listRatedQuestions, type QuestionSet } from "#app/core/question-set";

/** Whole minutes that answering takes: 6 seconds a click, 65 a comment, 30 to begin (measurement.md section 1). */
export function estimateMinutes(set: QuestionSet): number {
  const seconds = 30 + 6 * listRatedQuestions(set).length + 65 * listOpenQuestions(set).length;
  return Math.ceil(seconds / 60);
}

import { listOpenQuestions, listRatedQuestions, type QuestionSet } from "#app/core/questions/set";

export type SurveyLength = {
  /** Closed questions, without the companions ("how would the other team answer this?"). */
  questions: number;
  companions: number;
  comments: number;
  minutes: number;
};

/** What a set asks for: 6 seconds a click, 65 a comment and 30 to begin (measurement.md section 1). */
export function measureLength(set: QuestionSet): SurveyLength {
  const rated = listRatedQuestions(set);
  const companions = rated.filter((question) => question.companionOf !== null).length;
  const comments = listOpenQuestions(set).length;
  const seconds = 30 + 6 * rated.length + 65 * comments;
  return { questions: rated.length - companions, companions, comments, minutes: Math.ceil(seconds / 60) };
}

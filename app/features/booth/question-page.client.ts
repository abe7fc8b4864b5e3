import { traitsOf } from "#app/core/questions/kinds";
import { listOpenQuestions, type Question, type QuestionPage, textIn } from "#app/core/questions/set";
import { fillText } from "./booth-data";
import { makeCommentField } from "./comment-field.client";
import { make, makeButton, say } from "./dom.client";
import { makeRatingField } from "./rating-field.client";
import { showScreen } from "./screen.client";
import { keepDraft, type Visit } from "./visit.client";

/** One page of questions: its progress, its questions, back and next. Nothing has to be answered. */
export function showQuestionPage(visit: Visit, at: number): void {
  const { data } = visit;
  const { questionSet, text } = data;
  const page = questionSet.pages[at];
  if (page === undefined) {
    visit.go.review();
    return;
  }
  keepDraft(visit, { page: at });
  const count = questionSet.pages.length;
  const isLast = at === count - 1;
  showScreen(
    data,
    textIn(questionSet, page.title, text.language),
    showProgress(visit, at, count),
    page.kind === "companions" ? introduceCompanions(visit, page) : null,
    ...page.questions.map((question) => makeField(visit, question)),
    make(
      "div",
      { class: "row steps" },
      makeButton(text.back, () => (at === 0 ? visit.go.welcome() : visit.go.questions(at - 1)), "quiet"),
      makeButton(isLast ? text.questions.toReview : text.next, () =>
        isLast ? visit.go.review() : visit.go.questions(at + 1),
      ),
    ),
    at === 0 ? say(text.questions.saved, "soft small") : null,
  );
}

function makeField(visit: Visit, question: Question): HTMLElement {
  switch (traitsOf(question).shownAs) {
    case "statement":
    case "frequency":
    case "choice":
      return makeRatingField(visit, question);
    case "comments": {
      const comments = listOpenQuestions(visit.data.questionSet);
      const at = comments.findIndex(({ key }) => key === question.key);
      return makeCommentField(visit, question, at);
    }
  }
}

function showProgress({ data }: Visit, at: number, count: number): HTMLElement {
  const label = fillText(data.text.questions.progress, { page: at + 1, pages: count });
  return make(
    "div",
    { class: "progress" },
    make("progress", { max: count, value: at + 1, "aria-label": label }),
    make("span", { class: "soft small", "aria-hidden": "true" }, label),
  );
}

/** The lead of the companions is the same for all of them: it is said once, and again to who hears one alone. */
function introduceCompanions({ data }: Visit, page: QuestionPage): HTMLElement {
  const lead = page.questions[0]?.lead;
  const words = lead ? textIn(data.questionSet, lead, data.text.language) : "";
  return make("div", { class: "lead" }, say(words, "strong"), say(data.text.questions.companionHint, "soft"));
}

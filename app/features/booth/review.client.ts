import { type AskedQuestion, labelOf } from "#app/core/questions/asked";
import { COMMENTS_LIMIT, trimComment } from "#app/protocol/answers";
import { encodeText } from "#app/protocol/encoding";
import { fillText } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { showScreen } from "./screen.client";
import type { Visit } from "./visit.client";

/** All answers once more, each page one press away, before anything leaves the device. */
export function showReview(visit: Visit): void {
  const { data, draft } = visit;
  const { review } = data.text;
  const questions = visit.pages.flatMap(({ kind, questions }) => (kind === "self" ? [] : questions));
  const answered = questions.filter((question) => describeAnswer(visit, question) !== null).length;
  const length = draft.comments.reduce((sum, comment) => sum + encodeText(trimComment(comment)).length, 0);
  const pages = visit.pages.map((page, at) => {
    const { title } = page;
    const change = makeButton(review.change, () => visit.go.questions(at), "link");
    change.setAttribute("aria-label", fillText(review.changePage, { title }));
    return make(
      "section",
      { class: "card" },
      make("div", { class: "spread" }, make("h2", {}, title), change),
      make("dl", {}, ...page.questions.map((question) => describeRow(visit, question))),
    );
  });
  const tooLong = length > COMMENTS_LIMIT;
  showScreen(
    data,
    review.heading,
    say(review.lead, "lead"),
    say(
      answered === 0 ? review.empty : fillText(review.answered, { count: answered, total: questions.length }),
    ),
    ...pages,
    tooLong ? make("p", { class: "problem", role: "alert" }, review.tooLong) : say(review.after, "soft"),
    make(
      "div",
      { class: "row steps" },
      makeButton(data.text.back, () => visit.go.questions(pages.length - 1), "quiet"),
      tooLong ? null : makeButton(answered === 0 ? review.castEmpty : review.cast, () => visit.go.cast()),
    ),
  );
}

function describeRow(visit: Visit, question: AskedQuestion): HTMLElement {
  const { data } = visit;
  const answer = describeAnswer(visit, question);
  return make(
    "div",
    {},
    make("dt", {}, question.text),
    make("dd", { class: answer === null ? "soft" : undefined }, answer ?? data.text.review.skipped),
  );
}

/** The answer in words; null where the person skipped. */
function describeAnswer({ data, draft }: Visit, question: AskedQuestion): string | null {
  if (question.kind === "open") return trimComment(draft.comments[question.at] ?? "") || null;
  const rating = draft.ratings[question.at] ?? null;
  if (rating === null) return null;
  return labelOf(data.questions, question, rating) ?? "";
}

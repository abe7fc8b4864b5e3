import { type AskedQuestion, labelOf } from "#app/core/questions/asked";
import { COMMENTS_LIMIT, trimComment } from "#app/protocol/answers";
import { encodeText } from "#app/protocol/encoding";
import { fillText } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { showScreen } from "./screen.client";
import { countPages, type Visit } from "./visit.client";

/** All answers once more, each page one press away, before anything leaves the device. */
export function showReview(visit: Visit): void {
  const { data, draft } = visit;
  const { review } = data.text;
  const questions = visit.pages.flatMap((page) => page.questions);
  const answered = questions.filter((question) => describeAnswer(visit, question) !== null).length;
  const length = draft.comments.reduce((sum, comment) => sum + encodeText(trimComment(comment)).length, 0);
  const pages = visit.pages.map(({ title, questions: asked }, at) =>
    showPage(
      visit,
      at,
      title,
      asked.map((question) => describeRow(visit, question.text, describeAnswer(visit, question))),
    ),
  );
  const tooLong = length > COMMENTS_LIMIT;
  showScreen(
    data,
    review.heading,
    say(review.lead, "lead"),
    say(
      answered === 0 ? review.empty : fillText(review.answered, { count: answered, total: questions.length }),
    ),
    ...pages,
    visit.slicings.length > 0 ? showSaid(visit) : null,
    tooLong ? make("p", { class: "problem", role: "alert" }, review.tooLong) : say(review.after, "soft"),
    make(
      "div",
      { class: "row steps" },
      makeButton(data.text.back, () => visit.go.questions(countPages(visit) - 1), "quiet"),
      tooLong ? null : makeButton(answered === 0 ? review.castEmpty : review.cast, () => visit.go.cast()),
    ),
  );
}

function showPage(visit: Visit, at: number, title: string, rows: HTMLElement[]): HTMLElement {
  const { review } = visit.data.text;
  const change = makeButton(review.change, () => visit.go.questions(at), "link");
  change.setAttribute("aria-label", fillText(review.changePage, { title }));
  return make(
    "section",
    { class: "card" },
    make("div", { class: "spread" }, make("h2", {}, title), change),
    make("dl", {}, ...rows),
  );
}

/** What the person says of themselves. */
function showSaid(visit: Visit): HTMLElement {
  const { heading, nothing } = visit.data.text.aboutYou;
  const rows = visit.slicings.map(({ key, values }, at) =>
    describeRow(visit, key, values[visit.draft.slices[at] ?? -1] ?? nothing),
  );
  return showPage(visit, visit.pages.length, heading, rows);
}

function describeRow({ data }: Visit, asked: string, answer: string | null): HTMLElement {
  return make(
    "div",
    {},
    make("dt", {}, asked),
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

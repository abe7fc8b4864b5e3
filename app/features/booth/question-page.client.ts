import type { AskedPage, AskedQuestion } from "#app/core/questions/asked";
import { fillText } from "./booth-data";
import { makeCommentField } from "./comment-field.client";
import { make, makeButton, say } from "./dom.client";
import { makeRatingField } from "./rating-field.client";
import { showScreen } from "./screen.client";
import { keepDraft, type Visit } from "./visit.client";

/** One page of questions: its progress, its questions, back and next. Nothing has to be answered. */
export function showQuestionPage(visit: Visit, at: number): void {
  const { data, pages } = visit;
  const { text } = data;
  const page = pages[at];
  if (page === undefined) {
    visit.go.review();
    return;
  }
  keepDraft(visit, { page: at });
  const count = pages.length;
  const isLast = at === count - 1;
  const goOn = () => (isLast ? visit.go.review() : visit.go.questions(at + 1));
  const isAlone = page.questions.length === 1;
  const whose = page.kind === "companions" ? nameOthers(visit) : null;
  showScreen(
    data,
    page.title,
    showProgress(visit, at, count),
    whose === null ? null : introduceCompanions(visit, page, whose),
    page.kind === "self" ? say(page.lead ?? "") : null,
    ...page.questions.map((question) =>
      makeField(visit, question, {
        lead: whose === null ? undefined : page.lead,
        whose,
        goOn: isAlone ? goOn : null,
      }),
    ),
    make(
      "div",
      { class: "row steps" },
      makeButton(text.back, () => (at === 0 ? visit.go.welcome() : visit.go.questions(at - 1)), "quiet"),
      makeButton(isLast ? text.questions.toReview : text.next, goOn),
    ),
    data.mode === "booth"
      ? make(
          "div",
          { class: "spread" },
          say(visit.kept ? text.questions.saved : text.questions.notSaved, "soft small"),
          makeButton(text.questions.later, () => visit.go.later(), "link"),
        )
      : null,
  );
}

function makeField(
  visit: Visit,
  question: AskedQuestion,
  asked: { lead: string | undefined; whose: string | null; goOn: (() => void) | null },
): HTMLElement {
  if (question.kind === "open") return makeCommentField(visit, question);
  const { whose } = asked;
  const { questions } = visit.data.text;
  return makeRatingField(visit, question, {
    ...asked,
    whose: whose === null ? null : fillText(questions.whose, { team: whose }),
  });
}

/** The other team by its name; without a name in a preview, which nobody of a team looks at. */
function nameOthers({ data, link }: Visit): string {
  const other = link === null ? undefined : data.teams.find(({ key }) => key !== link.team);
  return other?.name ?? data.text.questions.others;
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

/** What is asked here stays in sight while the page is scrolled, so that nobody takes it for the same questions again. */
function introduceCompanions({ data }: Visit, page: AskedPage, team: string): HTMLElement {
  return make(
    "div",
    { class: "others" },
    say(fillText(data.text.questions.asOthers, { team }), "strong"),
    say(`${page.lead} ${data.text.questions.companionHint}`, "soft small"),
  );
}

import type { AskedPage, AskedQuestion } from "#app/core/questions/asked";
import { showAboutYou } from "./about-you.client";
import { fillText } from "./booth-data";
import { makeCommentField } from "./comment-field.client";
import { make, say } from "./dom.client";
import { showPageSteps } from "./page-steps.client";
import { makeRatingField } from "./rating-field.client";
import { showScreen } from "./screen.client";
import { keepDraft, type Visit } from "./visit.client";

/** One page of questions: its progress, its questions, back and next. Nothing has to be answered. Behind the last one comes what is asked about the person. */
export function showQuestionPage(visit: Visit, at: number): void {
  const { data, pages } = visit;
  keepDraft(visit, { page: at });
  const page = pages[at];
  if (page === undefined) {
    if (visit.slicings.length > 0) showAboutYou(visit);
    else visit.go.review();
    return;
  }
  const { progress, steps, goOn } = showPageSteps(visit, at);
  const isAlone = page.questions.length === 1;
  const whose = page.kind === "companions" ? nameOthers(visit) : null;
  showScreen(
    data,
    page.title,
    progress,
    whose === null ? null : introduceCompanions(visit, page, whose),
    ...page.questions.map((question) =>
      makeField(visit, question, { lead: page.lead, whose, goOn: isAlone ? goOn : null }),
    ),
    ...steps,
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

/** What is asked here stays in sight while the page is scrolled, so that nobody takes it for the same questions again. */
function introduceCompanions({ data }: Visit, page: AskedPage, team: string): HTMLElement {
  return make(
    "div",
    { class: "others" },
    say(fillText(data.text.questions.asOthers, { team }), "strong"),
    say(`${page.lead} ${data.text.questions.companionHint}`, "soft small"),
  );
}

import { fillText } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { countPages, type Visit } from "./visit.client";

/** What stands around every page that is answered: how far it is, back and next, and what becomes of the answers. */
export function showPageSteps(visit: Visit, at: number) {
  const { data, go } = visit;
  const { text } = data;
  const count = countPages(visit);
  const isLast = at === count - 1;
  const goOn = () => (isLast ? go.review() : go.questions(at + 1));
  const label = fillText(text.questions.progress, { page: at + 1, pages: count });
  const progress = make(
    "div",
    { class: "progress" },
    make("progress", { max: count, value: at + 1, "aria-label": label }),
    make("span", { class: "soft small", "aria-hidden": "true" }, label),
  );
  const steps = [
    make(
      "div",
      { class: "row steps" },
      makeButton(text.back, () => (at === 0 ? go.welcome() : go.questions(at - 1)), "quiet"),
      makeButton(isLast ? text.questions.toReview : text.next, goOn),
    ),
    data.mode === "booth"
      ? make(
          "div",
          { class: "spread" },
          say(visit.kept ? text.questions.saved : text.questions.notSaved, "soft small"),
          makeButton(text.questions.later, () => go.later(), "link"),
        )
      : null,
  ];
  return { progress, steps, goOn };
}

import type { AskedQuestion } from "#app/core/questions/asked";
import { COMMENT_LIMIT } from "#app/protocol/answers";
import { fillText } from "./booth-data";
import { make } from "./dom.client";
import { seemsToNameSomebody } from "./names-hint";
import { keepAnswers, type Visit } from "./visit.client";

/** One open question with its counter, and a hint where the text seems to name somebody. */
export function makeCommentField(visit: Visit, { text, at }: AskedQuestion): HTMLElement {
  const { data, draft } = visit;
  const { questions, language } = data.text;
  const id = `c${at}`;
  const counter = make("span", { id: `${id}-count`, class: "soft small" });
  const hint = make("p", { id: `${id}-hint`, class: "hint", role: "status" });
  const area = make("textarea", {
    id,
    rows: 4,
    maxlength: COMMENT_LIMIT,
    "aria-describedby": `${id}-count ${id}-hint`,
  });
  area.value = draft.comments[at] ?? "";
  const show = () => {
    counter.textContent = fillText(questions.counter, { count: area.value.length });
    const said = seemsToNameSomebody(area.value, language) ? questions.nameHint : "";
    if (hint.textContent !== said) hint.textContent = said;
  };
  area.addEventListener("input", () => {
    keepAnswers(visit, {
      comments: draft.comments.map((comment, index) => (index === at ? area.value : comment)),
    });
    show();
  });
  show();
  return make(
    "div",
    { class: "question" },
    make("label", { for: id }, text),
    area,
    make("div", { class: "spread" }, make("span", { class: "soft small" }, questions.optional), counter),
    hint,
  );
}

import { type AskedQuestion, labelOf } from "#app/core/questions/asked";
import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { make, makeButton } from "./dom.client";
import { onLeave } from "./screen.client";
import { keepAnswers, type Visit } from "./visit.client";

/** Answers that are not on the scale. */
const APART = [DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT];

/** How long a tapped answer is seen before the next page comes. */
const SEEN_MILLISECONDS = 250;

/**
 * One closed question: its answers, and set apart from them what is no answer on the scale. `whose` says above it whose
 * view is asked, where that is not the person's own. `goOn` follows a tapped answer, never a key: arrows try answers.
 */
export function makeRatingField(
  visit: Visit,
  question: AskedQuestion,
  { lead, whose, goOn }: { lead: string | undefined; whose: string | null; goOn: (() => void) | null },
): HTMLElement {
  const { data, draft } = visit;
  const { at } = question;
  const name = `q${at}`;
  const clear = makeButton(
    data.text.questions.clear,
    () => {
      for (const input of field.querySelectorAll("input")) input.checked = false;
      choose(null);
      field.querySelector("input")?.focus();
    },
    "link",
  );
  const choose = (value: number | null) => {
    const ratings = draft.ratings.map((rating, index) => (index === at ? value : rating));
    keepAnswers(visit, { ratings });
    clear.hidden = value === null;
  };
  const option = (value: number, label: string) =>
    make(
      "label",
      { class: "option" },
      make("input", {
        type: "radio",
        name,
        value,
        checked: draft.ratings[at] === value,
        onchange: () => choose(value),
      }),
      make("span", {}, label),
    );
  const scale = orderAnswers(visit, question).map((value) =>
    option(value, labelOf(data.questions, question, value) ?? ""),
  );
  const apart = APART.flatMap((value) => {
    const label = labelOf(data.questions, question, value);
    return label === undefined ? [] : [option(value, label)];
  });
  const before = lead === undefined ? null : make("span", { class: "visually-hidden" }, `${lead} `);
  const field = make(
    "fieldset",
    {},
    make(
      "legend",
      {},
      whose === null ? null : make("span", { class: "whose" }, whose),
      before,
      question.text,
    ),
    make("div", { class: `scale ${question.kind}` }, ...scale),
    make("div", { class: apart.length > 0 ? "apart" : "row clear" }, ...apart, clear),
  );
  clear.hidden = draft.ratings[at] === null;
  if (goOn !== null) followTaps(field, goOn);
  // the card is not the fieldset itself: engines draw a legend across the border of one
  return make("div", { class: whose === null ? "question" : "question theirs" }, field);
}

/** A press of the pointer that ends in an answer goes on; a key, or a pointer that was only put down, does not. */
function followTaps(field: HTMLElement, goOn: () => void): void {
  let tapped = false;
  field.addEventListener("pointerdown", () => {
    tapped = true;
  });
  for (const other of ["keydown", "pointercancel"])
    field.addEventListener(other, () => {
      tapped = false;
    });
  field.addEventListener("click", ({ target }) => {
    if (!tapped || !(target instanceof HTMLInputElement)) return;
    tapped = false;
    const timer = setTimeout(goOn, SEEN_MILLISECONDS);
    onLeave(() => clearTimeout(timer));
  });
}

/** 1 … n, the first `shuffled` of them in this person's own order. */
function orderAnswers({ data, draft }: Visit, question: AskedQuestion): number[] {
  const count = question.answers?.length ?? data.questions.agreement.length;
  const plain = Array.from({ length: count }, (_, index) => index + 1);
  const order = draft.order[question.at];
  return order === undefined ? plain : [...order, ...plain.slice(order.length)];
}

import { fillText } from "./booth-data";
import { make, say } from "./dom.client";
import { showPageSteps } from "./page-steps.client";
import { showScreen } from "./screen.client";
import { keepAnswers, type Visit } from "./visit.client";

/** The last page: what the person says of themselves, which is nothing until they choose. */
export function showAboutYou(visit: Visit): void {
  const { data, pages, slicings, pinned } = visit;
  const words = data.text.aboutYou;
  const { slices = 10 } = pinned?.manifest.thresholds ?? {};
  const { progress, steps } = showPageSteps(visit, pages.length);
  showScreen(
    data,
    words.heading,
    progress,
    say(fillText(words.lead, { least: slices })),
    ...slicings.map((_, at) => makeSlicingField(visit, at)),
    ...steps,
  );
}

function makeSlicingField(visit: Visit, at: number): HTMLElement {
  const { key = "", values = [] } = visit.slicings[at] ?? {};
  const choose = (value: number | null) => {
    const slices = visit.draft.slices.map((other, index) => (index === at ? value : other));
    keepAnswers(visit, { slices });
  };
  const option = (value: number | null, label: string) =>
    make(
      "label",
      { class: "option" },
      make("input", {
        type: "radio",
        name: `slice${at}`,
        checked: visit.draft.slices[at] === value,
        onchange: () => choose(value),
      }),
      make("span", {}, label),
    );
  return make(
    "div",
    { class: "question" },
    make(
      "fieldset",
      {},
      make("legend", {}, key),
      make("div", { class: "scale choice" }, ...values.map((value, place) => option(place, value))),
      make("div", { class: "apart" }, option(null, visit.data.text.aboutYou.nothing)),
    ),
  );
}

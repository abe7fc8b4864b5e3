import { make, makeButton, say } from "#app/features/booth/dom.client";
import { sayFault } from "#app/features/holders/holder-words";
import type { HolderPageText } from "#app/locales/en/holders";
import type { Bytes } from "#app/protocol/encoding";
import { readCard } from "#app/protocol/key-card";

/**
 * A field for the 24 words with the button that uses them. What was typed stays, and what is wrong with it is said
 * beside it.
 * @param use does the work; what it returns is said as a problem, null where there is none
 */
export function askCard(
  words: HolderPageText["type"],
  label: string,
  use: (card: Bytes) => Promise<string | null>,
): HTMLElement {
  const problem = make("p", { id: "problem", class: "problem", role: "alert" });
  const input = make("textarea", {
    ...{ id: "card", rows: 5, autocomplete: "off", autocapitalize: "none", spellcheck: "false" },
    "aria-describedby": "hint problem",
  });
  const press = async () => {
    const card = readCard(input.value);
    const fault = card instanceof Uint8Array ? await use(card) : sayFault(words, card);
    problem.textContent = fault ?? "";
    if (fault === null) return;
    input.setAttribute("aria-invalid", "true");
    input.focus();
  };
  return make(
    "form",
    { class: "stack", novalidate: true, onsubmit: (event) => event.preventDefault() },
    make("label", { for: "card" }, words.label),
    make("p", { id: "hint", class: "soft small" }, words.hint),
    input,
    problem,
    make("div", { class: "row" }, makeButton(label, press)),
  );
}

/** Where something is said that changes while work goes on. */
export function makeStatus(): HTMLElement {
  return make("p", { role: "status", class: "soft" });
}

/** A paragraph that names what is at stake. */
export function warn(text: string): HTMLElement {
  return make("div", { class: "notice warn" }, say(text));
}

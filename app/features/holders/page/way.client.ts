import { make, say } from "#app/features/booth/dom.client";
import type { HolderPageText } from "#app/locales/en/holders";

/** The way of a ballot: four steps, and what they come to in words. */
export function drawWay(words: HolderPageText["way"]): HTMLElement {
  const steps = [words.sealed, words.first, words.second, words.server];
  return make(
    "section",
    { class: "card" },
    make("h2", {}, words.title),
    make("ol", { class: "way" }, ...steps.map((step) => make("li", {}, step))),
    say(words.text, "soft"),
  );
}

import { make, say } from "#app/features/booth/dom.client";
import type { HolderPageText } from "#app/locales/en/holders";

const SVG = "http://www.w3.org/2000/svg";
const ROW = 52;
const SEAL = 34;

/** The way of a ballot as a picture: at each step fewer seals are left around it. The words below it are its alternative. */
export function drawWay(words: HolderPageText["way"]): HTMLElement {
  const steps = [words.sealed, words.first, words.second, words.server];
  const height = steps.length * ROW;
  const picture = draw("svg", {
    viewBox: `0 0 340 ${height}`,
    class: "way",
    role: "img",
    "aria-label": words.text,
  });
  for (const [at, step] of steps.entries()) {
    const top = at * ROW + 4;
    if (at > 0) picture.append(draw("path", { d: `M23 ${top - 12}v6`, class: "on" }));
    for (let seal = 0; seal < steps.length - at; seal++) {
      const inset = 5 * seal;
      const side = SEAL - 2 * inset;
      picture.append(
        draw("rect", {
          x: 6 + inset,
          y: top + inset,
          width: side,
          height: side,
          rx: 6 - seal,
          class: "seal",
        }),
      );
    }
    const label = draw("text", { x: 56, y: top + SEAL / 2 + 5 });
    label.textContent = `${at + 1}. ${step}`;
    picture.append(label);
  }
  return make(
    "section",
    { class: "card" },
    make("h2", {}, words.title),
    picture as unknown as HTMLElement,
    say(words.text, "soft"),
  );
}

function draw(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

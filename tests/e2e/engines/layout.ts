import { expect } from "@playwright/test";
import type { Device } from "./device";

/** Nothing scrolls sideways, and the text of each question lies inside its card and above its answers. */
export async function expectInOrder(device: Device): Promise<void> {
  expect(await device.run(findDisorder)).toEqual([]);
}

function findDisorder(): string[] {
  const wider = document.documentElement.scrollWidth - innerWidth;
  const disorder = wider > 0 ? [`The screen scrolls sideways by ${wider} pixels.`] : [];
  for (const legend of document.querySelectorAll("legend")) {
    const card = legend.closest(".question") ?? legend.parentElement;
    if (card === null) continue;
    const style = getComputedStyle(card);
    const inset = (side: string) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) +
      Number.parseFloat(style.getPropertyValue(`padding-${side}`)) -
      1;
    const outer = card.getBoundingClientRect();
    const text = legend.getBoundingClientRect();
    const inside =
      text.top >= outer.top + inset("top") &&
      text.bottom <= outer.bottom - inset("bottom") &&
      text.left >= outer.left + inset("left") &&
      text.right <= outer.right - inset("right");
    if (!inside) disorder.push(`“${legend.textContent}” lies across the edge of its card.`);
    const answers = legend.nextElementSibling?.getBoundingClientRect();
    if (answers !== undefined && answers.height > 0 && answers.top < text.bottom - 1)
      disorder.push(`“${legend.textContent}” lies over its answers.`);
  }
  return disorder;
}

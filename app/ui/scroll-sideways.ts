/** Brings one entry of a bar to its middle. The bar alone moves: scrolling into view would move the page, too. */
export function scrollSideways(bar: Element, entry: Element): void {
  const [around, within] = [bar.getBoundingClientRect(), entry.getBoundingClientRect()];
  bar.scrollLeft += within.left + within.width / 2 - (around.left + around.width / 2);
}

import { mkdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type Sight = { device: "phone" | "desk"; width: number; colorScheme: "light" | "dark" };

/** Each device and each colour scheme once; the other two are for the eye only. */
const CHECKED: Sight[] = [
  { device: "phone", width: 390, colorScheme: "dark" },
  { device: "desk", width: 1280, colorScheme: "light" },
];
const SEEN: Sight[] = [
  { device: "phone", width: 390, colorScheme: "light" },
  { device: "desk", width: 1280, colorScheme: "dark" },
];

/** No accessibility violation on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Nothing is wider than the screen. */
export async function expectNoSideways(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/**
 * Looks at a page on a phone in the dark and on a desk in the light: accessible, no sideways scrolling. With
 * SCREENSHOTS=folder pictures of all four are kept there.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const sight of CHECKED) {
    await show(page, sight);
    await expectNoSideways(page);
    await expectAccessible(page);
    await keepPicture(page, name, sight);
  }
  for (const sight of process.env.SCREENSHOTS ? SEEN : []) {
    await show(page, sight);
    await keepPicture(page, name, sight);
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (before !== null) await page.setViewportSize(before);
}

/** Whoever prints a page gets every drawing, and nothing that is only for the screen. */
export async function expectPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("header.topbar")).toBeHidden();
  await expect(page.locator("svg.drawn:visible").first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
}

async function show(page: Page, { width, colorScheme }: Sight): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
}

async function keepPicture(page: Page, name: string, { device, colorScheme }: Sight): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${device}-${colorScheme}.png`, fullPage: true });
}

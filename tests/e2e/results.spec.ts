import { expect, type Page, test } from "@playwright/test";
import { DEMO_OWNER } from "#app/features/demo/installation.server";
import { SECTION_TABS } from "#app/features/results/tabs";
import { en } from "#app/locales/en";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

let server: RunningServer;
let results = "";
test.beforeAll(async () => {
  server = await startServer({ PARALLAX_DEMO: "true" });
});
test.afterAll(() => server.remove());

const words = en.results;

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel(en.auth.signIn.email).fill(DEMO_OWNER.email);
  await page.getByLabel(en.auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
  await page.getByRole("button", { name: en.auth.signIn.submit, exact: true }).click();
  await page.waitForURL("**/app/home");
  await page.getByRole("link", { name: en.home.phases.released.link }).first().click();
  await page.waitForURL("**/results");
  results = page.url();
}

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test("the overview is one screen of a desk and at most three of a phone, and shows index, dimensions and findings", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page);
  await expect(page.getByRole("heading", { name: words.index.index })).toBeVisible();
  await expect(page.getByRole("img", { name: words.overview.years.plain })).toBeVisible();
  expect(await page.locator(".strips tbody tr").count()).toBeGreaterThan(4);
  expect(await page.locator(".overview-findings li").count()).toBe(3);
  await lookAt(page, "results-overview-demo");
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await height(page)).toBeLessThanOrEqual(900);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await height(page)).toBeLessThanOrEqual(3 * 844);
});

test("every page of the results is one press away, keeps its address, and says where one is", async ({
  page,
}) => {
  await signIn(page);
  const tabs = page.getByRole("navigation", { name: words.tabs.label });
  for (const tab of SECTION_TABS) {
    await tabs.getByRole("link", { name: words.tabs[tab], exact: true }).click();
    await page.waitForURL(`${results}/${tab}`);
    await expect(tabs.locator("[aria-current=page]")).toHaveText(words.tabs[tab]);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await lookAt(page, `results-${tab}`);
  }
});

test("a link into the one long page of before leads to the page on which it stands now", async ({ page }) => {
  await signIn(page);
  for (const [anchor, tab] of [
    ["statement-PU1", "statements"],
    ["coverage", "coverage"],
    ["quadrant", "dimensions"],
  ]) {
    await page.goto("about:blank");
    await page.goto(`${results}#${anchor}`);
    await page.waitForURL(`${results}/${tab}#${anchor}`);
    await expect(page.locator(`#${anchor}`)).toBeAttached();
  }
});

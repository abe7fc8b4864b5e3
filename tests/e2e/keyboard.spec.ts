import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { signInAs } from "#tests/helpers/members";
import { createReleasedWave } from "#tests/helpers/sharing/released-wave";
import { expectAccessible, expectNoSideways } from "./look";
import { type RunningServer, startServer } from "./server";

/*
 * After a release with Tab, Enter, Space and arrows alone, on a phone and on a desk, in the light and in the dark: the
 * owner finds the figures, a lead agrees an action and gives their word, a viewer reads, and somebody who was asked reads
 * the shared page. Every stop on the way can be seen, with the mark of the focus.
 */

const TITLE = "One definition of a qualified lead";
const SIGHTS = [390, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ viewport: { width, height: 844 }, colorScheme })),
);
const folder = mkdtempSync(join(tmpdir(), "parallax-keyboard-"));
let server: RunningServer;
let results = "";
let sharing = "";
const cookies = { owner: "", sales: "", marketing: "", viewer: "" };

test.beforeAll(async () => {
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const wave = await createReleasedWave(platform);
  for (const who of ["owner", "viewer"] as const)
    cookies[who] = (await signInAs(platform, { ...wave, role: who })).cookie;
  for (const team of ["sales", "marketing"] as const)
    cookies[team] = (await signInAs(platform, { ...wave, role: "lead", team })).cookie;
  await platform.close();
  server = await startServer(variables);
  results = `${server.url}/app/waves/${wave.waveId}/results`;
  sharing = `${server.url}/app/waves/${wave.waveId}/sharing`;
});
test.afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser of somebody who has signed in already, or of nobody. */
async function open(browser: Browser, who: keyof typeof cookies | null, sight = SIGHTS[0]): Promise<Page> {
  const context = await browser.newContext({ ...sight });
  if (who !== null) {
    const [name = "", value = ""] = cookies[who].split(/=(.*)/s);
    await context.addCookies([{ name, value, url: server.url }]);
  }
  return context.newPage();
}

/** More stops than any page has. */
const MOST_STOPS = 250;

/** Goes on with Tab until it stands there; every stop on the way is on the screen and marked. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = target.first();
  await expect(wanted).toBeAttached();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    expect(await page.evaluate(describeFocus), page.url()).toBe("");
  }
  throw new Error(`Tab does not lead to ${target} of ${page.url()}.`);
}

/** What is wrong with where the focus stands. */
function describeFocus(): string {
  const element = document.activeElement;
  if (element === null || element === document.body) return "";
  const box = element.getBoundingClientRect();
  const name = element.outerHTML.slice(0, 120);
  const middle = box.top + Math.min(box.height, innerHeight) / 2;
  if (box.width === 0 || box.bottom <= 0 || middle > innerHeight || box.right <= 0 || box.left >= innerWidth)
    return `not on the screen: ${name}`;
  // a browser marks the parts of a date itself
  if (element instanceof HTMLInputElement && element.type === "date") return "";
  const hit = element.querySelector(":scope > .chart-hit");
  if (hit !== null && getComputedStyle(hit).stroke !== "none") return "";
  const marked = [element, ...element.querySelectorAll("*"), element.nextElementSibling].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
  return marked ? "" : `not marked: ${name}`;
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function check(page: Page): Promise<void> {
  await expectNoSideways(page);
  await expectAccessible(page);
}

const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an owner finds the figures behind a finding by keyboard alone", async ({ browser }) => {
  for (const sight of SIGHTS) {
    const page = await open(browser, "owner", sight);
    await page.goto(results, { waitUntil: "networkidle" });
    await check(page);
    await press(page, link(page, en.frame.skip));
    await press(page, link(page, en.results.tabs.statements));
    await page.waitForURL(`${results}/statements`);
    const statement = page.locator("details.statement > summary");
    await press(page, statement, "Space");
    await expect(page.locator("details.statement[open]")).toHaveCount(1);
    await check(page);
    await press(page, link(page, en.results.tabs.dimensions));
    await page.waitForURL(`${results}/dimensions`);
    await check(page);
    await page.context().close();
  }
});

test("leads agree an action and open the page for everybody by keyboard alone; a viewer and a person read it", async ({
  browser,
}) => {
  const words = en.actions;
  const said = en.sharing;
  const sales = await open(browser, "sales");
  await sales.goto(`${results}/statements`, { waitUntil: "networkidle" });
  await press(sales, sales.getByRole("link", { name: new RegExp(`^${words.agree}`) }));
  await sales.waitForURL("**/actions/new?**");
  await check(sales);
  await tabTo(sales, sales.getByLabel(words.form.name));
  await sales.keyboard.press("ControlOrMeta+a");
  await sales.keyboard.type(TITLE);
  await tabTo(sales, sales.getByLabel(words.form.difference));
  await sales.keyboard.type("Nobody argues about leads any more.");
  await tabTo(sales, sales.getByLabel(words.form.dueOn, { exact: true }));
  await sales.keyboard.type(`0630${new Date().getFullYear() + 1}`);
  await press(sales, button(sales, words.form.submit));
  await expect(sales.getByText(words.said.proposed)).toBeVisible();

  for (const [who, team] of [
    ["sales", "Sales"],
    ["marketing", "Marketing"],
  ] as const) {
    const lead = await open(browser, who, SIGHTS[3]);
    await lead.goto(sharing, { waitUntil: "networkidle" });
    await press(lead, button(lead, said.everybody.give(team)));
    await expect(button(lead, said.everybody.give(team))).toHaveCount(0);
    await check(lead);
    if (who === "sales") continue;
    const address = await link(lead, said.everybody.open).getAttribute("href");
    await readAsPerson(browser, new URL(address ?? "", server.url).href);
  }
  await readAsViewer(browser);
});

async function readAsPerson(browser: Browser, address: string): Promise<void> {
  for (const sight of SIGHTS) {
    const page = await open(browser, null, sight);
    await page.goto(address);
    const unfolded = await page.locator("details > summary").count();
    for (let at = 0; at < unfolded; at++) {
      await press(page, page.locator("details:not([open]) > summary"), "Space");
      await expect(page.locator("details[open]")).toHaveCount(at + 1);
    }
    await check(page);
    await press(page, link(page, "Deutsch"));
    await page.waitForURL("**/de");
    await check(page);
    await page.context().close();
  }
}

async function readAsViewer(browser: Browser): Promise<void> {
  for (const sight of SIGHTS) {
    const page = await open(browser, "viewer", sight);
    await page.goto(results, { waitUntil: "networkidle" });
    await press(page, page.locator(".strips tbody th a"));
    await page.waitForURL(`${results}/dimensions/*`);
    await check(page);
    await press(page, link(page, en.results.tabs.overview));
    await page.waitForURL(results);
    await check(page);
    await page.context().close();
  }
}

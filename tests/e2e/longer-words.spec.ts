import { expect, type Page, test } from "@playwright/test";
import { DEMO_OWNER } from "#app/features/demo/installation.server";
import { en } from "#app/locales/en";
import { expectNoSideways } from "./look";
import { type RunningServer, startServer } from "./server";

/*
 * Languages are longer than English. Every word of the members' pages grows by two fifths and gets accents: the pages
 * of the demo company must hold them, on a phone and on a desk.
 */

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ PARALLAX_DEMO: "true" });
});
test.afterAll(() => server.remove());

test("the members' pages hold words that are two fifths longer", async ({ page }) => {
  await signIn(page);
  await expectRoom(page, "/app/home");
  await page.goto(`${server.url}/app/home`);
  await page.getByRole("link", { name: en.home.openSurvey }).first().click();
  await page.waitForURL(/\/app\/surveys\/[0-9a-f-]{36}/);
  const survey = new URL(page.url()).pathname;
  await expectRoom(page, survey);
  await expectRoom(page, `${survey}/trend`);
  await page.goto(`${server.url}/app/home`);
  await page.getByRole("link", { name: en.home.phases.released.link }).first().click();
  await page.waitForURL("**/results");
  const results = new URL(page.url()).pathname;
  await expectRoom(page, results);
  await expectRoom(page, `${results}/all`);
  await expectRoom(page, "/app/people");
  await expectRoom(page, "/app/benchmarks");
  await page.goto(`${server.url}${survey}/waves/new`);
  await page.getByLabel(en.waves.new.name).fill("Draft");
  await page.getByRole("button", { name: en.waves.new.create }).click();
  await page.waitForURL(/\/app\/waves\/[0-9a-f-]{36}/);
  await expectRoom(page, new URL(page.url()).pathname);
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel(en.auth.signIn.email).fill(DEMO_OWNER.email);
  await page.getByLabel(en.auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
  await page.getByRole("button", { name: en.auth.signIn.submit, exact: true }).click();
  await page.waitForURL("**/app/home");
}

/** With longer words nothing scrolls sideways and no text is cut off. */
async function expectRoom(page: Page, path: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${server.url}${path}`);
    await page.waitForLoadState("networkidle");
    await page.evaluate(stretchWords);
    expect(await page.evaluate(findClipped), `${path} at ${width} cuts off`).toEqual([]);
    await expectNoSideways(page);
  }
}

/** Runs in the page: "Trend" becomes "Tréndéé". */
function stretchWords(): void {
  const accents: Record<string, string> = {
    a: "á",
    e: "é",
    i: "í",
    o: "ö",
    u: "ü",
    A: "Á",
    E: "É",
    O: "Ö",
    U: "Ü",
  };
  const stretch = (word: string) =>
    word.replace(/[aeiouAEOU]/g, (letter) => accents[letter] ?? letter) +
    "é".repeat(Math.ceil(word.length * 0.4));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.parentElement?.closest("script, style, template, textarea")) continue;
    text.nodeValue = (text.nodeValue ?? "").replace(/\p{L}+/gu, stretch);
  }
}

/** Runs in the page: what hides a part of its text, apart from what is only read aloud. */
function findClipped(): string[] {
  return [...document.querySelectorAll<HTMLElement>("body :not(.visually-hidden)")]
    .filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      // a name that is too long for its place ends in an ellipsis
      const hides = textOverflow === "clip" && (overflowX === "hidden" || overflowX === "clip");
      return hides && element.scrollWidth > element.clientWidth + 1;
    })
    .map(
      (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.slice(0, 60)}`,
    );
}

import { expect, type Page, test } from "@playwright/test";
import { DEMO_OWNER } from "#app/features/demo/installation.server";
import { wordsIn } from "#app/locales/languages.server";
import { codeOf } from "#tests/helpers/sign-in/factors";
import { lookAt } from "../look";
import { type RunningServer, startServer } from "../server";

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ PARALLAX_DEMO: "true" });
});
test.afterAll(() => server.remove());

const { auth, factor } = wordsIn("en");

async function enterPassword(page: Page): Promise<void> {
  await page.goto(`${server.url}/sign-in?language=en`);
  await page.getByLabel(auth.signIn.email).fill(DEMO_OWNER.email);
  await page.getByLabel(auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
  await page.keyboard.press("Enter");
}

/** Goes on with Tab until a control of this name is reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page
    .locator("main")
    .getByText(name, { exact: true })
    .or(page.getByLabel(name, { exact: true }));
  for (let stops = 0; stops < 60; stops++) {
    const reached = await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement));
    if (reached) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach "${name}" on ${page.url()}.`);
}

test("by keyboard an owner sets a second factor up, signs in with it, and asks others for it", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } });
  const page = await context.newPage();
  await enterPassword(page);
  await page.waitForURL("**/app/home");
  await page.goto(`${server.url}/app/profile`);
  await lookAt(page, "factor-account");
  await tabTo(page, factor.card.setUp);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/app/profile/second-factor");
  await lookAt(page, "factor-begin");
  await tabTo(page, factor.password);
  await page.keyboard.type("not it, I fear");
  await tabTo(page, factor.setUp.begin);
  await page.keyboard.press("Enter");
  await expect(page.getByText(factor.problems.password)).toBeVisible();
  await lookAt(page, "factor-begin-wrong");
  await page.getByLabel(factor.password).fill(DEMO_OWNER.password);
  await page.keyboard.press("Enter");
  const key = page.locator(".factor-key");
  await key.waitFor();
  await lookAt(page, "factor-set-up");
  const secret = (await key.innerText()).replaceAll(/\s/g, "");
  await tabTo(page, factor.code);
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText(factor.problems.wrong)).toBeVisible();
  await lookAt(page, "factor-set-up-wrong");
  await page.getByLabel(factor.code).fill(codeOf(secret, new Date()));
  await page.keyboard.press("Enter");
  await page.locator(".recovery-codes").waitFor();
  await lookAt(page, "factor-codes");
  const codes = await page.locator(".recovery-codes code").allInnerTexts();
  expect(codes).toHaveLength(10);
  const download = page.waitForEvent("download");
  await tabTo(page, factor.codes.download);
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe(factor.codes.file);
  await tabTo(page, factor.codes.noted);
  await page.keyboard.press("Enter");
  await expect(page.getByText(factor.said.on)).toBeVisible();
  await lookAt(page, "factor-on");
  await page.goto(`${server.url}/app/organization/second-factor`);
  await lookAt(page, "factor-required-of-others");
  await page.goto(`${server.url}/app/members`);
  await lookAt(page, "factor-members");

  const elsewhere = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await elsewhere.newPage();
  await enterPassword(phone);
  await phone.waitForURL("**/sign-in/code");
  await lookAt(phone, "factor-sign-in");
  expect(new URL((await phone.goto(`${server.url}/app/home`))?.url() ?? "").pathname).toBe("/sign-in");
  await phone.goto(`${server.url}/sign-in/code`);
  await phone.keyboard.type("12");
  await phone.keyboard.press("Enter");
  await expect(phone.getByText(factor.problems.wrong)).toBeVisible();
  await phone.getByLabel(factor.code).fill(codeOf(secret, new Date(Date.now() + 30_000)));
  await phone.keyboard.press("Enter");
  await phone.waitForURL("**/app/home");

  await elsewhere.clearCookies();
  await enterPassword(phone);
  await phone.waitForURL("**/sign-in/code");
  await tabTo(phone, factor.signIn.lost);
  await phone.keyboard.press("Enter");
  await tabTo(phone, factor.signIn.recovery);
  await phone.keyboard.type((codes[0] ?? "").toLowerCase());
  await lookAt(phone, "factor-sign-in-recovery");
  await phone.keyboard.press("Enter");
  await phone.waitForURL("**/app/home");
  await phone.goto(`${server.url}/app/profile/second-factor`);
  await expect(phone.getByText(factor.on.left(9))).toBeVisible();
});

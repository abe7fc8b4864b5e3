import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { type BoothServer, startBoothServer } from "./booth-server";
import { begin, goToReview, heading, press, readCode } from "./booth-steps";
import { expectAccessible } from "./look";

let server: BoothServer;
let next = 0;
test.beforeAll(async () => {
  server = await startBoothServer();
});
test.afterAll(() => server.remove());
test.use({ viewport: { width: 390, height: 844 } });

/** An invitation nobody has used yet. */
function takeLink(): string {
  return server.links[next++] ?? "";
}

test("offline at the cast: the sealed ballot is kept, the person is told, and it is sent by itself", async ({
  page,
  context,
}) => {
  await begin(page, takeLink());
  await goToReview(page);
  await context.setOffline(true);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is sealed, but not in the box yet");
  await expect(page.getByRole("alert").filter({ hasText: "kept on this device" })).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a sealed ballot that waits is sent when the browser is started again and the link opened later", async () => {
  const link = takeLink();
  const profile = await mkdtemp(join(tmpdir(), "parallax-profile-"));
  const visit = async (act: (page: Page) => Promise<void>) => {
    const context = await chromium.launchPersistentContext(profile, test.info().project.use.launchOptions);
    await act(await context.newPage());
    await context.close();
  };
  await visit(async (page) => {
    await begin(page, link);
    await goToReview(page);
    await page.context().setOffline(true);
    await press(page, /Seal and cast/);
    await expect(heading(page)).toHaveText("Your ballot is sealed, but not in the box yet");
  });
  await visit(async (page) => {
    await page.goto(link);
    await expect(heading(page)).toHaveText("Your ballot is in the box");
  });
  await rm(profile, { recursive: true });
});

test("a used link says so and goes on with the ballot code on a second device, not with a wrong one", async ({
  page,
  browser,
}) => {
  const link = takeLink();
  await begin(page, link);
  const code = await readCode(page);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const second = await context.newPage();
  await second.goto(link);
  await press(second, "Begin");
  await expect(heading(second)).toHaveText("This link has been used");
  await expectAccessible(second);
  await second.getByLabel("Ballot code").fill(code.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  await press(second, "Go on");
  await expect(second.getByText("a character is missing or mistyped")).toBeVisible();
  await second.getByLabel("Ballot code").fill(code.toLowerCase().replaceAll("-", " "));
  await press(second, "Go on");
  await expect(second.getByText("Page 1 of 10")).toBeVisible();
  await context.close();
});

test("unknown, foreign, malformed and closed links each get their own sentence", async ({ page }) => {
  const link = takeLink();
  const sentence = async (url: string) => {
    await page.goto("about:blank");
    await page.goto(url);
    const begins = page.getByRole("button", { name: "Begin" });
    await expect(heading(page)).toBeVisible();
    await page.waitForLoadState("networkidle");
    if (await begins.isVisible()) {
      await begins.click();
      await expect(heading(page)).not.toHaveText(/^How do Sales/);
    }
    return page.locator("main").innerText();
  };
  const foreign = new URL(server.foreign[0] ?? "").hash;
  expect(await sentence(link.replace(/\.[\w-]{43}$/, `.${"A".repeat(43)}`))).toContain(
    "not valid, or was replaced",
  );
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await sentence(link.replace(/#.*/, foreign))).toContain("not valid, or was replaced");
  expect(await sentence(link.slice(0, -5))).toContain("paste it here");
  expect(await sentence(link.replace(/#.*/, ""))).toContain("paste it here");
  expect(await sentence(link.replace(/#\w+/, "#finance"))).toContain("paste it here");
  expect(await sentence(`${server.url}/i/${server.closedWave}#sales.${"A".repeat(43)}`)).toContain(
    "does not take answers",
  );
  expect(await sentence(`${server.url}/i/00000000-0000-4000-8000-000000000000`)).toContain(
    "no survey at this address",
  );
});

test("a link that a mail program broke can be pasted", async ({ page }) => {
  const link = takeLink();
  await page.goto(link.replace(/#.*/, ""));
  await page.getByLabel("The link from your invitation").fill("https://example.com/");
  await press(page, "Open the booth");
  await expect(page.getByText("This is not a link to this survey.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("The link from your invitation").fill(`${link.slice(0, 70)}\n ${link.slice(70)}`);
  await press(page, "Open the booth");
  await expect(page.getByRole("button", { name: "Begin" })).toBeVisible();
});

test("a wave that closes meanwhile says that nothing was counted and removes the answers on request", async ({
  page,
}) => {
  await begin(page, takeLink());
  await goToReview(page);
  await page.route("**/box/**", (route) => route.fulfill({ status: 409, json: { reason: "closed" } }));
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("This survey is closed");
  await expect(page.getByText("Your answers were not counted")).toBeVisible();
  await press(page, "Remove my answers from this device");
  await expect(page.getByText("have been removed")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("the booth stops loudly when the manifest changes after first sight, or the questions are not its own", async ({
  page,
}) => {
  const link = takeLink();
  await begin(page, link);
  const change = (from: string | RegExp, to: string) =>
    page.route(/\/i\/[\da-f-]{36}$/, async (route) => {
      const answer = await route.fetch();
      const { "content-encoding": _, ...headers } = answer.headers();
      await route.fulfill({ headers, body: (await answer.text()).replace(from, to) });
    });
  await change('"name":"2026"', '"name":"2027"');
  await page.reload();
  await expect(heading(page)).toHaveText("Please do not answer");
  await expect(page.getByText("does not fit what it has promised")).toBeVisible();
  await page.unroute(/\/i\/[\da-f-]{36}$/);
  await change("Marketing understands how", "Marketing ignores how");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(heading(page)).toHaveText("Please do not answer");
});

test("a browser without Ed25519 answers all the same; one without script gets a sentence", async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => {
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    crypto.subtle.importKey = ((...all: Parameters<SubtleCrypto["importKey"]>) =>
      all[2] === "Ed25519"
        ? Promise.reject(new Error("NotSupportedError"))
        : importKey(...all)) as SubtleCrypto["importKey"];
  });
  await begin(page, takeLink());
  await goToReview(page);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(takeLink());
  await expect(plain.locator("noscript p")).toBeVisible();
  expect(await plain.locator("noscript p").evaluate((sentence) => sentence.textContent)).toContain(
    "needs JavaScript for that",
  );
  await expect(plain.getByRole("status")).toHaveCount(0);
  await context.close();
});

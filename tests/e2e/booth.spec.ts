import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type BoothServer, startBoothServer } from "./booth-server";

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

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

async function begin(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await press(page, "Begin");
  const code = (await page.locator("p.code").textContent()) ?? "";
  await press(page, /take my ballot/);
  await expect(page.getByText("Page 1 of 10")).toBeVisible();
  return code;
}

async function goToReview(page: Page): Promise<void> {
  for (
    let step = 0;
    step < 12 && !(await page.getByRole("button", { name: /Seal and cast/ }).isVisible());
    step++
  ) {
    const before = await heading(page).textContent();
    await press(page, /^(Next|Look over my answers)$/);
    await expect(heading(page)).not.toHaveText(before ?? "");
  }
}

async function checkAccess(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

function watch(page: Page) {
  const seen = { errors: [] as string[], requests: [] as { url: string; method: string }[] };
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("request", (request) => seen.requests.push({ url: request.url(), method: request.method() }));
  return seen;
}

test("the booth opens with four requests and at most 25 kB, and changes nothing until a button is pressed", async ({
  page,
}) => {
  const seen = watch(page);
  let bytes = 0;
  page.on("response", async (response) => {
    const { responseBodySize, responseHeadersSize } = await response.request().sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await page.goto(takeLink());
  await expect(page.getByRole("button", { name: "Begin" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(seen.requests.length).toBeLessThanOrEqual(4);
  expect(bytes).toBeLessThanOrEqual(25_000);
  expect(seen.requests.every(({ method }) => method === "GET")).toBe(true);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(seen.errors).toEqual([]);
});

test("a person answers by keyboard alone on a phone; every screen is accessible and nothing stays behind", async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto(takeLink());
  await expect(heading(page)).toBeFocused();
  await checkAccess(page);
  const enterOn = async (name: string | RegExp) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (typeof name === "string" ? label === name : name.test(label)) break;
    }
    await page.keyboard.press("Enter");
  };
  await enterOn("Begin");
  await expect(heading(page)).toHaveText("Note your ballot code");
  await checkAccess(page);
  await enterOn(/take my ballot/);
  for (let at = 1; at <= 10; at++) {
    await expect(page.getByText(`Page ${at} of 10`)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    if (at === 1 || at === 5 || at === 10) await checkAccess(page);
    if (at < 10) {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await expect(page.locator("input:checked").first()).toBeVisible();
    } else {
      await page.locator("textarea").focus();
      await page.keyboard.type("Ask Peter Miller.");
      await expect(page.getByText(/may name somebody/)).toBeVisible();
    }
    await enterOn(at === 10 ? "Look over my answers" : "Next");
  }
  await expect(heading(page)).toHaveText("Look over your answers");
  await checkAccess(page);
  await enterOn("Seal and cast my ballot");
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  await checkAccess(page);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test("claim and box see no cookie and no referrer, even where the host has set a cookie", async ({
  page,
  context,
}) => {
  await context.addCookies([{ name: "somebody", value: "1", url: server.url }]);
  const headers: Record<string, string>[] = [];
  page.on("request", async (request) => {
    if (request.method() === "POST") headers.push(await request.allHeaders());
  });
  await begin(page, takeLink());
  await goToReview(page);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  expect(headers).toHaveLength(2);
  for (const sent of headers) {
    expect(sent.cookie).toBeUndefined();
    expect(sent.referer).toBeUndefined();
  }
});

test("a reload in the middle goes on with the same draft, and another invitation on the device sees none of it", async ({
  page,
}) => {
  const link = takeLink();
  await begin(page, link);
  await page.getByLabel("Agree", { exact: true }).first().check();
  await press(page, "Next");
  await page.reload();
  await expect(page.getByText("unfinished answers are still on this device")).toBeVisible();
  await press(page, "Go on");
  await expect(page.getByText("Page 2 of 10")).toBeVisible();
  await page.goto(takeLink());
  await expect(page.getByRole("button", { name: "Begin" })).toBeVisible();
  await expect(page.getByText("unfinished answers")).toHaveCount(0);
  await page.goto(link);
  await press(page, "Go on");
  await press(page, "Back");
  await expect(page.getByLabel("Agree", { exact: true }).first()).toBeChecked();
});

test("the browser's back button walks through the pages", async ({ page }) => {
  await begin(page, takeLink());
  await press(page, "Next");
  await press(page, "Next");
  await expect(page.getByText("Page 3 of 10")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Page 2 of 10")).toBeVisible();
  await page.goForward();
  await expect(page.getByText("Page 3 of 10")).toBeVisible();
});

test("an answer can be cleared, and an empty ballot cast", async ({ page }) => {
  await begin(page, takeLink());
  await page.getByLabel("I don't know").first().check();
  await press(page, "Clear this answer");
  await expect(page.locator("input:checked")).toHaveCount(0);
  await goToReview(page);
  await expect(page.getByText("You have not answered anything yet.")).toBeVisible();
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
});

test("the last screen thanks first, keeps slip and code folded, and the code lets a person answer again", async ({
  page,
}) => {
  const link = takeLink();
  const code = await begin(page, link);
  await goToReview(page);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  await expect(page.locator("h1 + p")).toHaveText(/^Thank you\./);
  expect(await page.locator("main").innerText()).not.toContain("parallax/v1/slip");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save slip and code")]);
  const saved = await readFile(await download.path(), "utf8");
  expect(saved).toContain(code);
  expect(saved).toContain('"format":"parallax/v1/slip"');
  await page.getByText("Show slip and code").click();
  await expect(page.locator(".slip")).toContainText('"format":"parallax/v1/slip"');
  await expect(page.locator("p.code")).toHaveText(code);
  await checkAccess(page);
  await page.goto("about:blank");
  await page.goto(link);
  await press(page, "I already have a ballot code");
  await page.getByLabel("Ballot code").fill(code);
  await press(page, "Go on");
  await goToReview(page);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
});

test("a double press takes and casts one ballot", async ({ page }) => {
  const seen = watch(page);
  await page.goto(takeLink());
  await press(page, "Begin");
  await page.getByRole("button", { name: /take my ballot/ }).dblclick();
  await expect(page.getByText("Page 1 of 10")).toBeVisible();
  await goToReview(page);
  await page.getByRole("button", { name: /Seal and cast/ }).dblclick();
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  const posts = seen.requests
    .filter(({ method }) => method === "POST")
    .map(({ url }) => new URL(url).pathname);
  expect(posts.filter((path) => path.endsWith("/claim"))).toHaveLength(1);
  expect(posts.filter((path) => path.startsWith("/box/"))).toHaveLength(1);
});

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
  await checkAccess(page);
  await context.setOffline(false);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a sealed ballot that waits is sent when the link is opened again later", async ({ page, context }) => {
  const link = takeLink();
  await begin(page, link);
  await goToReview(page);
  await context.setOffline(true);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is sealed, but not in the box yet");
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto(link);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
});

test("a used link says so and goes on with the ballot code on a second device, not with a wrong one", async ({
  page,
  browser,
}) => {
  const link = takeLink();
  const code = await begin(page, link);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const second = await context.newPage();
  await second.goto(link);
  await press(second, "Begin");
  await press(second, /take my ballot/);
  await expect(heading(second)).toHaveText("A ballot was already taken with this link");
  await checkAccess(second);
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
      await press(page, /take my ballot/);
      await expect(heading(page)).not.toHaveText("Note your ballot code");
    }
    return page.locator("main").innerText();
  };
  const foreign = new URL(server.foreign[0] ?? "").hash;
  expect(await sentence(link.replace(/\.[\w-]{43}$/, `.${"A".repeat(43)}`))).toContain(
    "not valid, or was replaced",
  );
  expect(await sentence(link.replace(/#.*/, foreign))).toContain("belongs to another survey");
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
  await checkAccess(page);
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
    page.route("**/manifest.json", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ body: (await answer.text()).replace(from, to), contentType: "application/json" });
    });
  await change('"name":"2026"', '"name":"2027"');
  await page.reload();
  await expect(heading(page)).toHaveText("Please do not answer");
  await expect(page.getByText("does not fit what it has promised")).toBeVisible();
  await page.unroute("**/manifest.json");
  await change(/"questionSet":"./, '"questionSet":"A');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(heading(page)).toHaveText("Please do not answer");
});

test("a browser without Ed25519 gets a sentence, and so does one without script", async ({
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
  await page.goto(takeLink());
  await expect(page.getByText("lacks the cryptography the booth needs")).toBeVisible();
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

test("the twelve words are worked out on the device", async ({ page }) => {
  await page.goto(takeLink());
  await page.getByText("Compare this survey’s twelve words").click();
  await expect(page.locator(".words li")).toHaveCount(12);
  const words = (await page.locator(".words li").allInnerTexts()).join(" ");
  await page.goto(`${server.url}/anonymity?wave=${server.openWave}`);
  await expect(page.getByText(words)).toBeVisible();
  await checkAccess(page);
});

test("nothing overflows at 320 pixels, which is 200 % zoom of a small window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page, takeLink());
  for (let at = 0; at < 11; at++) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (at < 10) await press(page, /^(Next|Look over my answers)$/);
  }
});

import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
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
  await expect(page.getByRole("button", { name: "Begin" })).toBeEnabled();
  await page.waitForLoadState("networkidle");
  expect(seen.requests.length).toBeLessThanOrEqual(4);
  expect(bytes).toBeLessThanOrEqual(25_000);
  expect(seen.requests.every(({ method }) => method === "GET")).toBe(true);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(seen.errors).toEqual([]);
});

test("the booth says what members and the server can know, and of a trial that its links can be opened", async ({
  page,
}) => {
  const known = async () => {
    await page.getByText("What can be known about me?").click();
    await expectAccessible(page);
    return page.locator("main").innerText();
  };
  const seen = watch(page);
  const pictures = () => seen.requests.filter(({ url }) => url.includes("/way/"));
  await page.goto(takeLink());
  await expect(page.getByRole("button", { name: "Begin" })).toBeEnabled();
  await page.waitForLoadState("networkidle");
  expect(pictures()).toEqual([]);
  const real = await known();
  const width = () => page.locator("details img").evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(300);
  expect(pictures()).toHaveLength(1);
  expect(real).toContain(
    "Nobody who uses this product can see what you answered. Whoever runs the server could.",
  );
  expect(real).toContain("Whether you answered.");
  expect(real).toContain("by opening ballots while the survey runs");
  await page.goto("about:blank");
  await page.goto(server.foreign[0] ?? "");
  await expect(page.locator("header").getByRole("note")).toHaveText(/^This is a trial/);
  const trial = await known();
  expect(trial).toContain("can open your link, see whether it was used, and answer in your place");
  expect(trial).not.toContain("Whether you answered.");
});

test("a person answers by keyboard alone on a phone; every screen is accessible and nothing stays behind", async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto(takeLink());
  await expect(heading(page)).toBeVisible();
  await expectAccessible(page);
  const enterOn = async (name: string | RegExp) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (typeof name === "string" ? label === name : name.test(label)) break;
    }
    await page.keyboard.press("Enter");
  };
  await enterOn("Begin");
  for (let at = 1; at <= 10; at++) {
    await expect(page.getByText(`Page ${at} of 10`)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    if (at === 1 || at === 5 || at === 10) await expectAccessible(page);
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
  await expectAccessible(page);
  await enterOn("Seal and cast my ballot");
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  await expectAccessible(page);
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
  // what the page before the reload kept last is sometimes told to the page after it
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) dispatchEvent(new StorageEvent("storage", { key }));
  });
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
  await expect(page.getByText("this would be an empty ballot")).toBeVisible();
  await press(page, "Seal and cast my empty ballot");
  await expect(heading(page)).toHaveText("Your ballot is in the box");
});

test("the last screen thanks first, keeps slip and code folded, and the code lets a person answer again", async ({
  page,
}) => {
  const link = takeLink();
  await begin(page, link);
  const code = await readCode(page);
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
  await expectAccessible(page);
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
  await page.getByRole("button", { name: "Begin" }).dblclick();
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

test("the twelve words are worked out on the device", async ({ page }) => {
  await page.goto(takeLink());
  await page.getByText("What can be known about me?").click();
  await page.getByText("Compare this survey’s twelve words").click();
  await expect(page.locator(".words li")).toHaveCount(12);
  const words = (await page.locator(".words li").allInnerTexts()).join(" ");
  await page.goto(`${server.url}/anonymity?wave=${server.openWave}`);
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page);
});

test("nothing overflows at 320 pixels, which is 200 % zoom of a small window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page, takeLink());
  for (let at = 0; at < 11; at++) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (at < 10) await press(page, /^(Next|Look over my answers)$/);
  }
});

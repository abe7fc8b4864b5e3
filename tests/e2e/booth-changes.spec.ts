import { expect, type Page, test } from "@playwright/test";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { wave } from "#db/schema";
import { unsealHere } from "#tests/helpers/unsealed-wave";
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

/** The first answer of everybody whose ballot counts, as this file's tests have left them. */
const counted: number[] = [];

function takeLink(): string {
  return server.links[next++] ?? "";
}

const answer = (page: Page, label: string) => page.getByLabel(label, { exact: true }).first().check();
const cast = async (page: Page) => {
  await goToReview(page);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is in the box");
};
const keys = (page: Page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

test("what is changed after the browser's Back is what is cast, online and after a cast that waited", async ({
  page,
  context,
}) => {
  await begin(page, takeLink());
  await answer(page, "Agree");
  await goToReview(page);
  await context.setOffline(true);
  await press(page, /Seal and cast/);
  await expect(heading(page)).toHaveText("Your ballot is sealed, but not in the box yet");
  await page.goBack();
  await expect(heading(page)).not.toHaveText("Your ballot is sealed, but not in the box yet");
  for (let step = 0; step < 12 && !(await page.getByText("Page 1 of 10").isVisible()); step++) {
    await page.goBack();
    await page.waitForTimeout(50);
  }
  await answer(page, "Strongly disagree");
  await context.setOffline(false);
  await page.waitForTimeout(300);
  await expect(page.getByText("Page 1 of 10")).toBeVisible();
  await cast(page);
  counted.push(1);
});

test("a step back leads nowhere once a ballot is cast or answers are removed, and nothing is kept", async ({
  page,
}) => {
  const link = takeLink();
  await begin(page, link);
  await answer(page, "Disagree");
  await cast(page);
  counted.push(2);
  for (let step = 0; step < 4; step++) {
    await page.goBack();
    await expect(heading(page)).toHaveText("Your ballot is in the box");
  }
  expect(await keys(page)).toEqual([]);
  await page.reload();
  await expect(heading(page)).toHaveText("You have answered");
  await expectAccessible(page);
  expect(await keys(page)).toEqual([]);

  const other = takeLink();
  await begin(page, other);
  await answer(page, "Agree");
  await press(page, "Next");
  await page.reload();
  await press(page, "Remove them from this device");
  await expect(heading(page)).toHaveText("Your answers have been removed");
  for (let step = 0; step < 2; step++) {
    await page.goBack();
    await expect(heading(page)).toHaveText("Your answers have been removed");
  }
  await page.goBack();
  await expect(heading(page)).toHaveText("You have answered");
  expect(await keys(page)).toEqual([]);
});

test("of two windows the older one says that there is a newer draft, and writes over nothing", async ({
  page,
  context,
}) => {
  const link = takeLink();
  await begin(page, link);
  await answer(page, "Agree");
  const second = await context.newPage();
  await second.goto(link);
  await press(second, "Go on");
  await answer(second, "Neither agree nor disagree");
  await expect(heading(page)).toHaveText("You went on in another window");
  await expectAccessible(page);
  await press(page, "Open the newer one");
  await press(page, "Go on");
  await expect(page.getByLabel("Neither agree nor disagree", { exact: true }).first()).toBeChecked();
  await cast(page);
  counted.push(3);
  await expect(heading(second)).toHaveText("You went on in another window");
});

test("a ballot is changed and withdrawn with its code on another device, and the last word counts", async ({
  page,
  browser,
}) => {
  const link = takeLink();
  await begin(page, link);
  const code = await readCode(page);
  await answer(page, "Agree");
  await cast(page);
  const device = async () => {
    const elsewhere = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const opened = await elsewhere.newPage();
    await opened.goto(link);
    await press(opened, "I already have a ballot code");
    await opened.getByLabel("Ballot code").fill(code);
    return opened;
  };
  const changing = await device();
  await press(changing, "Go on with my ballot");
  await answer(changing, "Strongly agree");
  await cast(changing);
  const withdrawing = await device();
  await press(withdrawing, "Withdraw my ballot");
  await expectAccessible(withdrawing);
  await press(withdrawing, "Withdraw it");
  await expect(heading(withdrawing)).toHaveText("Your ballot is withdrawn");
  await expectAccessible(withdrawing);
  expect(await keys(withdrawing)).toEqual([]);
  await press(withdrawing, "Answer again now");
  await answer(withdrawing, "Disagree");
  await cast(withdrawing);
  counted.push(2);

  await begin(page, takeLink());
  await answer(page, "Agree");
  await cast(page);
  await press(page, "Withdraw my ballot");
  await press(page, "Withdraw it");
  await expect(heading(page)).toHaveText("Your ballot is withdrawn");
});

test("a shared computer keeps neither answers nor the link", async ({ page }) => {
  await page.goto(takeLink());
  await press(page, "Take my ballot now, answer later");
  await expect(page.locator("p.code")).toBeVisible();
  await expectAccessible(page);
  await press(page, "remove everything from this device");
  await expect(heading(page)).toHaveText("Your answers have been removed");
  expect(await keys(page)).toEqual([]);
  expect(new URL(page.url()).hash).toBe("");
});

test("the core form takes at most 24 taps, of which arrow keys save none", async ({ page }) => {
  await page.goto(takeLink());
  let taps = 0;
  const tap = async (target: ReturnType<Page["locator"]>) => {
    taps += 1;
    await target.click();
  };
  await tap(page.getByRole("button", { name: "Begin" }));
  for (let at = 1; at <= 10; at++) {
    await expect(page.getByText(`Page ${at} of 10`)).toBeVisible();
    const questions = await page.locator("fieldset").all();
    for (const question of questions) await tap(question.getByRole("radio").first());
    if (questions.length !== 1)
      await tap(page.getByRole("button", { name: /^(Next|Look over my answers)$/ }));
  }
  await tap(page.getByRole("button", { name: /Seal and cast/ }));
  await expect(heading(page)).toHaveText("Your ballot is in the box");
  counted.push(1);
  expect(taps).toBeLessThanOrEqual(24);
});

test("arrow keys try answers and never turn the page; the other team's view is named at every question", async ({
  page,
}) => {
  await begin(page, takeLink());
  await press(page, "Next");
  await expect(page.getByText("Page 2 of 10")).toBeVisible();
  await page.getByRole("radio").first().focus();
  for (const key of ["Space", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await page.waitForTimeout(600);
  await expect(page.getByText("Page 2 of 10")).toBeVisible();
  for (let at = 2; at < 9; at++) await press(page, "Next");
  await expect(page.getByText("Now answer as most people in Marketing would")).toBeVisible();
  await expect(page.getByText("Marketing’s view, not yours")).toHaveCount(4);
  await page.mouse.wheel(0, 900);
  await expect(page.getByText("Now answer as most people in Marketing would")).toBeInViewport();
});

test("the first screen shows Begin above the fold, without a ring, a code or twelve words", async ({
  page,
}) => {
  await page.goto(takeLink());
  const begins = page.getByRole("button", { name: "Begin" });
  await expect(begins).toBeEnabled();
  await expect(begins).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await expect(page.locator("p.code")).toHaveCount(0);
  await expect(page.getByText("Compare this survey’s twelve words")).toBeHidden();
});

test("a closed survey offers no second try, and takes away what was never sent", async ({ page }) => {
  await page.goto(`${server.url}/i/${server.closedWave}#sales.${"A".repeat(43)}`);
  await expect(page.getByText("does not take answers any more")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.evaluate((name) => localStorage.setItem(name, "{}"), `parallax ${server.closedWave} somebody`);
  await page.evaluate(() => localStorage.setItem("parallax another", "{}"));
  await page.reload();
  await press(page, "Remove my answers from this device");
  await expect(heading(page)).toHaveText("Your answers have been removed");
  expect(await keys(page)).toEqual(["parallax another"]);
});

test("unsealed, the box holds what the reviews showed, and nothing of what was withdrawn", async () => {
  await server.stop();
  const platform = await openPlatform(
    readEnv({ ...server.variables, LOG_LEVEL: "silent", NODE_ENV: "test" }),
  );
  const [row] = (await platform.db.select().from(wave)).filter(({ id }) => id === server.openWave);
  const id = { organizationId: row?.organizationId ?? "", waveId: server.openWave };
  expect(await closeWave(platform, id, { actor: "user:ada", now: new Date() })).toEqual({ ok: true });
  const { responses } = await unsealHere(platform, id);
  await platform.close();
  const first = responses.map(({ ratings }) => ratings[0]).filter((rating) => rating !== null);
  expect([...first].sort()).toEqual([...counted].sort());
});

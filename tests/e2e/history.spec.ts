import { expect, type Page, test } from "@playwright/test";
import { SECTION_TABS } from "#app/features/results/tabs";
import { en } from "#app/locales/en";
import { hasRealFiles, realFile } from "#tests/helpers/reference-data";
import { makeSurvey, setUp } from "./journey-steps";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

/* A new head of marketing brings last year's answers along: eight real-shaped files are read in a browser, one is imported. */

const OWNER = { name: "Lisa Cole", email: "lisa@company.example", password: "several words in a row" };
const words = en.history;
let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(async () => {
  await server.remove();
});

async function readFile(page: Page, name: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(realFile("answers", name));
  await page.getByRole("button", { name: words.read }).click();
  await expect(page.getByRole("heading", { name: words.columns.title })).toBeVisible();
}

async function sayTheRest(page: Page, low: "agrees" | "disagrees"): Promise<void> {
  const direction = page.locator('select[name="low"]');
  if ((await direction.count()) > 0) await direction.selectOption(low);
  await page.getByLabel(words.waves.day).fill("2025-03-27");
  await page.getByLabel(words.waves.name).fill("2025");
  await page.getByRole("button", { name: words.again }).click();
  await expect(page.getByRole("heading", { name: words.preview.title })).toBeVisible();
}

test("an earlier survey is read from the files of eight tools and becomes a wave with its mark", async ({
  page,
}) => {
  test.skip(!hasRealFiles, "The real files are not here.");
  test.setTimeout(900_000);
  await setUp(page, server.url, OWNER);
  await makeSurvey(page, server.url);
  await page.getByRole("link", { name: words.link }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
  await lookAt(page, "history-start");
  const address = page.url();
  for (const name of ["A03", "A04", "A07", "A16", "A17", "A22", "A23", "A49"]) {
    await page.goto(address);
    await readFile(page, name);
    await sayTheRest(page, name === "A49" ? "agrees" : "disagrees");
    const scores = page
      .getByRole("table", { name: words.preview.caption("2025 (imported)") })
      .getByRole("row");
    await expect(scores, name).toHaveCount(4);
    await expect(scores.nth(1), name).toContainText("30");
  }
  await page.goto(address);
  await readFile(page, "A01");
  await lookAt(page, "history-decisions");
  await sayTheRest(page, "disagrees");
  await lookAt(page, "history-preview");
  await page.getByRole("button", { name: words.preview.confirm(1) }).click();
  await page.waitForURL("**/results");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 (imported)");
  await expect(page.getByText(words.notice)).toBeVisible();
  await lookAt(page, "history-results");
  await page.goto(address);
  await page.locator('input[type="file"]').setInputFiles(realFile("answers", "A53"));
  await page.getByRole("button", { name: words.read }).click();
  await expect(page.getByText(words.foundShares(6))).toBeVisible();
  await page.getByLabel(words.waves.day).fill("2024-03-27");
  await page.getByLabel(words.waves.name).fill("2024");
  await page.getByRole("button", { name: words.again }).click();
  await lookAt(page, "history-shares-preview");
  await page.getByRole("button", { name: words.preview.confirm(1) }).click();
  await page.waitForURL("**/results");
  const shares = en.results.shares;
  await expect(page.getByText(shares.notice)).toBeVisible();
  await expect(page.getByRole("cell", { name: /^10 \(2 to 40\)$/ })).toHaveCount(3);
  await expect(page.getByRole("cell", { name: shares.withheld })).toHaveCount(3);
  await lookAt(page, "history-shares");
  const overview = page.url();
  for (const tab of SECTION_TABS) {
    await page.goto(`${overview}/${tab}`);
    await expect(page.getByText(shares.cannot[tab]), tab).toBeVisible();
  }
  await page.goto(`${overview}/guide`);
  await expect(page.getByText(shares.cannot.guide)).toBeVisible();
  await page.goto(`${overview}/all`);
  await expect(page.getByRole("table", { name: shares.caption })).toBeVisible();
  await page.goto(overview.replace("/results", "/take-along"));
  await expect(page.getByText(shares.files)).toBeVisible();
  await page.goto(`${server.url}/app/home`);
  await lookAt(page, "history-home");
});

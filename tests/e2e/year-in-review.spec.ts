import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { DEMO_OWNER } from "#app/features/demo/installation.server";
import { wordsIn } from "#app/locales/languages.server";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ PARALLAX_DEMO: "true" });
});
test.afterAll(() => server.remove());

for (const language of ["en", "de"] as const) {
  test(`the year in review is taken along from the trend, beside the wave of choice (${language})`, async ({
    page,
  }) => {
    const { auth, exports, trend } = wordsIn(language);
    const { year, making } = exports;
    await page.goto(`${server.url}/sign-in?language=${language}`);
    await page.getByLabel(auth.signIn.email).fill(DEMO_OWNER.email);
    await page.getByLabel(auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
    await page.getByRole("button", { name: auth.signIn.submit, exact: true }).click();
    await page.waitForURL("**/app/home");
    await page.goto(`${server.url}/app/surveys`);
    await page.locator('main a[href^="/app/surveys/"]:not([href$="/new"])').first().click();
    await page.waitForURL(/\/app\/surveys\/[0-9a-f-]{36}/);
    await page.goto(`${page.url().split("?")[0]}/trend`);
    await expect(page.getByRole("heading", { name: trend.gaps.title })).toBeVisible();
    await lookAt(page, `year-trend-${language}`);
    await page.getByRole("link", { name: year.link }).click();
    await page.waitForURL(/take-along\?since=[0-9a-f-]{36}#year/);
    const card = page.locator("#year");
    await expect(card.getByText(year.chosen("2024", "2026"))).toBeVisible();
    await lookAt(page, `year-take-along-${language}`);

    const options = await card.getByLabel(year.choose).locator("option").allTextContents();
    expect(options.map((option) => option.slice(0, 4))).toEqual(["2025", "2024"]);
    await card.getByLabel(year.choose).selectOption({ index: 0 });
    await card.getByRole("button", { name: year.show }).click();
    await expect(card.getByText(year.chosen("2025", "2026"))).toBeVisible();
    for (const format of ["pptx", "pdf", "xlsx", "csv", "json"] as const) {
      const download = page.waitForEvent("download");
      await card.getByRole("link", { name: making.formats[format].name, exact: true }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`-2025-2026-year\\.${format}$`));
      expect(readFileSync(await file.path()).byteLength).toBeGreaterThan(10_000);
      await expect(card.getByText(making.done(making.formats[format].name))).toBeVisible();
    }
    await page.goto(`${page.url().split("?")[0]}?since=nothing`);
    await expect(card.getByText(year.unknown)).toBeVisible();
    await expect(card.getByText(year.chosen("2025", "2026"))).toBeVisible();
  });
}

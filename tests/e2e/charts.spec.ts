import { expect, test } from "@playwright/test";
import { DEMO_OWNER } from "#app/features/demo/installation.server";
import { en } from "#app/locales/en";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ PARALLAX_DEMO: "true" });
});
test.afterAll(() => server.remove());

const words = en.results.charts.picture;

test("a chart's row says its figures to a pointer and the keyboard, opens what it is about, and is saved as a picture", async ({
  page,
}) => {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel(en.auth.signIn.email).fill(DEMO_OWNER.email);
  await page.getByLabel(en.auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
  await page.getByRole("button", { name: en.auth.signIn.submit, exact: true }).click();
  await page.waitForURL("**/app/home");
  await page.getByRole("link", { name: en.home.phases.released.link }).first().click();
  await page.waitForURL("**/results");
  await page.goto(`${page.url()}/views`);
  await page.waitForLoadState("networkidle");
  const chart = page.locator("figure.chart").first();
  const row = chart.locator("svg.wide .chart-row").first();
  const readout = chart.locator(".chart-says");
  await row.hover();
  await expect(readout).toBeVisible();
  const said = ((await row.getAttribute("aria-label")) ?? "").split("; ");
  expect(said.length).toBeGreaterThan(3);
  await expect(readout).toHaveText(said.join(""));
  await page.keyboard.press("Escape");
  await expect(readout).toHaveCount(0);
  await row.focus();
  await expect(readout).toBeVisible();
  await lookAt(page, "charts");
  await page.getByText(words.take).first().click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    chart.getByRole("link", { name: words.svg }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("views-sales.svg");
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    chart.getByRole("button", { name: words.png }).click(),
  ]);
  expect(picture.suggestedFilename()).toBe("views-sales.png");
  await row.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/results\/statements#statement-\w+$/);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("header.topbar")).toBeHidden();
});

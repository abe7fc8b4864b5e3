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
  test(`the pages of an organization's mail server and tokens can be read and used by everybody (${language})`, async ({
    page,
  }) => {
    const { auth } = wordsIn(language);
    await page.goto(`${server.url}/sign-in?language=${language}`);
    await page.getByLabel(auth.signIn.email).fill(DEMO_OWNER.email);
    await page.getByLabel(auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
    await page.getByRole("button", { name: auth.signIn.submit, exact: true }).click();
    await page.waitForURL("**/app/home");
    for (const name of ["mail", "tokens"]) {
      await page.goto(`${server.url}/app/organization/${name}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.locator("form").count()).toBeGreaterThan(1);
      await lookAt(page, `organization-${name}-${language}`);
    }
  });
}

test("an owner takes everything along, and removes a wave after reading what goes and what stays", async ({
  page,
}) => {
  const { auth, exports, removal, surveys } = wordsIn("en");
  await page.goto(`${server.url}/sign-in?language=en`);
  await page.getByLabel(auth.signIn.email).fill(DEMO_OWNER.email);
  await page.getByLabel(auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
  await page.getByRole("button", { name: auth.signIn.submit, exact: true }).click();
  await page.waitForURL("**/app/home");
  await page.goto(`${server.url}/app/organization`);
  await lookAt(page, "organization-archive");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: exports.archive.name }).click();
  expect((await download).suggestedFilename()).toMatch(/-archive\.zip$/);

  await page.goto(`${server.url}/app/benchmarks/companies`);
  await lookAt(page, "other-companies");

  await page.goto(`${server.url}/app/surveys`);
  await page.locator('main a[href^="/app/surveys/"]:not([href$="/new"])').first().click();
  await page.getByRole("heading", { name: surveys.page.waves }).waitFor();
  const survey = page.url();
  await page.getByRole("link", { name: removal.survey.link }).click();
  await page.getByLabel(removal.type.survey).waitFor();
  await lookAt(page, "remove-survey");
  await page.goto(survey);
  await page.getByRole("link", { name: "2024" }).first().click();
  await page.waitForURL(/\/app\/waves\/[0-9a-f-]{36}/);
  const wave = /\/app\/waves\/[0-9a-f-]{36}/.exec(page.url())?.[0];
  await page.goto(`${server.url}${wave}`);
  await page.getByRole("link", { name: removal.wave.link }).click();
  await lookAt(page, "remove-wave");
  await page.getByLabel(removal.type.wave).fill("2019");
  await page.getByRole("button", { name: removal.sure.wave }).click();
  await expect(page.getByText(removal.wrong.wave)).toBeVisible();
  await expect(page.getByLabel(removal.type.wave)).toHaveValue("2019");
  await page.getByLabel(removal.type.wave).fill("2024");
  await page.getByRole("button", { name: removal.sure.wave }).click();
  await expect(page.getByText(removal.wave.removed)).toBeVisible();
  expect((await page.goto(`${server.url}${wave}/results`))?.status()).toBe(404);
});

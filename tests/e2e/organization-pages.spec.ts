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

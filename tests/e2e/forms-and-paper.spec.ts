import { expect, type Page, test } from "@playwright/test";
import { DEMO_OWNER } from "#app/features/demo/installation.server";
import { en } from "#app/locales/en";
import { type RunningServer, startServer } from "./server";

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ PARALLAX_DEMO: "true" });
});
test.afterAll(() => server.remove());

/** Signs in with what the sign-in page of a demo installation itself says. */
async function signIn(page: Page, url = "/app/home"): Promise<void> {
  await page.goto(`${server.url}${url}`);
  await expect(page.getByText(en.demo.signInHere(DEMO_OWNER.email, DEMO_OWNER.password))).toBeVisible();
  await page.getByLabel(en.auth.signIn.email).fill(DEMO_OWNER.email);
  await page.getByLabel(en.auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
  await page.getByRole("button", { name: en.auth.signIn.submit, exact: true }).click();
  await page.waitForURL(`${server.url}${url}`);
}

test("a form that was sent after the session ended is there again, for the same account, and is sent by nobody else", async ({
  page,
}) => {
  await signIn(page, "/app/people/new");
  const words = en.people.form;
  await page.getByLabel(words.name).fill("Zebra Quagga");
  await page.getByLabel(words.email).fill("zebra@halden.example");
  await page.getByLabel(words.team).selectOption("marketing");
  await page.context().clearCookies();
  await page.getByRole("button", { name: words.add }).click();
  await expect(page.getByText(en.auth.signIn.kept)).toBeVisible();
  await expect(page.getByText("Zebra")).toHaveCount(0);
  await page.getByLabel(en.auth.signIn.email).fill(DEMO_OWNER.email);
  await page.getByLabel(en.auth.signIn.password, { exact: true }).fill(DEMO_OWNER.password);
  await page.getByRole("button", { name: en.auth.signIn.submit, exact: true }).click();
  await page.waitForURL("**/app/people/new");
  await expect(page.getByText(en.auth.press.again)).toBeVisible();
  await expect(page.getByLabel(words.name)).toHaveValue("Zebra Quagga");
  await expect(page.getByLabel(words.email)).toHaveValue("zebra@halden.example");
  await expect(page.getByLabel(words.team)).toHaveValue("marketing");
  await page.goto(`${server.url}/app/home`);
  await page.getByRole("link", { name: en.auth.press.open }).click();
  await expect(page.getByLabel(words.name)).toHaveValue("Zebra Quagga");
  await page.getByRole("button", { name: words.add }).click();
  await page.waitForURL("**/app/people?done=added");
  await page.goto(`${server.url}/app/people/new`);
  await expect(page.getByLabel(words.name)).toHaveValue("");
  await expect(page.getByText(en.auth.press.again)).toHaveCount(0);
});

test("a button that is pressed twice makes one survey, with and without scripts", async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled });
    await signIn(page, "/app/surveys/new");
    await page.waitForLoadState("networkidle");
    const name = `Pressed twice ${javaScriptEnabled}`;
    await page.getByLabel(en.surveys.new.name).fill(name);
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: en.surveys.new.create }).dblclick();
    await page.waitForURL(/\/app\/surveys\/[0-9a-f-]{36}/);
    // the second press may still be on its way, and would interrupt what comes next
    await page.waitForLoadState("networkidle");
    await page.goto(`${server.url}/app/surveys`);
    await expect(page.getByText(name)).toHaveCount(1);
    await page.close();
  }
});

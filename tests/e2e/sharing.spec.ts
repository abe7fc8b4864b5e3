import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { signInAs } from "#tests/helpers/members";
import { createReleasedWave } from "#tests/helpers/sharing/released-wave";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

/*
 * After the release: the head of Sales agrees an action about a statement, the head of Marketing confirms it, both open
 * the page for everybody who was asked, and somebody of the company reads there what happens next.
 */

const TITLE = "One definition of a qualified lead";
const folder = mkdtempSync(join(tmpdir(), "parallax-sharing-"));
let server: RunningServer;
let waveId = "";
const cookies: Record<"sales" | "marketing" | "viewer", string> = { sales: "", marketing: "", viewer: "" };

test.beforeAll(async () => {
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const wave = await createReleasedWave(platform);
  waveId = wave.waveId;
  for (const team of ["sales", "marketing"] as const)
    cookies[team] = (await signInAs(platform, { ...wave, role: "lead", team })).cookie;
  cookies.viewer = (await signInAs(platform, { ...wave, role: "viewer" })).cookie;
  await platform.close();
  server = await startServer(variables);
});
test.afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser of somebody who has signed in already. */
async function openAs(browser: Browser, who: keyof typeof cookies): Promise<Page> {
  const context = await browser.newContext();
  const at = cookies[who].indexOf("=");
  await context.addCookies([
    { name: cookies[who].slice(0, at), value: cookies[who].slice(at + 1), url: server.url },
  ]);
  return context.newPage();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("what both heads agree on reaches everybody who was asked", async ({ browser }) => {
  const [sales, marketing, viewer] = [
    await openAs(browser, "sales"),
    await openAs(browser, "marketing"),
    await openAs(browser, "viewer"),
  ];
  const words = en.actions;

  await test.step("before it is shown to viewers, they read nothing", async () => {
    await viewer.goto(`${server.url}/app/waves/${waveId}/results`);
    await expect(viewer.getByText("Viewers read them once one of them shows them")).toBeVisible();
  });

  await test.step("the head of Sales proposes an action about a statement", async () => {
    await sales.goto(`${server.url}/app/waves/${waveId}/results/statements`, { waitUntil: "networkidle" });
    await sales
      .getByRole("link", { name: new RegExp(`^${words.agree}`) })
      .first()
      .click();
    await sales.waitForURL("**/actions/new?**");
    await sales.getByLabel(words.form.name).fill(TITLE);
    await sales.getByLabel(words.form.difference).fill("Nobody argues about leads any more.");
    const year = new Date().getFullYear() + 1;
    await sales.getByLabel(words.form.dueOn, { exact: true }).fill(`${year}-06-30`);
    await lookAt(sales, "action-new");
    await press(sales, words.form.submit);
    await expect(sales.getByText(words.said.proposed)).toBeVisible();
    await lookAt(sales, "action-proposed");
  });

  await test.step("the head of Marketing confirms it for their own side", async () => {
    await marketing.goto(`${server.url}/app/actions`);
    await lookAt(marketing, "actions");
    await marketing.getByRole("link", { name: TITLE }).click();
    await press(marketing, words.page.confirm("Marketing"));
    await expect(marketing.getByText(words.said.agreed)).toBeVisible();
  });

  await test.step("both open the page for everybody", async () => {
    const said = en.sharing.everybody;
    await sales.goto(`${server.url}/app/waves/${waveId}/sharing`);
    await lookAt(sales, "sharing");
    await press(sales, said.give("Sales"));
    await expect(sales.getByText(said.given("Sales"))).toBeVisible();
    await marketing.goto(`${server.url}/app/waves/${waveId}/sharing`);
    await press(marketing, said.give("Marketing"));
    await expect(marketing.getByText(said.opened)).toBeVisible();
  });

  await test.step("somebody who was asked reads it without signing in", async () => {
    const link = await marketing.getByRole("link", { name: en.sharing.everybody.open }).getAttribute("href");
    const person = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await person.goto(new URL(link ?? "", server.url).href);
    await expect(person.getByRole("heading", { name: en.sharedPage.next.title })).toBeVisible();
    await expect(person.getByRole("heading", { name: TITLE })).toBeVisible();
    expect(await person.context().cookies()).toEqual([]);
    await person.close();
    const reader = await (await browser.newContext()).newPage();
    for (const language of ["", "/de", "/ar"]) {
      await reader.goto(`${new URL(link ?? "", server.url).href.replace(/\/(de|ar)$/, "")}${language}`);
      await lookAt(reader, `everybody${language.replace("/", "-")}`);
    }
  });

  await test.step("viewers read the results now, too", async () => {
    await viewer.goto(`${server.url}/app/waves/${waveId}/results`);
    await expect(viewer.getByRole("heading", { level: 1 })).toBeVisible();
    await viewer.goto(`${server.url}/app/actions`);
    await expect(viewer.getByRole("link", { name: TITLE })).toBeVisible();
    await lookAt(viewer, "actions-viewer");
  });
});

import { type Browser, expect, type Page, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { expectAccessible, expectNoSideways, lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

/*
 * A consultant sets up, makes an organization for a client, whose owner joins and invites the consultant: two
 * organizations in one installation, a member of both, and the walls between them.
 */

const CONSULTANT = { name: "Robin Vale", email: "robin@office.example", password: "several words in a row" };
const CLIENT = { name: "Ines Duarte", email: "ines@client.example", password: "other words in a row" };
const OFFICE = "Vale & Partners";
const COMPANY = "Duarte Machine Tools and Precision Engineering";
const words = en.organizations;

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(async () => {
  await server.remove();
});

test("a consultant serves two organizations with walls between them", async ({ page, browser }) => {
  await test.step("sets up, and makes another organization without a place in it", async () => {
    await page.goto(server.url);
    await page.getByLabel(en.auth.setup.yourName).fill(CONSULTANT.name);
    await page.getByLabel(en.auth.setup.email).fill(CONSULTANT.email);
    await page.getByLabel(en.auth.setup.password, { exact: true }).fill(CONSULTANT.password);
    await page.getByRole("textbox", { name: en.auth.setup.organizationName }).fill(OFFICE);
    await page.getByRole("button", { name: en.auth.setup.submit }).click();
    await page.waitForURL("**/app/home");
    await expect(page.locator(".organization-menu")).toHaveCount(0);
    await page.getByRole("link", { name: en.auth.navigation.organizations }).click();
    await page.getByRole("link", { name: words.list.create }).click();
    await page.getByLabel(en.auth.setup.organizationName).fill(COMPANY);
    await lookAt(page, "organizations-new");
    await page.getByLabel(words.create.ownerName, { exact: true }).fill(CLIENT.name);
    await page.getByLabel(words.create.ownerEmail).fill("ines@wrong.example");
    await page.getByRole("button", { name: words.create.submit }).click();
    await page.waitForURL("**/app/organizations");
    await expect(page.getByText(words.list.invited)).toBeVisible();
    await lookAt(page, "organizations");
  });

  await test.step("corrects the address while nobody has taken it up", async () => {
    await page.getByText(words.list.again, { exact: true }).click();
    await lookAt(page, "organizations-again");
    await page.getByLabel(words.list.ownerEmail).fill(CLIENT.email);
    await page.getByRole("button", { name: words.list.submit }).click();
    await expect(page.getByText(words.list.sentOutbox(CLIENT.email, COMPANY))).toBeVisible();
  });

  await test.step("makes another one by mistake and takes it away again", async () => {
    await page.getByRole("link", { name: words.list.create }).click();
    await page.getByLabel(en.auth.setup.organizationName).fill("Mistaken");
    await page.getByLabel(words.create.ownerName, { exact: true }).fill(CLIENT.name);
    await page.getByLabel(words.create.ownerEmail).fill("ines@wrong.example");
    await page.getByRole("button", { name: words.create.submit }).click();
    const mistaken = page.getByRole("listitem").filter({ hasText: "Mistaken" });
    await mistaken.getByText(words.list.remove, { exact: true }).click();
    await lookAt(page, "organizations-remove");
    await page.getByRole("button", { name: words.list.removeNamed("Mistaken") }).click();
    await expect(page.getByText(words.list.removed("Mistaken"))).toBeVisible();
    await expect(mistaken).toHaveCount(0);
  });

  const client = await open(browser);
  await test.step("its owner joins and sees nothing of the office", async () => {
    await joinBy(client, await readLink(page, CLIENT.email), CLIENT.password);
    await client.waitForURL("**/app/home");
    await expect(client.getByText(OFFICE)).toHaveCount(0);
    for (const path of ["/app/organizations", "/app/organizations/new"]) {
      expect((await client.goto(server.url + path))?.status(), path).toBe(403);
    }
    await client.goto(`${server.url}/app/outbox`);
    await expect(client.getByText(en.auth.outbox.empty)).toBeVisible();
    await page.goto(`${server.url}/app/organizations`);
    await expect(page.getByText(words.list.owned)).toHaveCount(2);
  });

  let survey = "";
  await test.step("invites the consultant, who joins with the account there is", async () => {
    await client.goto(`${server.url}/app/surveys/new`);
    await client.getByLabel(en.surveys.new.name).fill("The client's survey");
    await client.getByRole("button", { name: en.surveys.new.create }).click();
    await client.waitForURL(/\/app\/surveys\/[0-9a-f-]{36}/);
    survey = new URL(client.url()).pathname;
    expect((await page.goto(server.url + survey))?.status()).toBe(404);
    await client.goto(`${server.url}/app/members`);
    await client.getByLabel(en.auth.members.email, { exact: true }).fill(CONSULTANT.email);
    await client.getByLabel(en.auth.members.role, { exact: true }).selectOption("viewer");
    await client.getByRole("button", { name: en.auth.members.inviteSubmit }).click();
    await expect(client.getByText(en.auth.members.invitedOutbox(CONSULTANT.email))).toBeVisible();
    const link = await readLink(page, CONSULTANT.email);
    const elsewhere = await open(browser);
    await elsewhere.goto(link);
    await elsewhere.getByRole("button", { name: en.auth.join.submit }).click();
    await elsewhere.waitForURL("**/sign-in?joined=1");
    await expect(elsewhere.getByText(en.auth.signIn.joined)).toBeVisible();
    await client.goto(`${server.url}/app/audit`);
    await expect(client.getByText("runs the installation that this organization is in")).toBeVisible();
    await client.goto(`${server.url}/app/members`);
    await expect(client.getByText(words.list.runs)).toBeVisible();
    await lookAt(client, "members-with-consultant");
    await elsewhere.context().close();
  });

  await test.step("changes in the header by keyboard, without a script too", async () => {
    await page.goto(`${server.url}/app/home`);
    const menu = page.getByLabel(words.menu.label(OFFICE));
    await menu.focus();
    await page.keyboard.press("Enter");
    await lookAtMenu(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: COMPANY })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(words.menu.label(COMPANY))).toBeVisible();
    await expect(page.getByRole("link", { name: en.auth.navigation.people })).toHaveCount(0);
    const plain = await browser.newContext({ javaScriptEnabled: false });
    await plain.addCookies(await page.context().cookies());
    const still = await plain.newPage();
    await still.goto(`${server.url}/app/home`);
    await still.getByLabel(words.menu.label(COMPANY)).click();
    await still.getByRole("button", { name: OFFICE }).click();
    await expect(still.getByLabel(words.menu.label(OFFICE))).toBeVisible();
    await plain.close();
  });

  await test.step("a form of the one, sent after a change to the other, does nothing", async () => {
    await change(page, COMPANY, OFFICE);
    await page.goto(`${server.url}/app/people/new`);
    await page.getByLabel(en.people.form.name, { exact: true }).fill("Zebra Quagga");
    await page.getByLabel(en.people.form.email, { exact: true }).fill("zebra@office.example");
    const tab = await page.context().newPage();
    await tab.goto(`${server.url}/app/home`);
    await change(tab, OFFICE, COMPANY);
    await page.getByRole("button", { name: en.people.form.add }).click();
    await expect(page.getByText(words.change.unsent(OFFICE, COMPANY))).toBeVisible();
    await lookAt(page, "change-unsent");
    await page.getByRole("button", { name: words.change.submit(OFFICE) }).click();
    await page.waitForURL("**/app/people/new");
    await expect(page.getByLabel(en.people.form.name, { exact: true })).toHaveValue("Zebra Quagga");
    await tab.close();
  });

  await test.step("a link into the other one offers the change, to members of both alone", async () => {
    const trend = `${survey}/trend`;
    await page.goto(server.url + trend);
    await expect(page.getByText(words.change.lead(COMPANY, OFFICE))).toBeVisible();
    await lookAt(page, "change");
    await page.getByRole("button", { name: words.change.submit(COMPANY) }).click();
    await page.waitForURL(`**${trend}`);
    await expect(page.getByText("The client's survey").first()).toBeVisible();
  });

  await test.step("sees all of them on one page, the demo marked as one", async () => {
    await page.goto(`${server.url}/app/portfolio`);
    await lookAt(page, "portfolio-empty");
    await page.getByRole("button", { name: words.portfolio.enter(OFFICE) }).click();
    await page.waitForURL("**/app/home");
    await page.goto(`${server.url}/app/demo`);
    await page.getByRole("button", { name: en.demo.load }).click();
    await page.waitForURL("**/app/home");
    await page.goto(`${server.url}/app/portfolio`);
    const names = await page.locator("main h2").allInnerTexts();
    expect(names).toEqual([COMPANY, en.demo.organization, OFFICE]);
    await expect(page.getByText(words.portfolio.whyApart)).toBeVisible();
    await lookAt(page, "portfolio");
    await page.getByRole("button", { name: words.portfolio.resultsOf(en.demo.organization) }).click();
    await page.waitForURL("**/results");
    const shown = await page.locator(".overview-index .figure").first().innerText();
    await page.goto(`${server.url}/app/portfolio`);
    await expect(page.locator("main .figure")).toHaveText(new RegExp(`${shown}$`));
  });

  await client.context().close();
});

async function open(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" })).newPage();
}

/** The newest link to join that the outbox holds for an address; whoever runs the installation reads it. */
async function readLink(page: Page, email: string): Promise<string> {
  const found = page.locator("details", { hasText: email }).locator('a[href*="/join?token="]');
  await expect(async () => {
    await page.goto(`${server.url}/app/outbox`);
    await expect(found.first()).toBeAttached({ timeout: 500 });
  }).toPass();
  return (await found.first().getAttribute("href")) ?? "";
}

async function joinBy(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByLabel(en.auth.join.name)).toHaveValue(CLIENT.name);
  await page.getByLabel(en.auth.join.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: en.auth.join.submit }).click();
}

async function change(page: Page, from: string, to: string): Promise<void> {
  await page.goto(`${server.url}/app/home`);
  const menu = page.getByLabel(words.menu.label(from));
  if ((await menu.count()) > 0) {
    await menu.click();
    await page.getByRole("button", { name: to }).click();
  }
  await expect(page.getByLabel(words.menu.label(to))).toBeVisible();
}

/** The open menu on a phone and on a desk: it closes when the page is drawn anew, so it is looked at as it stands. */
async function lookAtMenu(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSideways(page);
    await expectAccessible(page);
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/organization-menu-${width}.png` });
  }
  if (before !== null) await page.setViewportSize(before);
}

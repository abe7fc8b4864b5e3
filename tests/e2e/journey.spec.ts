import { expect, type Page, test } from "@playwright/test";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import type { PinnedManifest } from "#app/protocol/manifest";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { BAD_ROWS, MARKETING, ROSTER_CSV, SALES } from "./company";
import { expectPrinted, lookAt } from "./look";
import { type RunningServer, startServer } from "./server";
import { letAYearPass } from "./time";

/*
 * The main job from end to end: a company of 60 is imported, asked, answered by 41 people (two of them through the
 * page: one on a phone, one by keyboard only), closed, read; and the year after again, with the trend.
 */

const HEAD = { name: "Omar Reed", email: "omar@company.example", password: "other words in a row" };
const OWNER = { name: "Lisa Cole", email: "lisa@company.example", password: "several words in a row" };
const ANSWERING = { sales: 26, marketing: 15 };

let server: RunningServer;
let smtp: Awaited<ReturnType<typeof listenSmtp>>;

test.beforeAll(async () => {
  smtp = await listenSmtp();
  server = await startServer({ SMTP_URL: smtp.url, MAIL_FROM: "Parallax <survey@company.example>" });
});

test.afterAll(async () => {
  await server.remove();
  await smtp.close();
});

test("a leader goes from a roster to two years of gaps", async ({ page, browser }) => {
  test.setTimeout(480_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  await test.step("sets up", async () => {
    await page.goto(server.url);
    await lookAt(page, "setup");
    const words = en.auth.setup;
    await page.getByLabel(words.yourName).fill(OWNER.name);
    await page.getByLabel(words.email).fill(OWNER.email);
    await page.getByLabel(words.password, { exact: true }).fill(OWNER.password);
    await page.getByRole("textbox", { name: "Company name" }).fill("The Example Company");
    await page.getByRole("button", { name: words.submit }).click();
    await page.waitForURL("**/app/home");
    await lookAt(page, "home-empty");
  });

  await test.step("imports the roster", async () => {
    await page.goto(`${server.url}/app/people`);
    await lookAt(page, "people-empty");
    await page.goto(`${server.url}/app/people/import`);
    await lookAt(page, "import");
    await page.locator('input[type="file"]').setInputFiles({
      name: "roster.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(ROSTER_CSV),
    });
    await page.getByRole("button", { name: en.files.check }).click();
    await page.waitForURL("**/app/people/import/*");
    await lookAt(page, "import-check");
    await page.getByRole("button", { name: en.people.check.confirm(SALES + MARKETING, BAD_ROWS) }).click();
    await expect(page.getByRole("heading", { level: 1, name: en.people.check.importedTitle })).toBeVisible();
    await page.goto(`${server.url}/app/people`);
    await expect(page.getByText(en.people.range(1, 50, SALES + MARKETING)).first()).toBeVisible();
    await lookAt(page, "people");
  });

  let surveyUrl = "";
  await test.step("makes a survey", async () => {
    await page.goto(`${server.url}/app/surveys/new`);
    await lookAt(page, "survey-new");
    await page.getByLabel(en.surveys.new.name).fill("Alignment");
    await page.getByRole("button", { name: en.surveys.new.create }).click();
    surveyUrl = await arriveAt(page, "surveys");
    await lookAt(page, "survey");
  });

  await test.step("gives both heads an account", async () => {
    const words = en.auth.members;
    await page.goto(`${server.url}/app/members`);
    await page.getByLabel(words.changeNamed(OWNER.name)).click();
    await page.getByLabel(words.roleOf(OWNER.name)).selectOption("owner-sales");
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.getByText(words.changed(OWNER.name))).toBeVisible();
    await page.getByLabel(words.email).fill(HEAD.email);
    await page.getByLabel(words.role, { exact: true }).selectOption("lead-marketing");
    await page.getByRole("button", { name: words.inviteSubmit }).click();
    await expect(page.getByText(words.invited(HEAD.email))).toBeVisible();
    await expect.poll(() => smtp.received.length, { timeout: 30_000 }).toBe(1);
    const link = /http\S+\/join\?token=\S+/.exec(smtp.received.pop()?.mail.text ?? "")?.[0] ?? "";
    const head = await (await browser.newContext()).newPage();
    await head.goto(link);
    await head.getByLabel(en.auth.join.name).fill(HEAD.name);
    await head.getByLabel(en.auth.join.password).fill(HEAD.password);
    await head.getByRole("button", { name: en.auth.join.submit }).click();
    await head.waitForURL("**/app/home");
    await head.context().close();
  });

  let firstWave = "";
  await test.step("prepares and launches the first wave", async () => {
    await page.goto(`${surveyUrl}/waves/new`);
    await lookAt(page, "wave-new");
    await page.getByLabel(en.waves.new.name).fill("2026");
    firstWave = await launch(page, "wave");
  });

  await test.step("41 people answer, two through the page", async () => {
    await expect.poll(() => countLinks(), { timeout: 60_000 }).toBe(SALES + MARKETING);
    const links = takeLinks();
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await answerInBrowser(phone, links.sales.pop() ?? "", { keyboard: false });
    await phone.close();
    const keyboard = await browser.newPage();
    await answerInBrowser(keyboard, links.marketing.pop() ?? "", { keyboard: true });
    await keyboard.close();
    await answerByProtocol(links.sales.slice(0, ANSWERING.sales - 1), "sales", 0);
    await answerByProtocol(links.marketing.slice(0, ANSWERING.marketing - 1), "marketing", 0);
  });

  await test.step("sees nothing about answers before the close, then the results", async () => {
    await page.goto(`${firstWave}/results`);
    await expect(page.locator("main table, main figure")).toHaveCount(0);
    await lookAt(page, "results-before");
    await page.goto(firstWave);
    await lookAt(page, "wave-open");
    await closeEarly(page);
    await page.goto(`${firstWave}/results`);
    await lookAt(page, "results-overview");
    await page.goto(`${firstWave}/results/all`);
    await expect(page.locator("figure.chart").first()).toBeVisible();
    for (const [team, invited] of [
      ["Sales", SALES],
      ["Marketing", MARKETING],
    ] as const) {
      const answered = team === "Sales" ? ANSWERING.sales : ANSWERING.marketing;
      await expect(
        page.getByRole("row", { name: new RegExp(`${team} ${invited} ${answered} `) }),
      ).toBeVisible();
    }
    await lookAt(page, "results");
  });

  await test.step("repeats the survey a year later", async () => {
    await letAYearPass(server);
    await signIn(page);
    await page.goto(firstWave);
    await page.getByRole("link", { name: en.waves.status.repeat }).click();
    await expect(page.getByLabel(en.waves.new.name)).toHaveValue("2027");
    const secondWave = await launch(page, null);
    await expect.poll(() => countLinks(), { timeout: 60_000 }).toBe(SALES + MARKETING);
    const links = takeLinks();
    await answerByProtocol(links.sales.slice(0, ANSWERING.sales), "sales", 1);
    await answerByProtocol(links.marketing.slice(0, ANSWERING.marketing), "marketing", 1);
    await page.goto(secondWave);
    await closeEarly(page);
  });

  await test.step("reads the trend", async () => {
    await page.goto(`${surveyUrl}/trend`);
    await expect(page.locator("figure.chart").first()).toBeVisible();
    await expect(page.getByText("2026").filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByText("2027").filter({ visible: true }).first()).toBeVisible();
    await lookAt(page, "trend");
    await expectPrinted(page);
    await page.goto(surveyUrl);
    await lookAt(page, "survey-two-waves");
    await page.goto(`${server.url}/app/home`);
    await lookAt(page, "home");
    for (const name of ["members", "organization", "audit", "outbox", "profile"]) {
      await page.goto(`${server.url}/app/${name}`);
      await lookAt(page, name);
    }
  });

  expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
});

/** Waits for the page of one survey or wave and returns its address. */
async function arriveAt(page: Page, noun: "surveys" | "waves"): Promise<string> {
  await page.waitForURL(new RegExp(`/app/${noun}/[0-9a-f-]{36}(\\?|$)`));
  return page.url().replace(/\?.*/, "");
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  if (page.url().includes("/app/")) return;
  await lookAt(page, "sign-in");
  await page.getByLabel(/mail/i).first().fill(OWNER.email);
  await page.locator('input[type="password"]').fill(OWNER.password);
  await page.locator('input[type="password"]').press("Enter");
  await page.waitForURL("**/app/**");
}

/** From the form of a new wave to the open wave; returns its address. */
async function launch(page: Page, name: string | null): Promise<string> {
  await page.getByRole("button", { name: en.waves.new.create }).click();
  const url = await arriveAt(page, "waves");
  if (name) await lookAt(page, `${name}-draft`);
  const custody = page.getByLabel(en.waves.anonymity.field);
  await page.getByText(en.waves.anonymity.missing).click();
  await custody.fill(en.waves.anonymity.phrase);
  await page.getByRole("button", { name: en.waves.anonymity.confirm }).click();
  await page.getByRole("link", { name: en.waves.draft.review }).click();
  if (name) await lookAt(page, `${name}-launch`);
  await page.getByRole("button", { name: en.waves.launch.button(SALES + MARKETING) }).click();
  await expect(page.getByText(en.waves.fingerprint.title)).toBeVisible();
  if (name) await lookAt(page, `${name}-launched`);
  return url;
}

async function closeEarly(page: Page): Promise<void> {
  const sure = page.getByRole("button", { name: en.waves.end.closeSure });
  if (!(await sure.isVisible())) await page.locator("summary", { hasText: en.waves.end.close }).click();
  const form = page.locator("form", { has: sure });
  await form
    .getByLabel(en.waves.end.cancelType)
    .fill((await page.getByRole("heading", { level: 1 }).textContent()) ?? "");
  await sure.click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: en.waves.status.results })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

const LINK = /http\S+\/i\/[0-9a-f-]{36}#(sales|marketing)\.[\w-]{43}/;

function countLinks(): number {
  return smtp.received.filter(({ mail }) => LINK.test(mail.text ?? "")).length;
}

/** The links of the mails received so far, by team; everybody who is asked got exactly one. Owner and leads get mail of results. */
function takeLinks(): Record<Team, string[]> {
  const links: Record<Team, string[]> = { sales: [], marketing: [] };
  const mails = smtp.received.splice(0).filter(({ mail }) => LINK.test(mail.text ?? ""));
  for (const { mail } of mails) {
    const [link, team] = LINK.exec(mail.text ?? "") ?? [];
    if (link !== undefined) links[team as Team].push(link);
  }
  expect(new Set(mails.map(({ to }) => to)).size).toBe(SALES + MARKETING);
  expect(TEAMS.map((team) => links[team].length)).toEqual([SALES, MARKETING]);
  return links;
}

/** Answers with a story: Marketing thinks it understands the sales process, Sales does not; less so each year. */
async function answerByProtocol(links: readonly string[], team: Team, year: number): Promise<void> {
  for (const [at, link] of links.entries()) {
    const cast = await answerSurvey({ fetch }, link, ({ manifest }: PinnedManifest) => ({
      ratings: (manifest.parts[0]?.questions ?? []).map(({ key, options }, question) => {
        const rosy = key.startsWith("PU1") && team === "marketing" ? 2 : 0;
        const low = key.startsWith("PU1") && team === "sales" ? 1 - year : 0;
        return Math.min(options, Math.max(1, 2 + ((at * 7 + question * 3) % 3) + rosy - low));
      }),
      slices: [],
      comments: manifest.parts
        .slice(1)
        .map(() => (at % 3 === 0 ? `What we are judged by differs, ${at}.` : "")),
    }));
    expect(cast).toMatchObject({ ok: true });
  }
}

/** A whole visit to the booth with its own script: every page, then seal and cast. */
async function answerInBrowser(page: Page, link: string, { keyboard }: { keyboard: boolean }): Promise<void> {
  const press = async (name: RegExp) => {
    const button = page.getByRole("button", { name });
    if (!keyboard) return button.click();
    await button.focus();
    await page.keyboard.press("Enter");
  };
  await page.goto(link);
  await press(/^Begin/);
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible();
  const heading = page.getByRole("heading", { level: 1 });
  const seal = page.getByRole("button", { name: /Seal and cast/ });
  for (let step = 0; step < 15 && !(await seal.isVisible()); step += 1) {
    const before = (await heading.textContent()) ?? "";
    for (const group of await page.getByRole("radiogroup").or(page.locator("fieldset")).all()) {
      const radio = group.getByRole("radio").nth(3);
      if (!(await radio.count())) continue;
      if (keyboard) {
        await radio.focus();
        await page.keyboard.press("Space");
      } else await radio.check({ force: true });
    }
    // a tapped answer that stands alone goes on by itself
    const goesOn = !keyboard && (await page.locator("fieldset").count()) === 1;
    if (!goesOn) await press(/^(Next|Look over my answers)$/);
    await expect(heading).not.toHaveText(before);
  }
  await press(/Seal and cast/);
  await expect(page.getByText(/in the box/).first()).toBeVisible();
}

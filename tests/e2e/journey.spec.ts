import { expect, type Page, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { MARKETING, SALES } from "./company";
import {
  answerByProtocol,
  closeEarly,
  countLinks,
  importRoster,
  inviteHeads,
  launch,
  makeSurvey,
  setUp,
  takeLinks,
} from "./journey-steps";
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
  test.setTimeout(900_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  await test.step("sets up", async () => {
    await setUp(page, server.url, OWNER);
    await lookAt(page, "home-empty");
  });

  await test.step("imports the roster", async () => {
    await page.goto(`${server.url}/app/people`);
    await lookAt(page, "people-empty");
    await importRoster(page, server.url);
    await page.goto(`${server.url}/app/people`);
    await expect(page.getByText(en.people.range(1, 50, SALES + MARKETING)).first()).toBeVisible();
    await lookAt(page, "people");
  });

  let surveyUrl = "";
  await test.step("makes a survey", async () => {
    surveyUrl = await makeSurvey(page, server.url);
    await lookAt(page, "survey");
  });

  await test.step("gives both heads an account", async () => {
    await inviteHeads(page, { browser, url: server.url, smtp, owner: OWNER, head: HEAD });
  });

  let firstWave = "";
  await test.step("prepares and launches the first wave", async () => {
    await page.goto(`${surveyUrl}/waves/new`);
    await lookAt(page, "wave-new");
    await page.getByLabel(en.waves.new.name).fill("2026");
    firstWave = await launch(page, "wave");
  });

  await test.step("41 people answer, two through the page", async () => {
    await expect.poll(() => countLinks(smtp), { timeout: 60_000 }).toBe(SALES + MARKETING);
    const links = takeLinks(smtp);
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
    await expect.poll(() => countLinks(smtp), { timeout: 60_000 }).toBe(SALES + MARKETING);
    const links = takeLinks(smtp);
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

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  if (page.url().includes("/app/")) return;
  await lookAt(page, "sign-in");
  await page.getByLabel(/mail/i).first().fill(OWNER.email);
  await page.locator('input[type="password"]').fill(OWNER.password);
  await page.locator('input[type="password"]').press("Enter");
  await page.waitForURL("**/app/**");
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

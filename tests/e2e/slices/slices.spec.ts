import { expect, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { goToReview } from "../booth-steps";
import { MARKETING, SALES } from "../company";
import {
  answerByProtocol,
  closeEarly,
  countLinks,
  draftWave,
  importRoster,
  inviteHeads,
  launchDraft,
  makeSurvey,
  setUp,
  takeLinks,
} from "../journey-steps";
import { lookAt } from "../look";
import { type RunningServer, startServer } from "../server";

/* People are asked where they work, and say it or not: from the draft to the page of slices and the table of figures. */

const HEAD = { name: "Omar Reed", email: "omar@company.example", password: "other words in a row" };
const OWNER = { name: "Lisa Cole", email: "lisa@company.example", password: "several words in a row" };
const { draft: words, page: shown } = en.slices;
const { booth, aboutYou } = en;
const QUESTION = "Where do you work?";

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

test("people say where they work inside their sealed ballot, and leadership sees how each place answers", async ({
  page,
  browser,
}) => {
  test.setTimeout(900_000);
  let wave = "";
  await test.step("the owner asks where people work", async () => {
    await setUp(page, server.url, OWNER);
    await importRoster(page, server.url);
    const survey = await makeSurvey(page, server.url);
    await inviteHeads(page, { browser, url: server.url, smtp, owner: OWNER, head: HEAD });
    await page.goto(`${survey}/waves/new`);
    wave = await draftWave(page);
    await expect(page.getByText(words.none)).toBeVisible();
    await page.locator("summary", { hasText: words.change }).click();
    await page.getByLabel(words.question).first().fill(QUESTION);
    await page.getByLabel(words.values).first().fill("Head office");
    const save = page
      .locator("form", { has: page.getByLabel(words.question) })
      .getByRole("button", { name: en.waves.draft.save });
    await save.click();
    await expect(page.getByText(words.faults.few_values)).toBeVisible();
    await expect(page.getByLabel(words.question).first()).toHaveValue(QUESTION);
    await lookAt(page, "slices-form");
    await page.getByLabel(words.values).first().fill("Head office\nField");
    await save.click();
    await expect(page.getByText(words.asked(QUESTION, ["Head office", "Field"]))).toBeVisible();
    await lookAt(page, "slices-draft");
  });

  await test.step("the preview asks it on its last page", async () => {
    const preview = await page.context().newPage();
    const link = page.getByRole("link", { name: en.waves.questions.preview });
    await preview.goto(`${server.url}${await link.getAttribute("href")}`);
    await preview.getByRole("button", { name: booth.welcome.begin }).click();
    await goToReview(preview);
    await expect(preview.getByText(aboutYou.heading)).toBeVisible();
    await preview.getByRole("button", { name: `Change: ${aboutYou.heading}` }).click();
    await expect(preview.getByLabel(aboutYou.nothing)).toBeVisible();
    await preview.close();
  });

  await test.step("the wave is launched", async () => {
    await page.getByText(en.waves.anonymity.missing).click();
    await page.getByLabel(en.waves.anonymity.field).fill(en.waves.anonymity.phrase);
    await page.getByRole("button", { name: en.waves.anonymity.confirm }).click();
    await launchDraft(page, null);
  });

  await test.step("people answer, one of them on a phone", async () => {
    await expect.poll(() => countLinks(smtp), { timeout: 60_000 }).toBe(SALES + MARKETING);
    const links = takeLinks(smtp);
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await phone.goto(links.sales.pop() ?? "");
    await phone.getByText(booth.welcome.known, { exact: true }).click();
    await expect(phone.getByText(/How groups inside your team answered/)).toBeVisible();
    await phone.getByRole("button", { name: booth.welcome.begin }).click();
    await phone.locator(".question .scale label").first().click();
    await goToReview(phone);
    await phone.getByRole("button", { name: `Change: ${aboutYou.heading}` }).click();
    await expect(phone.getByLabel(aboutYou.nothing)).toBeVisible();
    await lookAt(phone, "slices-booth");
    await phone.getByLabel("Field").check();
    await phone.getByRole("button", { name: booth.questions.toReview }).click();
    await expect(phone.getByRole("definition").filter({ hasText: "Field" })).toBeVisible();
    await phone.getByRole("button", { name: booth.review.cast, exact: true }).click();
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(booth.done.heading);
    await phone.context().close();
    await answerByProtocol(links.sales.slice(0, 30), "sales", 0);
    await answerByProtocol(links.marketing.slice(0, 18), "marketing", 0);
  });

  await test.step("the page of slices, and the figures to take along", async () => {
    await page.goto(wave);
    await closeEarly(page);
    await page.goto(`${wave}/results`);
    const tabs = page.getByRole("navigation", { name: en.results.tabs.label });
    await tabs.getByRole("link", { name: en.results.tabs.slices, exact: true }).click();
    await expect(page.getByRole("table", { name: shown.caption(QUESTION, "Sales") })).toBeVisible();
    await expect(page.getByText(shown.hidden("Marketing"))).toBeVisible();
    await lookAt(page, "slices-results");
    const csv = await page.request.get(`${wave}/export.csv`);
    const lines = (await csv.text()).split("\r\n").filter((line) => line.includes(`${QUESTION} Field`));
    expect(lines.length).toBeGreaterThan(0);
  });

  await test.step("whoever is asked reads what was fixed", async () => {
    await page.goto(`${server.url}/anonymity?wave=${wave.split("/").at(-1)}`);
    await expect(page.getByText(`${QUESTION} (Head office, Field); shown from 10 answers`)).toBeVisible();
    await lookAt(page, "slices-anonymity");
  });
});

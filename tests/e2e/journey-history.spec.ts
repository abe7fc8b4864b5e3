import { expect, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { writeDelimited } from "#tests/helpers/files/survey-shapes";
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
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

/*
 * A new head of marketing has last year's survey as a file of Google Forms, and of the year before only percentages.
 * Both become waves, the same statements are asked again, and the trend shows then and now.
 */

const OWNER = { name: "Lisa Cole", email: "lisa@company.example", password: "several words in a row" };
const HEAD = { name: "Omar Reed", email: "omar@company.example", password: "other words in a row" };
const words = en.history;
const LAST_YEAR = new Date().getFullYear() - 1;
const THEN = `${LAST_YEAR} (imported)`;
const BEFORE_THEN = `${LAST_YEAR - 1} (imported)`;
const NOW = String(LAST_YEAR + 1);
const STEPS = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
const ASKED = ["PU1", "PU2", "GM2", "DH1", "CF1", "CF2", "CM3", "MC1", "TR3", "OV1"] as const;

const wordingOf = (key: (typeof ASKED)[number]) =>
  en.questions.questions[key]
    .replaceAll("{salespeople}", "Salespeople")
    .replaceAll("{sales}", "Sales")
    .replaceAll("{marketing}", "Marketing");

/** A grid of ten statements, answered by 24 people in Sales and 14 in Marketing, in the first days of last year. */
function googleForms(): string {
  const sheets = Array.from({ length: 38 }, (_, at) => {
    const team = at < 24 ? "Sales" : "Marketing";
    const answers = ASKED.map((key, question) => {
      const rosy = key === "PU1" ? (team === "Marketing" ? 2 : -1) : 0;
      return STEPS[Math.min(4, Math.max(0, 1 + ((at * 7 + question * 3) % 3) + rosy))] ?? "";
    });
    return [`${LAST_YEAR}/01/${10 + (at % 9)} 9:${10 + at}:07 AM GMT+1`, team, ...answers, ""];
  });
  const grid = ASKED.map((key) => `How far do you agree? [${wordingOf(key)}]`);
  return writeDelimited(
    [["Timestamp", "Which team are you in?", ...grid, "Anything else?"], ...sheets],
    ",",
    "\r\n",
  );
}

/** What a tool for employee surveys shows of ten statements: how many answered, and which percentage was favourable. */
function percentages(): string {
  const rows = ASKED.flatMap((key, at) => [
    ["Sales", wordingOf(key), "26", String(60 - at), "20"],
    ["Marketing", wordingOf(key), "15", String(40 + at), "30"],
  ]);
  const headings = ["Team", "Question", "Responses", "Favorable %", "Unfavorable %"];
  return writeDelimited([headings, ...rows], ",", "\r\n");
}

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

test("last year's Google Forms file, percentages of the year before and this year's answers stand side by side in the trend", async ({
  page,
  browser,
}) => {
  test.setTimeout(900_000);
  await setUp(page, server.url, OWNER);
  await importRoster(page, server.url);
  const surveyUrl = await makeSurvey(page, server.url);
  await inviteHeads(page, { browser, url: server.url, smtp, owner: OWNER, head: HEAD });

  await test.step("imports last year", async () => {
    await page.goto(surveyUrl);
    await page.getByRole("link", { name: words.link }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: "Responses.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(googleForms()),
    });
    await page.getByRole("button", { name: words.read }).click();
    await expect(page.getByText(words.found("Google Forms", 38))).toBeVisible();
    await expect(page.getByLabel(words.waves.day)).toHaveValue(`${LAST_YEAR}-01-18`);
    await expect(page.getByText(words.columns.same)).toHaveCount(ASKED.length);
    await page.getByRole("button", { name: words.preview.confirm(1) }).click();
    await page.waitForURL("**/results");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(THEN);
    await expect(page.getByText(words.notice)).toBeVisible();
  });

  await test.step("imports the year before, of which percentages are left", async () => {
    await page.goto(surveyUrl);
    await page.getByRole("link", { name: words.link }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: "Favourability.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(percentages()),
    });
    await page.getByRole("button", { name: words.read }).click();
    await expect(page.getByText(words.foundShares(2 * ASKED.length))).toBeVisible();
    await expect(page.getByText(words.columns.same)).toHaveCount(ASKED.length);
    await page.getByLabel(words.waves.name).fill(String(LAST_YEAR - 1));
    await page.getByLabel(words.waves.day).fill(`${LAST_YEAR - 1}-01-15`);
    await page.getByRole("button", { name: words.again }).click();
    await expect(page.getByText(words.preview.captionShares(BEFORE_THEN))).toBeVisible();
    await lookAt(page, "history-percentages");
    await page.getByRole("button", { name: words.preview.confirm(1) }).click();
    await page.waitForURL("**/results");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(BEFORE_THEN);
    await expect(page.getByRole("row", { name: wordingOf("GM2") })).toContainText("58 (");
    await lookAt(page, "history-shares");
  });

  let waveUrl = "";
  await test.step("launches this year's wave", async () => {
    await page.goto(`${surveyUrl}/waves/new`);
    await page.getByLabel(en.waves.new.name).fill(NOW);
    waveUrl = await launch(page, null);
  });

  await test.step("people answer, and the wave closes", async () => {
    await expect.poll(() => countLinks(smtp), { timeout: 60_000 }).toBe(SALES + MARKETING);
    const links = takeLinks(smtp);
    await answerByProtocol(links.sales.slice(0, 26), "sales", 1);
    await answerByProtocol(links.marketing.slice(0, 15), "marketing", 1);
    await page.goto(waveUrl);
    await closeEarly(page);
  });

  await test.step("reads then and now", async () => {
    await page.goto(`${surveyUrl}/trend`);
    await expect(page.getByText(words.inTrend([THEN]))).toBeVisible();
    await expect(page.getByText(en.trend.gaps.explained(THEN, NOW))).toBeVisible();
    const columns = page.getByRole("columnheader");
    for (const wave of [THEN, NOW])
      await expect(columns.filter({ hasText: en.trend.gaps.inWave(wave) }).first()).toBeAttached();
    const shares = en.results.shares.trend;
    await expect(page.getByText(en.trend.leftOut.no_scores(BEFORE_THEN))).toBeVisible();
    const table = page.getByRole("table", { name: shares.caption(BEFORE_THEN, NOW) });
    await expect(table.getByRole("row")).toHaveCount(1 + ASKED.length);
    // eight of 26 and five of 15 answered 4
    const cells = table.getByRole("row", { name: wordingOf("GM2") }).getByRole("cell");
    for (const [at, figure] of ["58 (", "31 (", "−27 (", "42 (", "33 (", "−9 ("].entries())
      await expect(cells.nth(at)).toContainText(figure);
    await lookAt(page, "history-trend");
  });
});

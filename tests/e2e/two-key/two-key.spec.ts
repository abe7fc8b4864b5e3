import { type Browser, expect, type Page, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { formatSlip } from "#app/protocol/receipt";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { codeOf } from "#tests/helpers/sign-in/factors";
import { MARKETING, SALES } from "../company";
import {
  answerByProtocol,
  countLinks,
  draftWave,
  importRoster,
  inviteHeads,
  launchDraft,
  makeSurvey,
  pressClose,
  setUp,
  takeLinks,
  untilReleased,
} from "../journey-steps";
import { lookAt } from "../look";
import { type RunningServer, startServer } from "../server";
import { setUpFactor } from "../sign-in/set-up-factor";
import { letADayPass } from "../time";

/* A survey that nobody can open alone: three key holders make their cards, rehearse, and two of them open it. */

const HEAD = { name: "Omar Reed", email: "omar@company.example", password: "other words in a row" };
const OWNER = { name: "Lisa Cole", email: "lisa@company.example", password: "several words in a row" };
const THIRD = { name: "Ada Brown", email: "works-council@company.example" };
const { factor, holders: words } = en;
const { page: text } = words;

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

const HOLDER_LINK = /http\S+\/holder\/[0-9a-f-]{36}#[\w-]{43}/;

/** The newest link of a key holder that came by mail. */
async function holderLink(email: string): Promise<string> {
  const find = () =>
    smtp.received.findLast(({ to, mail }) => to === email && HOLDER_LINK.test(mail.text ?? ""))?.mail.text ??
    "";
  await expect.poll(find, { timeout: 60_000 }).not.toBe("");
  return HOLDER_LINK.exec(find())?.[0] ?? "";
}

/** The page of a key holder on a phone or a desk. */
async function openAs(browser: Browser, email: string, width = 1280): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 844 } })).newPage();
  await page.goto(await holderLink(email));
  return page;
}

const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

/** Makes a card, types it wrongly once, then rightly; returns its words. */
async function makeCard(page: Page, name: string | null): Promise<string[]> {
  await heading(page, text.heading);
  if (name) await lookAt(page, `${name}-begin`);
  await page.getByRole("button", { name: text.card.make }).click();
  await heading(page, text.card.heading);
  if (name) await lookAt(page, `${name}-card`);
  const card = await page.locator("ol.words li").allTextContents();
  expect(card).toHaveLength(24);
  await page.getByRole("button", { name: text.card.written }).click();
  await heading(page, text.rehearsal.heading);
  const field = page.getByLabel(text.type.label);
  await field.fill(card.with(4, "parallax").join(" "));
  await page.getByRole("button", { name: text.rehearsal.go }).click();
  await expect(page.getByText("Word 5, “parallax”")).toBeVisible();
  if (name) await lookAt(page, `${name}-wrong`);
  await field.fill([card[1], card[0], ...card.slice(2)].join(" "));
  await page.getByRole("button", { name: text.rehearsal.go }).click();
  await expect(page.getByText(text.type.checksum)).toBeVisible();
  await field.fill(card.map((word, at) => `${at + 1}. ${word}`).join("\n"));
  await page.getByRole("button", { name: text.rehearsal.go }).click();
  await heading(page, text.finished.heading);
  if (name) await lookAt(page, `${name}-ready`);
  return card;
}

async function takeTurn(page: Page, card: readonly string[], name: string | null): Promise<void> {
  await heading(page, text.turn.heading);
  if (name) await lookAt(page, `${name}-turn`);
  await page.getByLabel(text.type.label).fill(card.join(" "));
  await page.getByRole("button", { name: text.turn.go }).click();
}

test("three key holders make their cards, and two of them open a survey that nobody opens alone", async ({
  page,
  browser,
}) => {
  test.setTimeout(900_000);
  let wave = "";
  let secret = "";
  let slip = "";
  await test.step("the owner names three key holders", async () => {
    await setUp(page, server.url, OWNER);
    await importRoster(page, server.url);
    const survey = await makeSurvey(page, server.url);
    await inviteHeads(page, { browser, url: server.url, smtp, owner: OWNER, head: HEAD });
    await page.goto(`${survey}/waves/new`);
    wave = await draftWave(page);
    await page.locator("summary", { hasText: words.draft.submit }).click();
    await lookAt(page, "holders-form");
    const names = page.getByLabel(words.draft.name, { exact: true });
    const emails = page.getByLabel(words.draft.email, { exact: true });
    await expect(emails.nth(1)).toHaveValue(HEAD.email);
    await names.nth(0).fill(OWNER.name);
    await emails.nth(0).fill(OWNER.email);
    await names.nth(2).fill(THIRD.name);
    await emails.nth(2).fill(HEAD.email);
    await page.getByRole("button", { name: words.draft.submit }).click();
    await expect(page.getByText(words.draft.sameAddress)).toBeVisible();
    await emails.nth(2).fill(THIRD.email);
    await page.getByRole("button", { name: words.draft.submit }).click();
    await expect(page.getByText(words.draft.said)).toBeVisible();
    await expect(page.getByText(words.draft.missing)).toBeVisible();
    await expect(page.getByText(words.draft.states.lacksFactor)).toHaveCount(2);
    await lookAt(page, "holders-named");
    await page.getByRole("button", { name: words.draft.writeAgain }).click();
    await expect(page.getByText(words.draft.again)).toBeVisible();
  });

  await test.step("who owns or leads sets up a second factor", async () => {
    secret = await setUpFactor(page, server.url, OWNER.password);
    const head = await (await browser.newContext()).newPage();
    await enterPassword(head, HEAD);
    await head.waitForURL("**/app/**");
    await setUpFactor(head, server.url, HEAD.password);
    await head.context().close();
  });

  const cards: string[][] = [];
  await test.step("each makes a key card and rehearses, one of them on a phone", async () => {
    for (const [at, email] of [OWNER.email, HEAD.email, THIRD.email].entries()) {
      const holder = await openAs(browser, email, at === 2 ? 390 : 1280);
      cards.push(await makeCard(holder, at === 2 ? "holder" : null));
      await holder.context().close();
    }
  });

  await test.step("the wave is launched, and a holder finds the own keys in it", async () => {
    await page.goto(wave);
    await launchDraft(page, null);
    const fingerprint = await page.locator("ol.words li, .fingerprint li").allTextContents();
    const holder = await openAs(browser, HEAD.email);
    await heading(holder, text.launched.heading);
    await expect(holder.locator("ol.words li")).toHaveCount(12);
    if (fingerprint.length === 12)
      expect(await holder.locator("ol.words li").allTextContents()).toEqual(fingerprint);
    await holder.getByLabel(text.type.label).fill((cards[0] ?? []).join(" "));
    await holder.getByRole("button", { name: text.launched.go }).click();
    await expect(holder.getByText(text.launched.fails)).toBeVisible();
    await holder.getByLabel(text.type.label).fill((cards[1] ?? []).join(" "));
    await holder.getByRole("button", { name: text.launched.go }).click();
    await expect(holder.getByText(text.launched.holds)).toBeVisible();
    await lookAt(holder, "holder-launched");
    await holder.context().close();
  });

  await test.step("people read who would have to help, and answer", async () => {
    await expect.poll(() => countLinks(smtp), { timeout: 60_000 }).toBe(SALES + MARKETING);
    const links = takeLinks(smtp);
    const respondent = await (await browser.newContext()).newPage();
    await respondent.goto(links.sales[0] ?? "");
    await expect(respondent.getByText(`${OWNER.name}, ${HEAD.name}, and ${THIRD.name}`)).toBeVisible();
    await lookAt(respondent, "booth-two-key");
    await respondent.context().close();
    await answerByProtocol(links.sales.slice(0, 8), "sales", 0);
    const kept = await answerSurvey({ fetch }, links.sales[8] ?? "", ({ manifest: { parts } }) => ({
      ratings: (parts[0]?.questions ?? []).map(() => 3),
      slices: [],
      comments: parts.slice(1).map(() => ""),
    }));
    if (!kept.ok) throw new Error(kept.reason);
    slip = formatSlip(kept.slip);
    await answerByProtocol(links.marketing.slice(0, 7), "marketing", 0);
  });

  await test.step("after the close the box lies open for a day", async () => {
    await page.goto(wave);
    await pressClose(page);
    await page.goto(wave);
    await expect(page.getByRole("heading", { name: words.status.title })).toBeVisible();
    await lookAt(page, "wave-waiting");
    const check = await (await browser.newContext()).newPage();
    await check.goto(`${server.url}/board/${wave.split("/").at(-1)}`);
    await check.getByLabel(en.board.label).fill(slip);
    await check.getByRole("button", { name: en.board.go }).click();
    await expect(check.getByText(en.board.inClosedBox)).toBeVisible();
    await lookAt(check, "closed-box");
    await check.context().close();
    const holder = await page.context().newPage();
    await holder.goto(`${wave}/results`);
    await expect(holder.locator("main table, main figure")).toHaveCount(0);
    await holder.close();
    await letADayPass(server);
  });

  await test.step("the third begins on a phone, with a wrong card first; the head of Sales ends it", async () => {
    const third = await openAs(browser, THIRD.email, 390);
    await takeTurn(third, cards[0] ?? [], "holder");
    await expect(third.getByText(text.turn.lostCard)).toBeVisible();
    await lookAt(third, "holder-other-card");
    await third.route("**/keep", (route) => route.fulfill({ status: 413, body: "<html>Too large</html>" }));
    await third.getByLabel(text.type.label).fill((cards[2] ?? []).join(" "));
    await third.getByRole("button", { name: text.turn.go }).click();
    await expect(third.getByText(text.refusals.too_large)).toBeVisible({ timeout: 60_000 });
    await lookAt(third, "holder-too-large");
    await third.unrouteAll();
    await third.reload();
    await third.getByLabel(text.type.label).fill((cards[2] ?? []).join(" "));
    const workers: string[] = [];
    third.on("worker", (worker) => workers.push(worker.url()));
    await third.getByRole("button", { name: text.turn.go }).click();
    await expect(third.getByRole("heading", { level: 1, name: /^You are done\./ })).toBeVisible({
      timeout: 120_000,
    });
    await expect(third.getByText("could not be opened")).toHaveCount(0);
    expect(workers.length).toBe(await third.evaluate(() => navigator.hardwareConcurrency));
    expect(workers.every((address) => address.startsWith(`blob:${server.url}/`))).toBe(true);
    await lookAt(third, "holder-done");
    await third.reload();
    await heading(third, text.turn.taken);
    await expect(third.getByText(`${OWNER.name} or ${HEAD.name} can go on now`)).toBeVisible();
    await lookAt(third, "holder-taken");
    await third.context().close();
    const second = await openAs(browser, OWNER.email);
    await takeTurn(second, cards[0] ?? [], null);
    await heading(second, text.turn.doneLast);
    await second.context().close();
  });

  await test.step("the results are out, and the board shows both turns", async () => {
    await signIn(page, secret);
    await page.goto(wave);
    await untilReleased(page);
    const id = wave.split("/").at(-1);
    const board = await (await page.request.get(`${server.url}/board/${id}/board.json`)).json();
    expect(board.turns.map(({ holder }: { holder: number }) => holder)).toEqual([2, 0]);
    expect(board.size).toBe(16);
  });
});

async function signIn(page: Page, secret: string): Promise<void> {
  await enterPassword(page, OWNER);
  await page.waitForURL("**/sign-in/code");
  await page.getByLabel(factor.code).fill(codeOf(secret, new Date()));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/app/**");
}

async function enterPassword(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel(/mail/i).first().fill(account.email);
  await page.locator('input[type="password"]').fill(account.password);
  await page.locator('input[type="password"]').press("Enter");
}

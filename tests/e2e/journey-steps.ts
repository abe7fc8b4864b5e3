import { type Browser, expect, type Page } from "@playwright/test";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import type { PinnedManifest } from "#app/protocol/manifest";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import type { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { BAD_ROWS, MARKETING, ROSTER_CSV, SALES } from "./company";
import { lookAt } from "./look";

/* The steps that the journeys of a leader share. */

type Account = { name: string; email: string; password: string };
type Smtp = Awaited<ReturnType<typeof listenSmtp>>;

/** Stands on the home page of a new company. */
export async function setUp(page: Page, url: string, owner: Account): Promise<void> {
  await page.goto(url);
  await lookAt(page, "setup");
  const words = en.auth.setup;
  await page.getByLabel(words.yourName).fill(owner.name);
  await page.getByLabel(words.email).fill(owner.email);
  await page.getByLabel(words.password, { exact: true }).fill(owner.password);
  await page.getByRole("textbox", { name: "Company name" }).fill("The Example Company");
  await page.getByRole("button", { name: words.submit }).click();
  await page.waitForURL("**/app/home");
}

/** Imports the roster of the example company. */
export async function importRoster(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/people/import`);
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
}

/** Makes a survey and returns its address. */
export async function makeSurvey(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/app/surveys/new`);
  await lookAt(page, "survey-new");
  await page.getByLabel(en.surveys.new.name).fill("Alignment");
  await page.getByRole("button", { name: en.surveys.new.create }).click();
  return arriveAt(page, "surveys");
}

/** The owner heads Sales, and somebody else joins as the head of Marketing. */
export async function inviteHeads(
  page: Page,
  {
    browser,
    url,
    smtp,
    owner,
    head,
  }: { browser: Browser; url: string; smtp: Smtp; owner: Account; head: Account },
): Promise<void> {
  const words = en.auth.members;
  await page.goto(`${url}/app/members`);
  await page.getByLabel(words.changeNamed(owner.name)).click();
  await page.getByLabel(words.roleOf(owner.name)).selectOption("owner-sales");
  await page.getByRole("button", { name: words.save }).click();
  await expect(page.getByText(words.changed(owner.name))).toBeVisible();
  await page.getByLabel(words.email).fill(head.email);
  await page.getByLabel(words.role, { exact: true }).selectOption("lead-marketing");
  await page.getByRole("button", { name: words.inviteSubmit }).click();
  await expect(page.getByText(words.invited(head.email))).toBeVisible();
  await expect.poll(() => smtp.received.length, { timeout: 30_000 }).toBe(1);
  const link = /http\S+\/join\?token=\S+/.exec(smtp.received.pop()?.mail.text ?? "")?.[0] ?? "";
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await theirs.getByLabel(en.auth.join.name).fill(head.name);
  await theirs.getByLabel(en.auth.join.password).fill(head.password);
  await theirs.getByRole("button", { name: en.auth.join.submit }).click();
  await theirs.waitForURL("**/app/home");
  await theirs.context().close();
}

/** Waits for the page of one survey or wave and returns its address. */
async function arriveAt(page: Page, noun: "surveys" | "waves"): Promise<string> {
  await page.waitForURL(new RegExp(`/app/${noun}/[0-9a-f-]{36}(\\?|$)`));
  return page.url().replace(/\?.*/, "");
}

/** From the form of a new wave to the open wave; returns its address. */
export async function launch(page: Page, name: string | null): Promise<string> {
  const url = await draftWave(page);
  if (name) await lookAt(page, `${name}-draft`);
  const custody = page.getByLabel(en.waves.anonymity.field);
  await page.getByText(en.waves.anonymity.missing).click();
  await custody.fill(en.waves.anonymity.phrase);
  await page.getByRole("button", { name: en.waves.anonymity.confirm }).click();
  await launchDraft(page, name);
  return url;
}

/** From a draft that is ready to the launched wave. */
export async function launchDraft(page: Page, name: string | null): Promise<void> {
  await page.getByRole("link", { name: en.waves.draft.review }).click();
  if (name) await lookAt(page, `${name}-launch`);
  await page.getByRole("button", { name: en.waves.launch.button(SALES + MARKETING) }).click();
  await expect(page.getByText(en.waves.fingerprint.title)).toBeVisible();
  if (name) await lookAt(page, `${name}-launched`);
}

/** From the form of a new wave to its draft; returns its address. */
export async function draftWave(page: Page): Promise<string> {
  await page.getByRole("button", { name: en.waves.new.create }).click();
  return arriveAt(page, "waves");
}

/** Closes the wave and waits for its results, which server custody gives by itself. */
export async function closeEarly(page: Page): Promise<void> {
  await pressClose(page);
  await untilReleased(page);
}

/** Closes the wave whose page stands. */
export async function pressClose(page: Page): Promise<void> {
  const sure = page.getByRole("button", { name: en.waves.end.closeSure });
  if (!(await sure.isVisible())) await page.locator("summary", { hasText: en.waves.end.close }).click();
  const form = page.locator("form", { has: sure });
  await form
    .getByLabel(en.waves.end.cancelType)
    .fill((await page.getByRole("heading", { level: 1 }).textContent()) ?? "");
  await sure.click();
  await expect(sure).toBeHidden();
}

/** Waits until the page of a wave leads to its results. */
export async function untilReleased(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: en.waves.status.results })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

const LINK = /http\S+\/i\/[0-9a-f-]{36}#(sales|marketing)\.[\w-]{43}/;

export function countLinks(smtp: Smtp): number {
  return smtp.received.filter(({ mail }) => LINK.test(mail.text ?? "")).length;
}

/** The links of the mails received so far, by team; everybody who is asked got exactly one. Owner and leads get mail of results. */
export function takeLinks(smtp: Smtp): Record<Team, string[]> {
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
export async function answerByProtocol(links: readonly string[], team: Team, year: number): Promise<void> {
  for (const [at, link] of links.entries()) {
    const cast = await answerSurvey({ fetch }, link, ({ manifest }: PinnedManifest) => ({
      ratings: (manifest.parts[0]?.questions ?? []).map(({ key, options }, question) => {
        const rosy = key.startsWith("PU1") && team === "marketing" ? 2 : 0;
        const low = key.startsWith("PU1") && team === "sales" ? 1 - year : 0;
        return Math.min(options, Math.max(1, 2 + ((at * 7 + question * 3) % 3) + rosy - low));
      }),
      slices: manifest.slices.map(({ values }, slicing) => (at + slicing) % values.length),
      comments: manifest.parts
        .slice(1)
        .map(() => (at % 3 === 0 ? `What we are judged by differs, ${at}.` : "")),
    }));
    expect(cast).toMatchObject({ ok: true });
  }
}

import { expect, type Page, test } from "@playwright/test";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { type Language, respondentWords, wordsIn } from "#app/locales/languages.server";
import type { PinnedManifest } from "#app/protocol/manifest";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { heading, press } from "./booth-steps";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

/* The main job in a company that speaks German: set up, asked in two languages and read without a word of English. */

const words = wordsIn("de");
const OWNER = { name: "Lisa Kohl", email: "lisa@firma.example", password: "mehrere worte hintereinander" };
const HEAD = { name: "Omar Ried", email: "omar@firma.example", password: "noch mehr worte am stueck" };
const COMPANY = "Beispiel AG";
const EACH = 12;
/** One person of each language on the roster in Vertrieb, the others without one. */
const SPEAKERS = ["de", "ar", "fr"] as const;
const ROSTER_CSV = [
  "Name;E-Mail;Abteilung;Sprache",
  ...Array.from({ length: 2 * EACH }, (_, at) => {
    const language = SPEAKERS[at] ?? "";
    return `Person ${at + 1};${addressOf(at)};${at < EACH ? "Vertrieb" : "Marketing"};${language}`;
  }),
  "",
].join("\r\n");

let server: RunningServer;
let smtp: Awaited<ReturnType<typeof listenSmtp>>;

test.beforeAll(async () => {
  smtp = await listenSmtp();
  server = await startServer({ SMTP_URL: smtp.url, MAIL_FROM: "Parallax <umfrage@firma.example>" });
});
test.afterAll(async () => {
  await server.remove();
  await smtp.close();
});

test("a German company asks in German and Arabic, and reads its results without a word of English", async ({
  page,
  browser,
}) => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await test.step("sets up in German", async () => {
    const setup = words.auth.setup;
    await page.goto(`${server.url}/setup?language=de`);
    await expect(page.getByLabel(setup.sales)).toHaveValue(words.questions.teams.sales);
    await page.getByLabel(setup.yourName).fill(OWNER.name);
    await page.getByLabel(setup.email).fill(OWNER.email);
    await page.getByLabel(setup.password, { exact: true }).fill(OWNER.password);
    await page.getByLabel(setup.organizationName).fill(COMPANY);
    await press(page, setup.submit);
    await page.waitForURL("**/app/home");
    await expect(heading(page)).toHaveText(words.home.greeting(OWNER.name));
  });

  await test.step("both teams have a head", () => inviteHead(page));

  let survey = "";
  await test.step("makes a survey that is asked in Arabic too", async () => {
    await page.goto(`${server.url}/app/surveys/new`);
    await press(page, words.surveys.new.create);
    survey = await arriveAt(page, "surveys");
    await offerArabic(page);
    await lookInGerman(page, "survey");
  });

  await test.step("imports a roster with languages", async () => {
    await page.goto(`${server.url}/app/people/import`);
    await page.locator('input[type="file"]').setInputFiles({
      name: "personen.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(ROSTER_CSV),
    });
    await press(page, words.files.check);
    await page.waitForURL("**/app/people/import/*");
    await lookInGerman(page, "import-check");
    await press(page, words.people.check.confirm(2 * EACH, 0));
    await expect(heading(page)).toHaveText(words.people.check.importedTitle);
  });

  let wave = "";
  await test.step("is told who gets another language, and launches", async () => {
    await page.goto(`${survey}/waves/new`);
    await page.getByLabel(words.waves.new.name).fill("2026");
    await press(page, words.waves.new.create);
    wave = await arriveAt(page, "waves");
    const line = words.waves.languages;
    await expect(page.getByText(line.said([named("de"), named("ar")]))).toBeVisible();
    await expect(page.getByText(line.unchecked([named("ar")]))).toBeVisible();
    await expect(page.getByText(line.others(1, named("fr"), named("de")))).toBeVisible();
    await lookInGerman(page, "wave-draft");
    await launch(page);
  });

  await test.step("everybody gets a mail in their language, and answers", async () => {
    await expect.poll(() => smtp.received.length, { timeout: 30_000 }).toBe(2 * EACH);
    const german = expectMail(0, "de", /\/i\/[0-9a-f-]{36}#/);
    const arabic = expectMail(1, "ar", /\/i\/[0-9a-f-]{36}\/ar#/);
    expectMail(2, "de", /\/i\/[0-9a-f-]{36}#/);
    expectMail(3, "de", /\/i\/[0-9a-f-]{36}#/);
    await answerInBooth(await browser.newPage(), german, "de");
    await answerInBooth(await browser.newPage({ viewport: { width: 390, height: 844 } }), arabic, "ar");
    await answerTheRest([german, arabic]);
  });

  await test.step("closes the wave early and reads German only", async () => {
    await page.goto(wave);
    await lookInGerman(page, "wave-open");
    await closeEarly(page);
    await page.goto(`${wave}/results`);
    await lookInGerman(page, "results-overview");
    await page.goto(`${wave}/results/all`);
    await lookInGerman(page, "results");
    for (const url of [survey, `${server.url}/app/home`, wave]) {
      await page.goto(url);
      await lookInGerman(page, "released");
    }
    for (const name of ["people", "members", "audit", "organization", "profile"]) {
      await page.goto(`${server.url}/app/${name}`);
      await lookInGerman(page, name);
    }
  });
  expect(complaints).toEqual([]);
});

function addressOf(at: number): string {
  return `person${at + 1}@firma.example`;
}

/** What German calls a language. */
function named(language: string): string {
  return new Intl.DisplayNames("de", { type: "language" }).of(language) ?? language;
}

async function arriveAt(page: Page, noun: "surveys" | "waves"): Promise<string> {
  await page.waitForURL(new RegExp(`/app/${noun}/[0-9a-f-]{36}(\\?|$)`));
  return page.url().replace(/\?.*/, "");
}

/** The owner heads one team, somebody who follows an invitation the other. */
async function inviteHead(page: Page): Promise<void> {
  const { members, join } = words.auth;
  await page.goto(`${server.url}/app/members`);
  await page.getByLabel(members.changeNamed(OWNER.name)).click();
  await page.getByLabel(members.roleOf(OWNER.name)).selectOption("owner-sales");
  await press(page, members.save);
  await expect(page.getByText(members.changed(OWNER.name))).toBeVisible();
  await page.getByLabel(members.email).fill(HEAD.email);
  await page.getByLabel(members.role, { exact: true }).selectOption("lead-marketing");
  await press(page, members.inviteSubmit);
  await expect.poll(() => smtp.received.length, { timeout: 30_000 }).toBe(1);
  const mail = smtp.received.pop()?.mail;
  expect(mail?.subject).toBe(words.auth.mail.invitation.subject(COMPANY));
  const head = await (await page.context().browser()?.newContext({ locale: "de-AT" }))?.newPage();
  if (head === undefined) throw new Error("The browser is gone.");
  await head.goto(/http\S+\/join\?token=\S+/.exec(mail?.text ?? "")?.[0] ?? "");
  await head.getByLabel(join.name).fill(HEAD.name);
  await head.getByLabel(join.password).fill(HEAD.password);
  await press(head, join.submit);
  await head.waitForURL("**/app/home");
  await head.context().close();
}

/** The survey is asked in its owner's language already; somebody has read the German, nobody the Arabic. */
async function offerArabic(page: Page): Promise<void> {
  const card = page.locator("#languages");
  const languages = words.surveys.languages;
  await card.locator("summary", { hasText: languages.change }).click();
  await expect(card.getByLabel(respondentWords("de").language.name)).toBeChecked();
  await card.getByLabel(respondentWords("ar").language.name).check();
  await card.getByRole("button", { name: languages.save }).click();
  const line = (language: Language) =>
    card.getByRole("listitem").filter({ hasText: respondentWords(language).language.name });
  await expect(line("ar").getByText(languages.unchecked)).toBeVisible();
  await expect(line("de").getByText(languages.first, { exact: true })).toBeVisible();
  await line("de").getByRole("button", { name: languages.check }).click();
  await expect(line("de").getByText(languages.checked, { exact: true })).toBeVisible();
}

async function launch(page: Page): Promise<void> {
  const { anonymity, draft, launch, fingerprint } = words.waves;
  await page.getByText(anonymity.missing).click();
  await page.getByLabel(anonymity.field).fill(anonymity.phrase);
  await press(page, anonymity.confirm);
  await page.getByRole("link", { name: draft.review }).click();
  await page.waitForURL("**/launch");
  await lookInGerman(page, "wave-launch");
  await press(page, launch.button(2 * EACH));
  await expect(page.getByText(fingerprint.title)).toBeVisible();
}

const LINK = /http\S+\/i\/[0-9a-f-]{36}(?:\/[a-z]{2})?#(sales|marketing)\.[\w-]{43}/;

/** The mail to a person of the roster is written in this language and direction. Returns its link. */
function expectMail(at: number, language: Language, address: RegExp): string {
  const { mail, questions, booth } = respondentWords(language);
  const received = smtp.received.find(({ to }) => to === addressOf(at))?.mail;
  const { sales, marketing } = questions.teams;
  expect(received?.subject).toBe(mail.invitation.subject(COMPANY, sales, marketing));
  expect(received?.text).toContain(mail.greeting(`Person ${at + 1}`));
  expect(received?.html).toContain(`lang="${language}"`);
  expect(received?.html).toContain(`dir="${booth.direction}"`);
  expect(received?.html).toContain(mail.invitation.button);
  const [link = ""] = LINK.exec(received?.text ?? "") ?? [];
  expect(link).toMatch(address);
  return link;
}

/** A whole visit in this language, up to the slip. */
async function answerInBooth(page: Page, link: string, language: Language): Promise<void> {
  const { booth } = respondentWords(language);
  await page.goto(link);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("dir", booth.direction);
  await press(page, booth.welcome.begin);
  await expect(page.locator("progress")).toHaveAttribute("value", "1");
  const cast = page.getByRole("button", { name: booth.review.cast, exact: true });
  const forwards = page.getByRole("button", {
    name: new RegExp(`^(${booth.next}|${booth.questions.toReview})$`),
  });
  for (let step = 0; step < 15 && !(await cast.isVisible()); step += 1) {
    const before = (await heading(page).textContent()) ?? "";
    const groups = await page.locator("fieldset").all();
    for (const group of groups) {
      const radio = group.getByRole("radio").nth(3);
      if (await radio.count()) await radio.check({ force: true });
    }
    // a tapped answer that stands alone goes on by itself
    if (groups.length !== 1) await forwards.click();
    await expect(heading(page)).not.toHaveText(before);
  }
  await cast.click();
  await expect(heading(page)).toHaveText(booth.done.heading);
  await page.locator("summary", { hasText: booth.done.show }).click();
  await expect(page.getByText(booth.done.slipLabel, { exact: true })).toBeVisible();
  await page.context().close();
}

/** Everybody else answers without a browser: Marketing is content, Vertrieb is not. */
async function answerTheRest(answered: readonly string[]): Promise<void> {
  const links = smtp.received.map(({ mail }) => LINK.exec(mail.text ?? "") ?? []);
  expect(TEAMS.map((team) => links.filter((link) => link[1] === team).length)).toEqual([EACH, EACH]);
  for (const [at, [link = "", team]] of links.entries()) {
    if (answered.includes(link)) continue;
    const cast = await answerSurvey({ fetch }, link, (pinned) => fillSheet(pinned, team as Team, at));
    expect(cast).toMatchObject({ ok: true });
  }
}

function fillSheet({ manifest }: PinnedManifest, team: Team, at: number) {
  const ratings = (manifest.parts[0]?.questions ?? []).map(({ options }, question) =>
    Math.min(options, 1 + ((at * 7 + question * 3) % 3) + (team === "marketing" ? 2 : 0)),
  );
  const comments = manifest.parts.slice(1).map(() => `Wir reden zu selten miteinander, ${at}.`);
  return { ratings, slices: [], comments };
}

async function closeEarly(page: Page): Promise<void> {
  const { end, status } = words.waves;
  const sure = page.getByRole("button", { name: end.closeSure });
  if (!(await sure.isVisible())) await page.locator("summary", { hasText: end.close }).click();
  await page.locator("form", { has: sure }).getByLabel(end.cancelType).fill("2026");
  await sure.click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: status.results })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** Words that hardly any English page does without, and no German one has. */
const ENGLISH =
  `the and of are for with your from this not you no to by Open Close Save Cancel Change Add Remove Edit
  Show Sign Signed People Person\\ added Members Survey Surveys Results Questions Answers Language Invitations Wave
  Waves Password Profile Settings Gap Score Agree Disagree Sales`
    .split(/(?<!\\)\s+/)
    .map((word) => word.replace("\\", ""));

/** Looks at the page; whatever it says, also folded away or only read aloud, has no English in it but time zones. */
async function lookInGerman(page: Page, name: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await lookAt(page, `german-${name}`);
  const said = await page.evaluate(() => {
    const folds = [...document.querySelectorAll("details")].filter(({ open }) => !open);
    for (const fold of folds) fold.open = true;
    const text = document.body.innerText;
    for (const fold of folds) fold.open = false;
    const spoken = ["aria-label", "title", "alt", "placeholder", "aria-description"];
    const attributes = [...document.querySelectorAll("body *")].flatMap((element) =>
      spoken.map((attribute) => element.getAttribute(attribute) ?? ""),
    );
    return [document.title, text, ...attributes].join("\n");
  });
  const english = new RegExp(`(?<![\\p{L}\\p{N}@./-])(${ENGLISH.join("|")})(?![\\p{L}\\p{N}@/-])`, "u");
  const lines = said.split("\n").filter((line) => english.test(line) && !/^[A-Z]\w+\/[\w /-]+$/.test(line));
  expect(lines, `${page.url()} speaks English`).toEqual([]);
}

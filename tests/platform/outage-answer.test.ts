import { expect, test } from "vitest";
import { LANGUAGES, respondentWords } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import { answerThroughOutage, type Outcome, waitOutOutage } from "#app/platform/outage-answer.server";

const BASE = "https://survey.example";
const WAVE = "00000000-0000-4000-8000-000000000000";

/** Answers while the database is gone for so many attempts. Returns the answer and what each attempt was sent. */
async function askThroughOutage(request: Request, attemptsLost: number) {
  const sent: string[] = [];
  const response = await answerThroughOutage(
    request,
    BASE,
    getWords(),
    async (asked: Request, outcome: Outcome) => {
      sent.push(await asked.text());
      outcome.outage = sent.length <= attemptsLost;
      return new Response(outcome.outage ? "failed" : "answered", { status: outcome.outage ? 500 : 200 });
    },
  );
  return { status: response.status, text: await response.text(), headers: response.headers, sent };
}

const post = (path: string, body: string) => new Request(`${BASE}${path}`, { method: "POST", body });

test("answerThroughOutage asks again for what is read, waitOutOutage for what may be answered twice", async () => {
  const read = await askThroughOutage(new Request(`${BASE}/app/home`), 2);
  expect([read.status, read.text, read.sent.length]).toEqual([200, "answered", 3]);
  for (const path of [`/i/${WAVE}/claim`, `/box/${WAVE}`]) {
    let asked = 0;
    const response = await waitOutOutage(
      { pathname: path, baseUrl: BASE, repeatable: true, words: getWords() },
      async (outcome) => {
        asked += 1;
        outcome.outage = asked <= 2;
        return new Response("answered", { status: outcome.outage ? 500 : 200 });
      },
    );
    expect([response.status, asked]).toEqual([200, 3]);
  }
});

test("answerThroughOutage never asks again for another form, and says when to come back", async () => {
  for (const path of ["/app/members", "/sign-in", `/i/${WAVE}`, "/app/members.data"]) {
    const answered = await askThroughOutage(post(path, "name=Ada"), 1);
    expect([answered.status, answered.sent.length], path).toEqual([503, 1]);
    expect(answered.headers.get("Retry-After"), path).toBe("2");
  }
});

test("answerThroughOutage gives up on a database that stays away: a page says so, the box in JSON for the booth", async () => {
  const page = await askThroughOutage(new Request(`${BASE}/app/home`), 99);
  expect([page.status, page.sent.length]).toEqual([503, 3]);
  expect(page.text).toContain("The database does not answer just now");
  const box = await askThroughOutage(post(`/box/${WAVE}`, "{}"), 99);
  expect([box.status, JSON.parse(box.text)]).toEqual([503, { reason: "unexpected" }]);
  expect(box.headers.get("Access-Control-Allow-Origin")).toBe(BASE);
});

test("answerThroughOutage says so in every language, in the direction in which it is read", async () => {
  for (const language of LANGUAGES) {
    const { direction } = respondentWords(language).language;
    const { title, body } = respondentWords(language).errors.outage;
    const page = await speak(language, () => askThroughOutage(post("/sign-in", ""), 99));
    for (const part of [
      `<html lang="${language}" dir="${direction}">`,
      `<h1>${title}</h1>`,
      `<p>${body}</p>`,
    ])
      expect(page.text).toContain(part);
    expect(`${title}${body}`).not.toMatch(/[<>&]/);
  }
});

test("answerThroughOutage leaves every other answer as it is", async () => {
  const failed = new Response("our own fault", { status: 500 });
  expect(await answerThroughOutage(post("/sign-in", ""), BASE, getWords(), async () => failed)).toBe(failed);
});

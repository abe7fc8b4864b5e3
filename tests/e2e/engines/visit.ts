import { expect } from "@playwright/test";
import { fillText } from "#app/features/booth/booth-data";
import { type Language, respondentWords } from "#app/locales/languages.server";
import type { Device } from "./device";
import {
  choose,
  fillIn,
  listAnswers,
  listKept,
  PATIENCE,
  press,
  read,
  readAnswer,
  see,
  seeTitle,
} from "./hand";
import { expectInOrder } from "./layout";

// The steps of a visit to the booth, the same on every engine and device: whoever changes the booth's screens
// changes them here.

/** What a device's person reads, where that is not English. */
const languages = new WeakMap<Device, Language>();

/** The person on this device reads another language. */
export function readIn(device: Device, language: Language): void {
  languages.set(device, language);
}

function wordsOf(device: Device) {
  return respondentWords(languages.get(device) ?? "en").booth;
}

function teamsOf(device: Device) {
  return respondentWords(languages.get(device) ?? "en").questions.teams;
}

/** Opens an invitation as a click in a mail does: in a window that shows nothing yet. */
export async function openLink(device: Device, link: string): Promise<void> {
  await device.open("about:blank");
  await device.open(link);
  await see(device, wordsOf(device).welcome.device);
  await seeTitle(device, fillText(wordsOf(device).welcome.heading, teamsOf(device)));
  await expectInOrder(device);
}

/** Takes the ballot with this press and stands before the first page. */
export async function begin(device: Device, button = wordsOf(device).welcome.begin): Promise<void> {
  await press(device, button);
  await seePage(device, 1);
}

/** Looks the ballot code up from a page of questions, and comes back to it. */
export async function readCode(device: Device): Promise<string> {
  await press(device, wordsOf(device).questions.later);
  await seeTitle(device, wordsOf(device).later.heading);
  await expectInOrder(device);
  const code = await device.run(findCode);
  await press(device, wordsOf(device).later.go);
  return code;
}

/** On a device where the ballot was not taken: the code goes on with it, and the first page comes. */
export async function goOnWithCode(device: Device, code: string): Promise<void> {
  await press(device, wordsOf(device).welcome.begin);
  await seeTitle(device, wordsOf(device).trouble.heading.used);
  await expectInOrder(device);
  await fillIn(device, wordsOf(device).enter.label, code);
  await press(device, wordsOf(device).enter.go);
  await seePage(device, 1);
}

/**
 * Gives each question its first, second, … answer, from the page that stands to the given one or the last, and leaves
 * that page forwards. Resolves to what was answered, in wordsOf(device).
 */
export async function answerPages(device: Device, answer: number, until = Infinity): Promise<string[]> {
  const given: string[] = [];
  for (;;) {
    const { page, pages } = await readProgress(device);
    await expectInOrder(device);
    const questions = await listAnswers(device);
    for (const [at, answers] of questions.entries()) {
      const label = answers[answer] ?? "";
      await choose(device, at, label);
      given.push(label);
    }
    if (questions.length === 0) given.push(await comment(device, `Answer ${answer} in wordsOf(device).`));
    // a tap on the only question of a page goes on by itself
    if (questions.length !== 1)
      await press(device, page < pages ? wordsOf(device).next : wordsOf(device).questions.toReview);
    if (page === pages) return given;
    await seePage(device, page + 1);
    if (page === until) return given;
  }
}

/** Answers two pages, goes back in the browser, reloads, finds what was answered, and answers the rest. */
export async function answerWithInterruptions(device: Device, answer: number): Promise<string[]> {
  const given = await answerPages(device, answer, 2);
  await device.back();
  await seePage(device, 2);
  expect(await readAnswer(device, 0)).toBe(given.at(-1));
  await device.reload();
  await see(device, wordsOf(device).welcome.draft);
  await press(device, wordsOf(device).welcome.resume);
  await seePage(device, 2);
  expect(await readAnswer(device, 0)).toBe(given.at(-1));
  await press(device, wordsOf(device).next);
  await seePage(device, 3);
  return [...given, ...(await answerPages(device, answer))];
}

/** The review shows these answers and no others; the ballot is cast and nothing stays on the device. */
export async function reviewAndCast(device: Device, answers: string[]): Promise<void> {
  await seeTitle(device, wordsOf(device).review.heading);
  await expectInOrder(device);
  expect(await device.run(listReviewed)).toEqual(answers);
  await press(device, wordsOf(device).review.cast);
  await seeTitle(device, wordsOf(device).done.heading);
  await expectInOrder(device);
  expect(await listKept(device)).toEqual([]);
}

/** Unfolds the slip, which stands beside the same code. */
export async function readSlip(device: Device, code: string): Promise<void> {
  await press(device, wordsOf(device).done.show);
  expect(await device.run(findCode)).toBe(code);
  expect(await read(device)).toContain('"format":"parallax/v1/slip"');
  await expectInOrder(device);
}

/** A reload after the end says that this person has answered, and brings nothing back. */
export async function reloadAfterEnd(device: Device): Promise<void> {
  await device.reload();
  await seeTitle(device, wordsOf(device).answered.heading);
  await expectInOrder(device);
  expect(await listKept(device)).toEqual([]);
}

/** From the screen that says that this person has answered: the ballot is withdrawn with its code. */
export async function withdrawWithCode(device: Device, code: string): Promise<void> {
  await press(device, wordsOf(device).answered.go);
  await seeTitle(device, wordsOf(device).enter.heading);
  await fillIn(device, wordsOf(device).enter.label, code);
  await press(device, wordsOf(device).enter.withdraw);
  await seeTitle(device, wordsOf(device).withdraw.heading);
  await expectInOrder(device);
  await press(device, wordsOf(device).withdraw.go);
  await seeTitle(device, wordsOf(device).withdraw.done);
  await expectInOrder(device);
  expect(await listKept(device)).toEqual([]);
}

/** Writes into the comment field that stands first. */
async function comment(device: Device, text: string): Promise<string> {
  await device.click(() => document.querySelector("textarea"));
  await device.type(text);
  return text;
}

async function seePage(device: Device, page: number): Promise<void> {
  await expect.poll(async () => (await readProgress(device)).page, PATIENCE).toBe(page);
}

/** On which page of how many the person stands. */
async function readProgress(device: Device): Promise<{ page: number; pages: number }> {
  const pattern = wordsOf(device).questions.progress.replace(/\{\w+\}/g, "(\\d+)");
  const [, page, pages] = new RegExp(pattern).exec(await read(device)) ?? [];
  return { page: Number(page), pages: Number(pages) };
}

function findCode(): string {
  return document.querySelector("p.code")?.textContent ?? "";
}

/** The answers of the review: what was skipped is said softly. */
function listReviewed(): string[] {
  return [...document.querySelectorAll("dd:not(.soft)")].map((answer) => answer.textContent ?? "");
}

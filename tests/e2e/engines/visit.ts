import { expect } from "@playwright/test";
import { fillText } from "#app/features/booth/booth-data";
import { booth as words } from "#app/locales/en/booth";
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

/** Opens an invitation as a click in a mail does: in a window that shows nothing yet. */
export async function openLink(device: Device, link: string): Promise<void> {
  await device.open("about:blank");
  await device.open(link);
  await see(device, words.welcome.device);
  await seeTitle(device, fillText(words.welcome.heading, { sales: "Sales", marketing: "Marketing" }));
  await expectInOrder(device);
}

/** Takes the ballot with this press and stands before the first page. */
export async function begin(device: Device, button = words.welcome.begin): Promise<void> {
  await press(device, button);
  await seePage(device, 1);
}

/** Looks the ballot code up from a page of questions, and comes back to it. */
export async function readCode(device: Device): Promise<string> {
  await press(device, words.questions.later);
  await seeTitle(device, words.later.heading);
  await expectInOrder(device);
  const code = await device.run(findCode);
  await press(device, words.later.go);
  return code;
}

/** On a device where the ballot was not taken: the code goes on with it, and the first page comes. */
export async function goOnWithCode(device: Device, code: string): Promise<void> {
  await press(device, words.welcome.begin);
  await seeTitle(device, words.trouble.heading.used);
  await expectInOrder(device);
  await fillIn(device, words.enter.label, code);
  await press(device, words.enter.go);
  await seePage(device, 1);
}

/**
 * Gives each question its first, second, … answer, from the page that stands to the given one or the last, and leaves
 * that page forwards. Resolves to what was answered, in words.
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
    if (questions.length === 0) given.push(await comment(device, `Answer ${answer} in words.`));
    // a tap on the only question of a page goes on by itself
    if (questions.length !== 1) await press(device, page < pages ? words.next : words.questions.toReview);
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
  await see(device, words.welcome.draft);
  await press(device, words.welcome.resume);
  await seePage(device, 2);
  expect(await readAnswer(device, 0)).toBe(given.at(-1));
  await press(device, words.next);
  await seePage(device, 3);
  return [...given, ...(await answerPages(device, answer))];
}

/** The review shows these answers and no others; the ballot is cast and nothing stays on the device. */
export async function reviewAndCast(device: Device, answers: string[]): Promise<void> {
  await seeTitle(device, words.review.heading);
  await expectInOrder(device);
  expect(await device.run(listReviewed)).toEqual(answers);
  await press(device, words.review.cast);
  await seeTitle(device, words.done.heading);
  await expectInOrder(device);
  expect(await listKept(device)).toEqual([]);
}

/** Unfolds the slip, which stands beside the same code. */
export async function readSlip(device: Device, code: string): Promise<void> {
  await press(device, words.done.show);
  expect(await device.run(findCode)).toBe(code);
  expect(await read(device)).toContain('"format":"parallax/v1/slip"');
  await expectInOrder(device);
}

/** A reload after the end says that this person has answered, and brings nothing back. */
export async function reloadAfterEnd(device: Device): Promise<void> {
  await device.reload();
  await seeTitle(device, words.answered.heading);
  await expectInOrder(device);
  expect(await listKept(device)).toEqual([]);
}

/** From the screen that says that this person has answered: the ballot is withdrawn with its code. */
export async function withdrawWithCode(device: Device, code: string): Promise<void> {
  await press(device, words.answered.go);
  await seeTitle(device, words.enter.heading);
  await fillIn(device, words.enter.label, code);
  await press(device, words.enter.withdraw);
  await seeTitle(device, words.withdraw.heading);
  await expectInOrder(device);
  await press(device, words.withdraw.go);
  await seeTitle(device, words.withdraw.done);
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
  const pattern = words.questions.progress.replace(/\{\w+\}/g, "(\\d+)");
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

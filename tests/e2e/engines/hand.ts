import { expect } from "@playwright/test";
import type { Device } from "./device";

/** A screen may take this long to come: a claim and a cast ask the server. */
export const PATIENCE = { timeout: 20_000, intervals: [20, 50, 100, 200] };

/** Presses what can be pressed and has this name, as soon as it is there. */
export async function press(device: Device, name: string): Promise<void> {
  await expect(async () => {
    if (!(await device.click(findPressable, name))) throw new Error(await missing(device, `“${name}”`));
  }).toPass(PATIENCE);
}

/** The answers to each question on the screen that is answered by a tap. */
export function listAnswers(device: Device): Promise<string[][]> {
  return device.run(() =>
    [...document.querySelectorAll("fieldset")].map((question) =>
      [...question.querySelectorAll("label")].map((answer) => answer.textContent?.trim() ?? ""),
    ),
  );
}

/** Taps an answer of the question that stands at this place, counted from 0. */
export async function choose(device: Device, at: number, answer: string): Promise<void> {
  if (!(await device.click(findAnswer, at, answer))) throw new Error(await missing(device, `“${answer}”`));
}

/** The answer that is chosen at this place. */
export function readAnswer(device: Device, at: number): Promise<string> {
  return device.run((place) => {
    const chosen = document.querySelectorAll("fieldset")[place]?.querySelector("label:has(:checked)");
    return chosen?.textContent?.trim() ?? "";
  }, at);
}

/** Puts the text into the field with this label. */
export async function fillIn(device: Device, label: string, text: string): Promise<void> {
  await expect(async () => {
    if (!(await device.click(findField, label))) throw new Error(await missing(device, `“${label}”`));
  }).toPass(PATIENCE);
  await device.type(text);
}

/** Waits until the screen says this. */
export async function see(device: Device, words: string): Promise<void> {
  await expect(async () => {
    if (!(await read(device)).includes(words)) throw new Error(await missing(device, `“${words}”`));
  }).toPass(PATIENCE);
}

/** Waits until the screen has this title. */
export async function seeTitle(device: Device, title: string): Promise<void> {
  const readTitle = () => device.run(() => document.querySelector("h1")?.textContent ?? "");
  await expect.poll(readTitle, PATIENCE).toBe(title);
}

/** What the screen says. */
export function read(device: Device): Promise<string> {
  return device.run(() => document.body.innerText);
}

/** The names of everything that the page keeps on the device. */
export function listKept(device: Device): Promise<string[]> {
  return device.run(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie.split("; ").filter((cookie) => cookie !== ""),
  ]);
}

async function missing(device: Device, what: string): Promise<string> {
  return `${what} is not on the screen, which says:\n${await read(device)}`;
}

function findPressable(name: string): Element | null {
  const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
  const all = [...document.querySelectorAll("button:enabled, a[href], summary")];
  const named = all.filter((one) => plain(one.getAttribute("aria-label") ?? one.textContent) === name);
  return named.find((one) => one.checkVisibility()) ?? null;
}

function findAnswer(at: number, answer: string): Element | null {
  const labels = [...(document.querySelectorAll("fieldset")[at]?.querySelectorAll("label") ?? [])];
  return labels.find((label) => label.textContent?.trim() === answer) ?? null;
}

function findField(name: string): Element | null {
  const labels = [...document.querySelectorAll("label")];
  return labels.find((label) => label.textContent?.trim() === name)?.control ?? null;
}

import { expect } from "@playwright/test";
import { booth as words } from "#app/locales/en/booth";
import type { Device, Role } from "./device";
import { choose, listAnswers, PATIENCE, press, see, seeTitle } from "./hand";
import { expectInOrder } from "./layout";

// The steps of a visit under conditions that are not the usual ones.

/** What waits for seconds is waited for so many times faster where an engine does not tell a page of its network. */
const HASTE = 20;

/** Without a network no ballot is taken and the person is told; with it the same press goes on. */
export async function beginWithoutNetwork(device: Device): Promise<void> {
  await device.setOffline(true);
  await press(device, words.welcome.begin);
  await see(device, words.trouble.offline);
  await expectInOrder(device);
  await device.setOffline(false);
}

/** Leafs to the review in no time. How pages are turned by hand is tried elsewhere. */
export async function leafToReview(device: Device): Promise<void> {
  await device.run(
    (...onwards) => {
      const find = () =>
        [...document.querySelectorAll("button")].find((one) => onwards.includes(one.textContent ?? ""));
      for (let button = find(); button !== undefined; button = find()) button.click();
    },
    words.next,
    words.questions.toReview,
  );
  await seeTitle(device, words.review.heading);
}

/** Casts what was answered while there is no network: the ballot is sealed, and the person is told where it waits. */
export async function castWithoutNetwork(device: Device, waiting: string): Promise<void> {
  await device.setOffline(true);
  if (await device.run(() => navigator.onLine)) await device.run(hasten, HASTE);
  await press(device, words.review.cast);
  await seeTitle(device, words.cast.waitingHeading);
  await see(device, waiting);
  await expectInOrder(device);
}

/** However often a person steps back after the end, and from wherever, the end is what stands. */
export async function stepBack(device: Device, steps: number, ends: readonly string[]): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await device.back();
    await expect.poll(() => readTitle(device), PATIENCE).not.toBe("");
    expect(ends).toContain(await readTitle(device));
  }
}

/** Each part of a page of questions has the name for a screen reader that stands beside it. */
export async function expectNamed(device: Device): Promise<void> {
  const parts = await device.run(listParts);
  expect(parts.length).toBeGreaterThan(2);
  for (const [role, name, count] of parts)
    expect(await device.countNamed(role, name), `“${name}” as ${role}`).toBe(count);
}

/** Where colours are forced, what is chosen is told from what is not, and what can be pressed has an edge. */
export async function expectSeenWithoutColours(device: Device): Promise<void> {
  const [answers = []] = await listAnswers(device);
  await choose(device, 0, answers[1] ?? "");
  const seen = await device.run(() => {
    const outline = (one: Element | null) => one && getComputedStyle(one).outlineStyle;
    const edges = [...document.querySelectorAll("button:not(.link), .option, .mark")].map((one) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(one);
      return borderTopStyle !== "none" && borderTopWidth !== "0px" && borderTopColor !== backgroundColor;
    });
    return {
      forced: matchMedia("(forced-colors: active)").matches,
      chosen: outline(document.querySelector(".option:has(:checked)")),
      other: outline(document.querySelector(".option:not(:has(:checked), :has(:focus-visible))")),
      withoutEdge: edges.filter((hasEdge) => !hasEdge).length,
    };
  });
  expect(seen).toEqual({ forced: true, chosen: "solid", other: "none", withoutEdge: 0 });
}

/** Where a person wants nothing to move, nothing does. */
export async function expectStill(device: Device): Promise<void> {
  const moving = await device.run(() => ({
    wanted: matchMedia("(prefers-reduced-motion: reduce)").matches,
    animations: document.getAnimations().length,
    scrolls: getComputedStyle(document.documentElement).scrollBehavior,
    changes: [...document.querySelectorAll("*")].filter(
      (one) => getComputedStyle(one).transitionDuration !== "0s",
    ).length,
  }));
  expect(moving).toEqual({ wanted: true, animations: 0, scrolls: "auto", changes: 0 });
}

function readTitle(device: Device): Promise<string> {
  return device.run(() => document.querySelector("h1")?.textContent ?? "");
}

/** The parts of the page: role, name by what is written there, and how many are alike. */
function listParts(): [Role, string, number][] {
  const counts = new Map<string, number>();
  const add = (role: Role, ...texts: (string | null | undefined)[]) => {
    const name = texts.map((text) => text?.trim()).join(" ");
    const key = JSON.stringify([role, name]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  add("heading", document.querySelector("h1")?.textContent);
  add("progressbar", document.querySelector(".progress span")?.textContent);
  for (const group of document.querySelectorAll("fieldset"))
    add(
      "group",
      ...[...(group.querySelector("legend")?.childNodes ?? [])].map(({ textContent }) => textContent),
    );
  for (const radio of document.querySelectorAll("input")) add("radio", radio.labels?.[0]?.textContent);
  for (const field of document.querySelectorAll("textarea")) add("textbox", field.labels[0]?.textContent);
  for (const button of document.querySelectorAll("button"))
    if (button.checkVisibility()) add("button", button.textContent);
  return [...counts].map(([key, count]) => [...(JSON.parse(key) as [Role, string]), count]);
}

function hasten(times: number): void {
  const wait = window.setTimeout.bind(window);
  window.setTimeout = ((work: () => void, time = 0) => wait(work, time / times)) as typeof setTimeout;
}

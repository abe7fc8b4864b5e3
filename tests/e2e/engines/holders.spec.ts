import { expect } from "@playwright/test";
import { holders } from "#app/locales/en/holders";
import { startTwoKeyServer } from "../two-key/closed-server";
import type { Device } from "./device";
import { ENGINES, type EngineName, test } from "./engines";
import { fillIn, listKept, press, see, seeTitle } from "./hand";

const PHONE = { width: 390, height: 844 };
const { page: words } = holders;
const NAMES = Object.keys(ENGINES) as EngineName[];

let server: Awaited<ReturnType<typeof startTwoKeyServer>>;

test.beforeAll(async () => {
  server = await startTwoKeyServer(NAMES.length);
});

test.afterAll(async () => {
  await server.remove();
});

async function takeTurn(device: Device, link: string, card: string): Promise<void> {
  await device.open("about:blank");
  await device.open(`${server.url}${link}`);
  await seeTitle(device, words.turn.heading);
  await fillIn(device, words.type.label, card);
  await press(device, words.turn.go);
}

for (const [at, name] of NAMES.entries())
  test(`${name}, phone: two key holders take their turns, and the results come out`, async ({
    openDevice,
  }) => {
    test.skip(ENGINES[name].path === null && process.env.CI !== "true", `There is no ${name} here.`);
    const { id, links, cards } = server.waves[at] ?? { id: "", links: [], cards: [] };
    const first = await openDevice(name, PHONE);
    await takeTurn(first, links[2] ?? "", cards[2] ?? "");
    await see(first, words.turn.counts.replace("{in}", "22").replace("{out}", "22"));
    const sideways = () => first.run(() => document.documentElement.scrollWidth > innerWidth);
    expect(await sideways()).toBe(false);
    const second = await openDevice(name, PHONE);
    await takeTurn(second, links[1] ?? "", cards[1] ?? "");
    await seeTitle(second, words.turn.doneLast);
    const readBoard = async () => (await fetch(`${server.url}/board/${id}/board.json`)).status;
    await expect.poll(readBoard, { timeout: 60_000 }).toBe(200);
    for (const device of [first, second]) {
      expect(await listKept(device)).toEqual([`parallax holder ${id}`]);
      expect(await device.readErrors()).toEqual([]);
    }
  });

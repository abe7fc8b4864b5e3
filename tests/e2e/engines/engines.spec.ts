import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { booth as words } from "#app/locales/en/booth";
import { stepBack } from "./conditions";
import { ENGINES, type EngineName, test } from "./engines";
import { listKept } from "./hand";
import { expectInOrder } from "./layout";
import {
  answerPages,
  answerWithInterruptions,
  begin,
  goOnWithCode,
  openLink,
  readCode,
  readSlip,
  reloadAfterEnd,
  reviewAndCast,
  withdrawWithCode,
} from "./visit";

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

for (const name of Object.keys(ENGINES) as EngineName[])
  for (const [kind, size] of Object.entries(SIZES))
    test(`${name}, ${kind}: a person answers and casts, and changes and withdraws the ballot on a second device`, async ({
      openDevice,
      server,
    }) => {
      test.skip(ENGINES[name].path === null && process.env.CI !== "true", `There is no ${name} here.`);
      const link = server.links.pop() ?? "";
      const first = await openDevice(name, size);
      await openLink(first, link);
      await begin(first);
      const code = await readCode(first);
      await reviewAndCast(first, await answerWithInterruptions(first, 0));
      await readSlip(first, code);
      await stepBack(first, 2, [words.done.heading]);
      expect(await listKept(first)).toEqual([]);
      await reloadAfterEnd(first);
      const second = await openDevice(name, size);
      await openLink(second, link);
      await goOnWithCode(second, code);
      await reviewAndCast(second, await answerPages(second, 1));
      await reloadAfterEnd(second);
      await withdrawWithCode(second, code);
      expect([...(await first.readErrors()), ...(await second.readErrors())]).toEqual([]);
    });

/** A page that breaks its own policy before anybody can ask it. */
const unruly = createServer((_, answer) => {
  answer.setHeader("content-type", "text/html");
  answer.setHeader("content-security-policy", "style-src 'none'");
  answer.end("<!DOCTYPE html><title>Unruly</title><style>h1 { color: red }</style><h1>Unruly</h1>");
});
test.beforeAll(async () => {
  unruly.listen(0, "127.0.0.1");
  await once(unruly, "listening");
});
test.afterAll(() => {
  unruly.close();
  unruly.closeAllConnections();
});

for (const name of Object.keys(ENGINES) as EngineName[])
  test(`${name}: errors of a page and what is wider than it are noticed`, async ({ openDevice, server }) => {
    test.skip(ENGINES[name].path === null && process.env.CI !== "true", `There is no ${name} here.`);
    const device = await openDevice(name, SIZES.phone);
    await device.open(`${server.url}/anonymity`);
    await expectInOrder(device);
    await device.run(() => {
      console.error("said");
      setTimeout(() => {
        throw new Error("thrown");
      });
      void Promise.reject(new Error("rejected"));
      const wide = document.createElement("p");
      wide.textContent = "wide";
      wide.style.minWidth = "480px";
      document.body.append(wide);
    });
    for (const error of ["said", "thrown", "rejected"])
      await expect.poll(async () => (await device.readErrors()).join()).toContain(error);
    await expect(expectInOrder(device)).rejects.toThrow("scrolls sideways");
    await device.open(`http://127.0.0.1:${(unruly.address() as AddressInfo).port}`);
    await expect.poll(async () => (await device.readErrors()).join()).toContain("style-src");
  });

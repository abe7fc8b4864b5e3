import { expect } from "@playwright/test";
import { booth as words } from "#app/locales/en/booth";
import {
  beginWithoutNetwork,
  castWithoutNetwork,
  expectNamed,
  expectSeenWithoutColours,
  expectStill,
  leafToReview,
  stepBack,
} from "./conditions";
import type { Device } from "./device";
import { ENGINES, type EngineName, test } from "./engines";
import { choose, listAnswers, listKept, press, see, seeTitle } from "./hand";
import { expectInOrder } from "./layout";
import { answerPages, begin, openLink, reviewAndCast } from "./visit";

const PHONE = { width: 390, height: 844 };
/** What is left of a window of 1280 × 1024 when it is enlarged to 400 %. */
const ENLARGED = { width: 320, height: 256 };

async function answerOne(device: Device): Promise<void> {
  const [answers = []] = await listAnswers(device);
  await choose(device, 0, answers[0] ?? "");
  await leafToReview(device);
}

for (const name of Object.keys(ENGINES) as EngineName[])
  test.describe(name, () => {
    test.skip(ENGINES[name].path === null && process.env.CI !== "true", `There is no ${name} here.`);

    test("without a network a ballot is sealed, waits, and is sent by itself or when the link is opened again", async ({
      openDevice,
      server,
    }) => {
      const link = server.links.pop() ?? "";
      const device = await openDevice(name, PHONE);
      await openLink(device, link);
      await beginWithoutNetwork(device);
      await begin(device, words.retry);
      await answerOne(device);
      await castWithoutNetwork(device, words.cast.waitingKept);
      await device.setOffline(false);
      await seeTitle(device, words.done.heading);
      expect(await listKept(device)).toEqual([]);
      expect(await device.readErrors()).toEqual([]);
      // Chromium 156 sometimes forgets what a private window kept once its page was left: the last thing that happens to
      // it is being written, and the next page finds nothing. That a profile keeps it is tried in booth-trouble.spec.ts
      if (name === "Chromium") return;
      await press(device, words.done.change);
      await answerOne(device);
      await castWithoutNetwork(device, words.cast.waitingKept);
      await device.open("about:blank");
      await device.setOffline(false);
      await device.open(link);
      await seeTitle(device, words.done.heading);
      expect(await listKept(device)).toEqual([]);
      expect(await device.readErrors()).toEqual([]);
    });

    test("where pages may keep nothing a person is told so, and answers and casts all the same", async ({
      openDevice,
      server,
    }) => {
      const device = await openDevice(name, PHONE, "blocking");
      await openLink(device, server.links.pop() ?? "");
      await begin(device);
      for (const sentence of [words.trouble.storage, words.questions.notSaved]) await see(device, sentence);
      await answerOne(device);
      await castWithoutNetwork(device, words.cast.waitingOpen);
      await device.setOffline(false);
      await seeTitle(device, words.done.heading);
      await stepBack(device, 2, [words.done.heading]);
      expect(await device.readErrors()).toEqual([]);
    });

    test("in a private window at 400 % zoom nothing moves or lies in the way, and every part has its name", async ({
      openDevice,
      server,
    }) => {
      const device = await openDevice(name, ENLARGED, "adapted");
      await openLink(device, server.links.pop() ?? "");
      await expectStill(device);
      await begin(device);
      await expectNamed(device);
      await expectStill(device);
      const given = await answerPages(device, 0, 8);
      await expectNamed(device);
      given.push(...(await answerPages(device, 0, 9)));
      await expectNamed(device);
      given.push(...(await answerPages(device, 0)));
      await reviewAndCast(device, given);
      expect(await device.readErrors()).toEqual([]);
    });

    test("where colours are forced, what is chosen is told from what is not", async ({
      openDevice,
      server,
    }) => {
      test.skip(name === "WebKit", "WebKitGTK forces no colours.");
      const device = await openDevice(name, PHONE, "adapted");
      await openLink(device, server.links.pop() ?? "");
      await begin(device);
      await expectSeenWithoutColours(device);
      await expectInOrder(device);
    });
  });

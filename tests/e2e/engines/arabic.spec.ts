import { expect } from "@playwright/test";
import { respondentWords } from "#app/locales/languages.server";
import { ENGINES, type EngineName, test } from "./engines";
import { listKept } from "./hand";
import { answerPages, begin, openLink, readCode, readIn, readSlip, reviewAndCast } from "./visit";

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

for (const [name, kind] of [
  ["WebKit", "phone"],
  ["Chromium", "phone"],
  ["Chromium", "desk"],
] as const satisfies readonly (readonly [EngineName, keyof typeof SIZES])[])
  test(`${name}, ${kind}: a person answers in Arabic, from right to left`, async ({ openDevice, server }) => {
    test.skip(ENGINES[name].path === null && process.env.CI !== "true", `There is no ${name} here.`);
    const link = (server.links.pop() ?? "").replace("#", "/ar#");
    const device = await openDevice(name, SIZES[kind]);
    readIn(device, "ar");
    await openLink(device, link);
    const page = () =>
      device.run(() => {
        const { lang, dir, scrollWidth } = document.documentElement;
        return { lang, dir, sideways: scrollWidth > innerWidth };
      });
    expect(await page()).toEqual({ lang: "ar", dir: "rtl", sideways: false });
    await begin(device, respondentWords("ar").booth.welcome.begin);
    const code = await readCode(device);
    await reviewAndCast(device, await answerPages(device, 0));
    expect(await page()).toEqual({ lang: "ar", dir: "rtl", sideways: false });
    await readSlip(device, code);
    expect(await listKept(device)).toEqual([]);
    expect(await device.readErrors()).toEqual([]);
  });

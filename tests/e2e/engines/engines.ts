import { writeFile } from "node:fs/promises";
import { test as base, expect } from "@playwright/test";
import { findFirefox, findWebKit } from "../../../scripts/browser.mjs";
import { type BoothServer, startBoothServer } from "../booth-server";
import type { Device, Engine, Setup, Size } from "./device";
import { startChromium, startFirefox } from "./puppeteer";
import { startWebKit } from "./webkit";

/** Each engine: where its browser is, null where this machine has none, and how it is started. */
export const ENGINES = {
  Chromium: { path: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", start: startChromium },
  Firefox: { path: findFirefox(), start: startFirefox },
  WebKit: { path: findWebKit(), start: startWebKit },
};

export type EngineName = keyof typeof ENGINES;

type ForEachTest = { openDevice(engine: EngineName, size: Size, setup?: Setup): Promise<Device> };
type ForAllTests = {
  server: BoothServer;
  startOnce(engine: EngineName, setup: Setup): Promise<Engine>;
};

/** A test that opens devices with nothing on them. What stood on them is kept as pictures if it fails. */
export const test = base.extend<ForEachTest, ForAllTests>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const server = await startBoothServer();
      await use(server);
      await server.remove();
    },
    { scope: "worker" },
  ],
  startOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const started = new Map<string, Promise<Engine>>();
      await use((name, setup) => {
        const { path, start } = ENGINES[name];
        if (path === null)
          throw new Error(`There is no ${name} on this machine: with CI=true it is required.`);
        const engine = started.get(`${name} ${setup}`) ?? start(path, setup);
        started.set(`${name} ${setup}`, engine);
        return engine;
      });
      for (const engine of started.values()) await (await engine).close();
    },
    { scope: "worker" },
  ],
  openDevice: async ({ startOnce }, use, info) => {
    const devices: Device[] = [];
    await use(async (name, size, setup = "usual") => {
      const device = await (await startOnce(name, setup)).openDevice(size);
      devices.push(device);
      const room = () => device.run(() => ({ width: innerWidth, height: innerHeight }));
      await expect.poll(room, { message: "the size of the page" }).toEqual(size);
      return device;
    });
    for (const [at, device] of devices.entries()) {
      if (info.status !== info.expectedStatus)
        await writeFile(info.outputPath(`device-${at + 1}.png`), await device.takePicture());
      await device.close();
    }
  },
});

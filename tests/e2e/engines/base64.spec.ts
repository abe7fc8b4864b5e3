import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { build } from "esbuild";
import type * as base64 from "#app/features/holders/web-base64";
import { ENGINES, type EngineName, test } from "./engines";

/** Each of the lengths modulo three, and one longer than what is put together in one piece without an engine's help. */
const SAMPLES = [0, 1, 2, 3, 64, 255, 20_000].map((length) =>
  Array.from({ length }, (_, at) => (at * 151 + length) % 256),
);
const BENT = ["AA==", "A+8", "A/8", "A", "AB", "AAB", " AAAA", "AAAA\n", "AA AA", "é"];

const page = createServer(async (_, answer) => {
  const { outputFiles } = await build({
    entryPoints: ["app/features/holders/web-base64.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "base64",
  });
  answer.setHeader("content-type", "text/html");
  answer.end(`<!DOCTYPE html><title>Base64</title><script>${outputFiles[0]?.text}</script>`);
});
test.beforeAll(async () => {
  page.listen(0, "127.0.0.1");
  await once(page, "listening");
});
test.afterAll(() => {
  page.close();
  page.closeAllConnections();
});

for (const name of Object.keys(ENGINES) as EngineName[])
  test(`${name}: base64url is spelled and read, and refused, as everywhere else`, async ({ openDevice }) => {
    test.skip(ENGINES[name].path === null && process.env.CI !== "true", `There is no ${name} here.`);
    const device = await openDevice(name, { width: 390, height: 844 });
    await device.open(`http://127.0.0.1:${(page.address() as AddressInfo).port}`);
    const work = (samples: number[][], bent: string[]) => {
      const { spellBase64Url, readBase64Url } = (globalThis as unknown as { base64: typeof base64 }).base64;
      const texts = samples.map((bytes) => spellBase64Url(Uint8Array.from(bytes)));
      const refused = bent.map((text) => {
        try {
          return [...readBase64Url(text)];
        } catch (error) {
          return error instanceof RangeError || error instanceof SyntaxError;
        }
      });
      return { texts, read: texts.map((text) => [...readBase64Url(text)]), refused };
    };
    expect(await device.run(work, SAMPLES, BENT)).toEqual({
      texts: SAMPLES.map((bytes) => Buffer.from(bytes).toString("base64url")),
      read: SAMPLES,
      refused: BENT.map(() => true),
    });
  });

/**
 * The booth's cold load in a real browser, with an empty cache each time: requests, bytes over the wire with their
 * headers, and how long a person waits for the first screen and, pressing at once, for the first question.
 * Goals: at most 4 requests and 25 kB. The reference is the sign-in page, which brings all of Remix.
 * Run: npm run bench -- booth (BENCH_VISITS=2 sets the number of visits)
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { fillText } from "#app/features/booth/booth-data";
import { en } from "#app/locales/en";
import { openPlatform } from "#app/platform/platform.server";
import { ensureBrowser } from "../scripts/browser.mjs";
import { clock, printTable, quantileOf } from "./clock";
import { openCoreWave } from "./core-wave";
import { createInstallation, startServer, stopServer } from "./installation";

/** A train: 50 kbit/s and 600 ms until the first byte. */
const SLOW = { offline: false, latency: 600, downloadThroughput: 50_000 / 8, uploadThroughput: 50_000 / 8 };
const SLOW_VISITS = 3;
const VISITS = Number(process.env.BENCH_VISITS ?? 9);
const { welcome, questions } = en.booth;

type Load = { requests: number; bytes: number };

const executablePath = await ensureBrowser();
if (executablePath === null) throw new Error("No browser was found: set CHROMIUM_PATH.");
const installation = await createInstallation(null);
const platform = await openPlatform(installation.env);
const wave = await openCoreWave(platform, VISITS);
await platform.close();
const child = await startServer(installation);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

const times = {
  begin: [] as number[],
  question: [] as number[],
  signIn: [] as number[],
  slow: [] as number[],
  slowReady: [] as number[],
};
const loads: Load[] = [];
for (const link of wave.links) {
  const path = new URL(link.url).pathname + new URL(link.url).hash;
  loads.push(
    await visit(browser, async (page) => {
      const begin = page.getByRole("button", { name: welcome.begin, exact: true });
      await clock(times.begin, async () => {
        await page.goto(`${installation.url}${path}`, { waitUntil: "commit" });
        await page.locator("button:enabled", { hasText: welcome.begin }).waitFor();
      });
      await page.waitForLoadState("networkidle");
      return async () => {
        await clock(times.question, async () => {
          await begin.click();
          await page.getByText(fillText(questions.progress, { page: 1, pages: "" })).waitFor();
        });
      };
    }),
  );
}
for (const link of wave.links.slice(0, SLOW_VISITS)) {
  const path = new URL(link.url).pathname + new URL(link.url).hash;
  await visit(
    browser,
    async (page) => {
      const from = performance.now();
      await page.goto(`${installation.url}${path}`, { waitUntil: "commit" });
      await page.getByRole("button", { name: welcome.begin, exact: true }).waitFor();
      times.slow.push(performance.now() - from);
      await page.locator("button:enabled", { hasText: /./ }).first().waitFor();
      times.slowReady.push(performance.now() - from);
    },
    SLOW,
  );
}
const signInLoads: Load[] = [];
for (let count = 0; count < VISITS; count++) {
  signInLoads.push(
    await visit(browser, async (page) => {
      await clock(times.signIn, () => page.goto(`${installation.url}/sign-in`, { waitUntil: "networkidle" }));
    }),
  );
}
await browser.close();
await stopServer(child);
installation.remove();
const most = (all: readonly Load[], field: keyof Load) => Math.max(...all.map((load) => load[field]));
printTable(`Cold loads in ${browser.version()}, ${VISITS} visits`, [
  ["", "requests", "kB over the wire", "p50 ms", "p95 ms"],
  row("booth, to its first screen", loads, times.begin),
  row("  then to the first question", null, times.question),
  row("booth at 50 kbit/s and 600 ms, first screen to read (goal 4000)", null, times.slow),
  row("  until Begin can be pressed", null, times.slowReady),
  row("reference: sign-in page, to network idle", signInLoads, times.signIn),
]);

function row(name: string, seen: readonly Load[] | null, clocked: readonly number[]) {
  const load = seen === null ? ["", ""] : [most(seen, "requests"), (most(seen, "bytes") / 1000).toFixed(1)];
  return [name, ...load, quantileOf(clocked, 0.5), quantileOf(clocked, 0.95)];
}

/** A visit with nothing cached. What `look` returns is done after the requests were counted. */
async function visit(
  browser: Browser,
  look: (page: Page) => Promise<(() => Promise<void>) | void>,
  conditions?: typeof SLOW,
): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const load = { requests: 0, bytes: 0 };
  wire.on("Network.requestWillBeSent", () => {
    load.requests += 1;
  });
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    load.bytes += encodedDataLength;
  });
  await wire.send("Network.enable");
  if (conditions !== undefined) await wire.send("Network.emulateNetworkConditions", conditions);
  const proceed = await look(page);
  const counted = { ...load };
  await proceed?.();
  await context.close();
  return counted;
}

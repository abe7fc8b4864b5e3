import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import puppeteer, { type BrowserContext, type ElementHandle, type Page } from "puppeteer-core";
import type { Device, Engine, Setup, Size } from "./device";

/** Where Chromium keeps what a person has set, and how it says that pages may keep nothing. */
const CHROMIUM_SETTINGS = "Default/Preferences";
const CHROMIUM_BLOCKING = { profile: { default_content_setting_values: { cookies: 2 } } };

/** What a person has set in Firefox. */
const FIREFOX_SETTINGS: Record<Setup, Record<string, unknown>> = {
  usual: {},
  blocking: { "network.cookie.cookieBehavior": 2 },
  adapted: {
    "browser.privatebrowsing.autostart": true,
    "ui.prefersReducedMotion": 1,
    "browser.display.document_color_use": 2,
  },
};

/** Chromium, driven through its DevTools protocol. Every device is a private window of it. */
export async function startChromium(executablePath: string, setup: Setup): Promise<Engine> {
  const userDataDir = mkdtempSync(join(tmpdir(), "parallax-chromium-"));
  mkdirSync(dirname(join(userDataDir, CHROMIUM_SETTINGS)));
  const settings = setup === "blocking" ? CHROMIUM_BLOCKING : {};
  writeFileSync(join(userDataDir, CHROMIUM_SETTINGS), JSON.stringify(settings));
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic"];
  const engine = await drive({ browser: "chrome", executablePath, args, userDataDir }, async (page) => {
    if (setup !== "adapted") return;
    const session = await page.createCDPSession();
    const features = [
      { name: "forced-colors", value: "active" },
      { name: "prefers-reduced-motion", value: "reduce" },
    ];
    await session.send("Emulation.setEmulatedMedia", { features });
  });
  return {
    ...engine,
    async close() {
      await engine.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox, driven through WebDriver BiDi. */
export async function startFirefox(executablePath: string, setup: Setup): Promise<Engine> {
  return drive({ browser: "firefox", executablePath, extraPrefsFirefox: FIREFOX_SETTINGS[setup] });
}

async function drive(
  options: Parameters<typeof puppeteer.launch>[0],
  adapt?: (page: Page) => Promise<void>,
): Promise<Engine> {
  const browser = await puppeteer.launch({ headless: true, defaultViewport: null, ...options });
  return {
    async openDevice(size) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.evaluateOnNewDocument(reportRefused);
      await adapt?.(page);
      const device = reachDevice(context, page);
      await device.resize(size);
      return device;
    },
    close: () => browser.close(),
  };
}

function reachDevice(context: BrowserContext, page: Page): Device {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    const outcome = message.text().startsWith("Failed to load resource: ");
    if (message.type() === "error" && !outcome) errors.push(message.text());
  });
  return {
    async open(url) {
      await page.goto(url);
    },
    run: (script, ...given) => page.evaluate(script as never, ...given) as never,
    async click(find, ...given) {
      const handle = await page.evaluateHandle(find as (...all: unknown[]) => Node | null, ...given);
      const element = handle.asElement() as ElementHandle<Element> | null;
      await element?.click();
      await handle.dispose();
      return element !== null;
    },
    type: (text) => page.keyboard.type(text),
    async back() {
      await page.goBack();
    },
    async reload() {
      await page.reload();
    },
    resize: (size: Size) => page.setViewport(size),
    setOffline: (offline) => page.setOfflineMode(offline),
    countNamed: async (role, name) => (await page.$$(`aria/${name}[role="${role}"]`)).length,
    async takePicture() {
      return Buffer.from(await page.screenshot());
    },
    readErrors: async () => errors,
    close: () => context.close(),
  };
}

/** Runs before anything of a page: not every engine tells its driver what a page's policy has refused. */
function reportRefused(): void {
  addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
    console.error(`refused by ${violatedDirective}`),
  );
}

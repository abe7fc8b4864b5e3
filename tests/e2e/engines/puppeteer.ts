import puppeteer, { type BrowserContext, type ElementHandle, type Page } from "puppeteer-core";
import type { Device, Engine, Size } from "./device";

/** Chromium, driven through its DevTools protocol. */
export async function startChromium(executablePath: string): Promise<Engine> {
  return drive({
    browser: "chrome",
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
}

/** Firefox, driven through WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  return drive({ browser: "firefox", executablePath });
}

async function drive(options: Parameters<typeof puppeteer.launch>[0]): Promise<Engine> {
  const browser = await puppeteer.launch({ headless: true, defaultViewport: null, ...options });
  return {
    async openDevice(size) {
      const context = await browser.createBrowserContext();
      const device = reachDevice(context, await context.newPage());
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
    const refusal = message.text().startsWith("Failed to load resource: the server responded");
    if (message.type() === "error" && !refusal) errors.push(message.text());
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
    async takePicture() {
      return Buffer.from(await page.screenshot());
    },
    readErrors: async () => errors,
    close: () => context.close(),
  };
}

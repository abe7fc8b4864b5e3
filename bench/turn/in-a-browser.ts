import puppeteer from "puppeteer-core";
import { holders } from "#app/locales/en/holders";

const { page: words } = holders;
/** How the last screen begins. */
const [DONE = ""] = words.turn.doneFirst.split(".");

/** What a holder's page needed: seconds from the press to the last word, and how long it once answered nobody. */
export type PageTurn = { seconds: number; stoppedMs: number };

/** Opens the link in a browser, types the card and takes the turn. */
export async function takeTurnInBrowser(
  browser: "chrome" | "firefox",
  executablePath: string,
  link: string,
  card: string,
): Promise<PageTurn> {
  const args = browser === "chrome" ? ["--no-sandbox", "--disable-gpu"] : [];
  const engine = await puppeteer.launch({ browser, executablePath, args, headless: true });
  try {
    const page = await engine.newPage();
    page.setDefaultTimeout(0);
    await page.evaluateOnNewDocument(watchForStops);
    await page.goto(link);
    await page.waitForSelector("#card");
    await page.type("#card", card.slice(0, -1));
    await page.type("#card", card.slice(-1));
    const start = performance.now();
    await page.evaluate(() => {
      (globalThis as unknown as Watched).longestStop = 0;
      document.querySelector<HTMLButtonElement>("form button")?.click();
    });
    const end = await page.waitForFunction(
      (done: string, stop: string) => {
        const title = document.querySelector("h1")?.textContent ?? "";
        return title === stop ? document.body.innerText : title.startsWith(done) && title;
      },
      { polling: 200 },
      DONE,
      words.stop.heading,
    );
    const seconds = (performance.now() - start) / 1000;
    const said = String(await end.jsonValue());
    if (said.includes(words.stop.heading)) throw new Error(said);
    const stoppedMs = await page.evaluate(() => (globalThis as unknown as Watched).longestStop);
    return { seconds, stoppedMs: Math.round(stoppedMs) };
  } finally {
    await engine.close();
  }
}

type Watched = { longestStop: number };

/** Runs in the page: the longest time in which it could not have answered a press. */
function watchForStops(): void {
  const watched = globalThis as unknown as Watched;
  watched.longestStop = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longestStop = Math.max(watched.longestStop, now - last - 20);
    last = now;
  }, 20);
}

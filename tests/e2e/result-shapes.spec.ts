import { expect, type Page, test } from "@playwright/test";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";
import { createShapedCompany } from "./shaped-company";

/** Surveys of few and of many, of long and of foreign questions: what the demo company's pages never meet. */
let server: RunningServer;
let company: Awaited<ReturnType<typeof createShapedCompany>>;
test.beforeAll(async () => {
  company = await createShapedCompany();
  server = await startServer(company.variables);
});
test.afterAll(() => server.remove());

test.beforeEach(async ({ context }) => {
  const [name = "", value = ""] = company.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: `${server.url}/app` }]);
});

/** No text runs out of the frame that it stands in: what is cut off there makes no page scroll. */
async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main details > summary, main .card, main .statement")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent?.slice(0, 60)),
  );
  expect(cut, page.url()).toEqual([]);
}

const TABS = ["", "/statements"];
/** Of questions whose texts are unlike others, every page that shows them. */
const WORDED = ["", "/dimensions", "/statements", "/views"];

for (const shape of [
  "too-few-in-one-team",
  "too-few-in-both",
  "five-against-five",
  "many-against-many",
  "five-waves",
  "long-questions",
  "arabic-questions",
])
  test(`the results of ${shape} can be read on a phone and on a desk`, async ({ page }) => {
    const { waveId, surveyId } = company.surveys.find((one) => one.shape === shape) ?? {};
    for (const tab of shape.endsWith("questions") ? WORDED : TABS) {
      const results = await page.goto(`${server.url}/app/waves/${waveId}/results${tab}`);
      expect(results?.status()).toBe(200);
      await lookAt(page, `${shape}${tab.replace("/", "-")}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNothingCut(page);
    }
    const trend = await page.goto(`${server.url}/app/surveys/${surveyId}/trend`);
    expect(trend?.status()).toBe(200);
    await lookAt(page, `${shape}-trend`);
  });

test("the overview of the longest names is one screen of a desk and at most three of a phone", async ({
  page,
}) => {
  const { waveId } = company.surveys.find((one) => one.shape === "five-waves") ?? {};
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${server.url}/app/waves/${waveId}/results`);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await height()).toBeLessThanOrEqual(900);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await height()).toBeLessThanOrEqual(3 * 844);
});

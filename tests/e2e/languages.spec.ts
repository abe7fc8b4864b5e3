import { expect, type Page, test } from "@playwright/test";
import type { BoothText } from "#app/locales/en/booth";
import { LANGUAGES, type Language, respondentWords } from "#app/locales/languages.server";
import { WAY_FRAMES } from "#app/ui/way-of-ballot";
import { type BoothServer, startBoothServer } from "./booth-server";
import { heading, press } from "./booth-steps";
import { lookAt } from "./look";

let server: BoothServer;
let next = 0;
test.beforeAll(async () => {
  server = await startBoothServer();
});
test.afterAll(() => server.remove());
test.use({ viewport: { width: 390, height: 844 } });

function takeLink(language: Language): string {
  return (server.links[next++] ?? "").replace("#", `/${language}#`);
}

function takeFullLink(language: Language): string {
  return (server.fullLinks[LANGUAGES.indexOf(language)] ?? "").replace("#", `/${language}#`);
}

for (const language of LANGUAGES) {
  const { booth } = respondentWords(language);

  test(`${language}: the booth opens with at most four requests and 25 kB, and is accessible on every page`, async ({
    page,
  }) => {
    await openSmall(page, takeLink(language), booth);
    expect(await page.locator("html").getAttribute("dir")).toBe(booth.direction);
    await page.locator("summary").first().click();
    await expectWholePictures(page, language);
    await lookAt(page, `booth-${language}-1-welcome`);
    await press(page, booth.welcome.begin);
    await expect(page.locator("progress")).toHaveAttribute("value", "1");
    await lookAt(page, `booth-${language}-2-page`);
    await goToReview(page, booth);
    await lookAt(page, `booth-${language}-3-review`);
    await press(page, booth.review.castEmpty);
    await expect(heading(page)).toHaveText(booth.done.heading);
    await lookAt(page, `booth-${language}-4-done`);
  });

  test(`${language}: the booth of the full form opens with at most four requests and 25 kB, too`, async ({
    page,
  }) => {
    await openSmall(page, takeFullLink(language), booth);
    await expect(page.getByText(booth.welcome.full)).toBeVisible();
  });
}

/** No word of the way of a ballot ends outside its picture. */
async function expectWholePictures(page: Page, language: Language): Promise<void> {
  const side = await page.context().newPage();
  for (const custody of Object.keys(WAY_FRAMES)) {
    await side.goto(new URL(`/way/${custody}/${language}`, page.url()).href);
    const ends = await side.locator("text").evaluateAll((texts: SVGTextElement[]) =>
      texts.map((text) => {
        const { x, width } = text.getBBox();
        return Math.min(x, (text.ownerSVGElement?.viewBox.baseVal.width ?? 0) - x - width);
      }),
    );
    expect(ends.length).toBeGreaterThan(2);
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
  }
  await side.close();
}

test("whoever changes the language on the first page keeps the invitation, and answers once", async ({
  page,
}) => {
  await page.goto(takeLink("en"));
  const german = respondentWords("de").booth;
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await press(page, german.welcome.begin);
  await expect(page.locator("progress")).toHaveAttribute("value", "1");
  await page.goto(page.url().replace("/de#", "/fr#"));
  await expect(page.getByText(respondentWords("fr").booth.welcome.draft)).toBeVisible();
});

/** Everything that travels until a person can begin, as the browser counts it. */
async function openSmall(page: Page, link: string, { welcome }: BoothText) {
  const sizes: Promise<{ responseBodySize: number; responseHeadersSize: number }>[] = [];
  page.on("request", (request) => sizes.push(request.response().then(() => request.sizes())));
  await page.goto(link);
  await expect(page.getByRole("button", { name: welcome.begin, exact: true })).toBeEnabled();
  await page.waitForLoadState("networkidle");
  expect(sizes.length).toBeLessThanOrEqual(4);
  const answers = await Promise.all(sizes);
  const bytes = answers.reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(25_000);
}

async function goToReview(page: Page, { next, questions }: BoothText) {
  const forwards = page.getByRole("button", { name: new RegExp(`^(${next}|${questions.toReview})$`) });
  for (let step = 0; step < 12 && (await forwards.isVisible()); step += 1) {
    const before = await heading(page).textContent();
    await forwards.click();
    await expect(heading(page)).not.toHaveText(before ?? "");
  }
}

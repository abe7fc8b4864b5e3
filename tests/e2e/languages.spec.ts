import { expect, type Page, test } from "@playwright/test";
import { LANGUAGES, type Language, respondentWords } from "#app/locales/languages.server";
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

for (const language of LANGUAGES) {
  const { booth } = respondentWords(language);

  test(`${language}: the booth opens with at most four requests and 25 kB, and is accessible on every page`, async ({
    page,
  }) => {
    let bytes = 0;
    let requests = 0;
    page.on("request", () => {
      requests += 1;
    });
    page.on("response", async (response) => {
      const { responseBodySize, responseHeadersSize } = await response.request().sizes();
      bytes += responseBodySize + responseHeadersSize;
    });
    await page.goto(takeLink(language));
    await expect(page.getByRole("button", { name: booth.welcome.begin, exact: true })).toBeEnabled();
    await page.waitForLoadState("networkidle");
    expect(requests).toBeLessThanOrEqual(4);
    expect(bytes).toBeLessThanOrEqual(25_000);
    expect(await page.locator("html").getAttribute("dir")).toBe(booth.direction);
    await page.locator("summary").first().click();
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

async function goToReview(page: Page, { next, questions }: typeof import("#app/locales/en/booth").booth) {
  const forwards = page.getByRole("button", { name: new RegExp(`^(${next}|${questions.toReview})$`) });
  for (let step = 0; step < 12 && (await forwards.isVisible()); step += 1) {
    const before = await heading(page).textContent();
    await forwards.click();
    await expect(heading(page)).not.toHaveText(before ?? "");
  }
}

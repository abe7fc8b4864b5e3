import { expect, type Page } from "@playwright/test";

/** The title of the screen that stands. */
export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** Takes a ballot and stands before the first page. */
export async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, "Begin");
  await expect(page.getByText("Page 1 of 10")).toBeVisible();
}

/** Looks the ballot code up from a page of questions, and comes back to it. */
export async function readCode(page: Page): Promise<string> {
  await press(page, "Answer later or on another device");
  const code = (await page.locator("p.code").textContent()) ?? "";
  await press(page, "Go on answering now");
  await expect(page.getByText(/^Page \d+ of 10$/)).toBeVisible();
  return code;
}

/** Leafs through the pages that are left without answering anything. */
export async function goToReview(page: Page): Promise<void> {
  for (
    let step = 0;
    step < 12 && !(await page.getByRole("button", { name: /Seal and cast/ }).isVisible());
    step++
  ) {
    const before = await heading(page).textContent();
    await press(page, /^(Next|Look over my answers)$/);
    await expect(heading(page)).not.toHaveText(before ?? "");
  }
}

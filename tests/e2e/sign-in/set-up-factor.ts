import type { Page } from "@playwright/test";
import { wordsIn } from "#app/locales/languages.server";
import { codeOf } from "#tests/helpers/sign-in/factors";

/** Sets a second factor up for whoever is signed in. Returns what their app keeps. */
export async function setUpFactor(page: Page, url: string, password: string): Promise<string> {
  const { factor } = wordsIn("en");
  await page.goto(`${url}/app/profile/second-factor`);
  await page.getByLabel(factor.password).fill(password);
  await page.getByRole("button", { name: factor.setUp.begin, exact: true }).click();
  const key = page.locator(".factor-key");
  await key.waitFor();
  const secret = (await key.innerText()).replaceAll(/\s/g, "");
  await page.getByLabel(factor.code).fill(codeOf(secret, new Date()));
  await page.getByRole("button", { name: factor.setUp.submit }).click();
  await page.getByRole("button", { name: factor.codes.noted }).click();
  await page.getByText(factor.said.on).waitFor();
  return secret;
}

import { expect, type Page, test } from "@playwright/test";
import { GATEWAYS, WRITINGS } from "#tests/helpers/booth/mail-gateways";
import { MANGLED_ADDRESSES } from "#tests/helpers/booth/mangled-addresses";
import { type BoothServer, startBoothServer } from "./booth-server";
import { heading, press } from "./booth-steps";
import { expectAccessible } from "./look";

let server: BoothServer;
test.beforeAll(async () => {
  server = await startBoothServer();
});
test.afterAll(() => server.remove());
test.use({ viewport: { width: 390, height: 844 } });

const linkOf = (person: number) => new URL(server.links[person] ?? "");

async function expectBooth(page: Page, link: URL, kind: string): Promise<void> {
  await expect(page.getByRole("button", { name: "Begin" }), kind).toBeVisible();
  expect(page.url(), kind).toBe(link.href);
}

test("whoever asks for a mangled address comes to the booth of the own invitation", async ({ page }) => {
  const link = linkOf(0);
  for (const [kind, mangle] of Object.entries(MANGLED_ADDRESSES)) {
    await page.goto("about:blank");
    await page.goto(`${server.url}${mangle(link.pathname + link.hash)}`);
    await expectBooth(page, link, kind);
  }
});

test("a fragment with something appended or encoded is read, and not left in the history", async ({
  page,
}) => {
  const link = linkOf(0);
  for (const rest of [".", ">", ")", ",", "%20", "%3E", "&utm_source=mail", "?utm_source=mail", "___.YzJ1"]) {
    await page.goto("about:blank");
    await page.goto(`${link.href}${rest}`);
    await expectBooth(page, link, rest);
    await page.goBack();
    await expect(page, rest).toHaveURL("about:blank");
  }
  await page.goto(link.href.replace("sales.", "sales%2E"));
  await expectBooth(page, link, "%2E");
});

test("a whole mail can be pasted, with the link in whatever form a gateway gave it", async ({ page }) => {
  const link = linkOf(1);
  for (const [kind, wrap] of Object.entries(GATEWAYS)) {
    await page.goto("about:blank");
    await page.goto(`${link.origin}${link.pathname}`);
    const mail = `Dear Ada,\n\nanswer now:\n${wrap(link.href)}\n\n-- \nYou get this mail as a member of Sales.\n`;
    await page.getByLabel("The link from your invitation").fill(WRITINGS["lines of 76"](mail));
    await press(page, "Open the booth");
    await expectBooth(page, link, kind);
  }
});

test("what holds no link, or another survey's, is told apart, and the other survey can be opened", async ({
  page,
}) => {
  const link = linkOf(2);
  const foreign = new URL(server.foreign[0] ?? "");
  await page.goto(`${link.origin}${link.pathname}`);
  await expect(heading(page)).toHaveText("This link is not complete");
  const paste = async (text: string) => {
    await page.getByLabel("The link from your invitation").fill(text);
    await press(page, "Open the booth");
  };
  await paste("Kind regards");
  await expect(page.getByRole("alert").filter({ hasText: "not a link to this survey" })).toBeVisible();
  await paste("https://protect-eu.mimecast.com/s/pwJhCWWA5rTzoqj7Lc6?domain=survey.example");
  await expect(page.getByRole("alert").filter({ hasText: "does not hold your link" })).toBeVisible();
  await paste(GATEWAYS["Safe Links"](foreign.href));
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open that survey" }).click();
  await expectBooth(page, foreign, "the other survey");
});

test("an address without a wave is answered by a page with styles and without a script", async ({ page }) => {
  const answer = await page.goto(`${server.url}/i/%23sales.cut`);
  expect(answer?.status()).toBe(404);
  await expect(heading(page)).toHaveText("This link is not complete");
  expect(await page.evaluate(() => document.scripts.length + Number(document.styleSheets.length === 0))).toBe(
    0,
  );
  await expectAccessible(page);
});

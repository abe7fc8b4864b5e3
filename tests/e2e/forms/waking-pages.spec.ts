import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { en } from "#app/locales/en";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { session } from "#db/schema";
import { signInAs } from "#tests/helpers/members";
import { createReleasedWave } from "#tests/helpers/sharing/released-wave";
import { type RunningServer, startServer } from "../server";

/* What somebody does while a page still fetches its scripts, and what they type while another form is answered. */

const folder = mkdtempSync(join(tmpdir(), "parallax-waking-"));
const { members, profile } = en.auth;
let server: RunningServer;
let waveId = "";
let owner = { userId: "", cookie: "" };

test.beforeAll(async () => {
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const wave = await createReleasedWave(platform);
  waveId = wave.waveId;
  owner = await signInAs(platform, { ...wave, role: "owner" });
  const now = platform.now();
  await platform.db.insert(session).values({
    ...{ id: randomUUID(), userId: owner.userId, token: randomUUID() },
    ...{ expiresAt: new Date(now.getTime() + 3_600_000), createdAt: now, updatedAt: now },
  });
  await platform.close();
  server = await startServer(variables);
});
test.afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(async ({ page }) => {
  const at = owner.cookie.indexOf("=");
  await page
    .context()
    .addCookies([{ name: owner.cookie.slice(0, at), value: owner.cookie.slice(at + 1), url: server.url }]);
});

/** Opens a page whose scripts wait; returns what lets them come. */
async function openAsleep(page: Page, path: string): Promise<() => Promise<void>> {
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route(/\/assets\/.*\.js/, async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(`${server.url}${path}`, { waitUntil: "commit" });
  await page.locator("main").waitFor();
  return async () => {
    wake();
    await page.waitForLoadState("networkidle");
  };
}

for (const path of ["/app/surveys/new", "/app/audit", "/results/statements", "/results/method"])
  test(`${path} stays where somebody scrolled to before it woke up`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 300 });
    const wake = await openAsleep(page, path.replace(/^\/results/, `/app/waves/${waveId}/results`));
    const entry = page.locator("header nav [aria-current]");
    await page.evaluate(() => window.scrollTo(0, 200));
    await wake();
    await expect(page.locator(`header nav [aria-current]`)).toBeAttached();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.scrollY)).toBe(200);
    const sides = await entry.evaluate((link) => {
      const { left, right } = link.getBoundingClientRect();
      return { left, right, width: window.innerWidth };
    });
    expect(sides.left).toBeGreaterThanOrEqual(0);
    expect(sides.right).toBeLessThanOrEqual(sides.width);
  });

test("What is typed into one form of a page stays when another one is answered", async ({ page }) => {
  await page.goto(`${server.url}/app/members`, { waitUntil: "networkidle" });
  const address = page.getByLabel(members.email);
  for (const email of ["one@company.example", "two@company.example"]) {
    await address.fill(email);
    await page.getByRole("button", { name: members.inviteSubmit }).click();
    await expect(page.getByText(members.invitedOutbox(email))).toBeVisible();
    await expect(address).toHaveValue("");
  }
  await address.fill("three@company.example");
  await page.getByText(members.withdraw).first().click();
  await expect(page.getByText(members.withdrawn("one@company.example"))).toBeVisible();
  await expect(address).toHaveValue("three@company.example");
  await page.goto(`${server.url}/app/profile`, { waitUntil: "networkidle" });
  await page.getByLabel(profile.next).fill("words that are half typed");
  await page.getByRole("button", { name: profile.endOthers }).click();
  await expect(page.getByText(profile.endedOthers)).toBeVisible();
  await expect(page.getByLabel(profile.next)).toHaveValue("words that are half typed");
});

test("The form of a token is empty again after each token", async ({ page }) => {
  await page.goto(`${server.url}/app/organization/tokens`, { waitUntil: "networkidle" });
  const name = page.getByLabel(en.tokens.name, { exact: true });
  for (const program of ["Dashboard", "Warehouse"]) {
    await name.fill(program);
    await page.getByRole("button", { name: en.tokens.submit }).click();
    await expect(page.getByText(program)).toBeVisible();
    await expect(name).toHaveValue("");
  }
});

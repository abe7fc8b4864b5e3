import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { formatSharedLink } from "#app/features/invitations/shared-link.server";
import { giveWord } from "#app/features/sharing/everybody.server";
import { makeReadLink } from "#app/features/sharing/read-links.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { signInAs } from "#tests/helpers/members";
import { createReleasedWave } from "#tests/helpers/released-wave";
import { lookAt } from "./look";
import { type RunningServer, startServer } from "./server";

const COMPANIES = ["Nordwind Präzisionswerkzeuge Vertriebsgesellschaft mbH & Co. KG", "شركة النور للتجارة"];

let server: RunningServer;
let folder: string;
let shared: string[];
let linked: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-shared-"));
  const variables = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const platform = await openPlatform(readEnv({ ...variables, LOG_LEVEL: "silent", NODE_ENV: "test" }));
  const now = platform.now();
  shared = [];
  for (const name of COMPANIES) {
    const id = await createReleasedWave(platform, { name });
    const { organizationId } = id;
    for (const team of ["sales", "marketing"] as const) {
      const { userId } = await signInAs(platform, { role: "lead", team, organizationId });
      await giveWord(platform, id, { userId, now });
    }
    shared.push(new URL(formatSharedLink(platform, id.waveId, null)).pathname);
    const endsOn = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    const made = await makeReadLink(platform, id, { actor: "system", now, label: "Board", endsOn });
    if (made.ok) linked = new URL(made.href).pathname;
  }
  await platform.close();
  server = await startServer(variables);
});

test.afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

test("a person reads the results without signing in, by keyboard, in their language", async ({ browser }) => {
  const context = await browser.newContext({ locale: "de-DE" });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on("console", (said) => said.type() === "error" && failures.push(said.text()));
  const requested: string[] = [];
  page.on("request", (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}${shared[0]}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/die Ergebnisse$/);
  await expect(page.getByText("Vertrieb: 12 von 12 haben geantwortet")).toBeVisible();
  await expect(page.getByText("canary")).toHaveCount(0);
  expect(requested).toEqual([shared[0]]);
  expect(await context.cookies()).toEqual([]);
  await lookAt(page, "shared-german");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "English" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.goto(`${server.url}${shared[1]}/ar`);
  await expect(page.getByText("شركة النور للتجارة").first()).toBeVisible();
  await page.getByText("كيف تُقرأ هذه الصفحة").press("Enter");
  await lookAt(page, "shared-arabic");
  await page.goto(`${server.url}${linked}`);
  await expect(page.getByText("Ergebnisse dieser einen Welle")).toBeVisible();
  await lookAt(page, "read-only-link");
  await page.goto(`${server.url}${linked.slice(0, -3)}AAA`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dieser Link öffnet nichts");
  expect(failures.filter((text) => !text.includes("404"))).toEqual([]);
  await context.close();
});

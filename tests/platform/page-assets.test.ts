import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { answerPageAsset, keepPageAssets } from "#app/platform/page-assets.server";
import { pageAsset } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

function build(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "parallax-assets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const DAY = 86_400_000;
const first = { "home-1.js": "first()", "home-1.js.br": "…", "theme-1.css": "a{}" };
const second = { "home-2.js": "second()", "theme-1.css": "a{}" };

databaseTest(
  "the scripts and styles of the version before are served, compressed or not, as they were",
  async (db) => {
    const platform = testPlatform(db);
    await keepPageAssets(platform, build(first));
    await keepPageAssets(platform, build(second));
    const plain = await answerPageAsset(platform, "home-1.js", "");
    expect(await plain?.text()).toBe("first()");
    expect(plain?.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    const small = await answerPageAsset(platform, "theme-1.css", "gzip, br");
    expect(small?.headers.get("Content-Encoding")).toBe("gzip");
    expect(await answerPageAsset(platform, "home-1.js.br", "")).toBeNull();
    expect(await answerPageAsset(platform, "../server/index.js", "")).toBeNull();
  },
);

databaseTest("assets are kept while a process has them, and sixty days longer", async (db) => {
  let now = new Date("2026-03-02T09:00:00Z");
  const platform = testPlatform(db, { now: () => now });
  await keepPageAssets(platform, build(first));
  now = new Date(now.getTime() + 50 * DAY);
  await keepPageAssets(platform, build(second));
  now = new Date(now.getTime() + 50 * DAY);
  await keepPageAssets(platform, build(second));
  expect((await db.select({ name: pageAsset.name }).from(pageAsset)).map(({ name }) => name).sort()).toEqual([
    "home-2.js",
    "theme-1.css",
  ]);
});

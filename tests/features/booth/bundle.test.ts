import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { fillText } from "#app/features/booth/booth-data";
import { getBoothScript, readBoothName, storeBoothBundle } from "#app/features/booth/bundle.server";
import { describeBoothPolicy } from "#app/features/booth/content-policy.server";
import { boothBundle } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";
import { compileBooth } from "../../../scripts/booth.mjs";

/** Under which name a script is served. */
const nameOf = (hash: string) =>
  `${Buffer.from(hash.slice("sha384-".length), "base64").toString("base64url")}.js`;

test("compileBooth makes the same bytes twice, small, and without a way to make markup from text", async () => {
  const [first, second] = [await compileBooth(), await compileBooth()];
  expect(Buffer.compare(first, second)).toBe(0);
  const { gzipSync } = await import("node:zlib");
  expect(gzipSync(first, { level: 9 }).length).toBeLessThan(17_000);
  const text = Buffer.from(first).toString();
  for (const sink of [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "import(",
  ])
    expect(text.includes(sink), sink).toBe(false);
});

test("readBoothName reads the hash that a script is named by and refuses other names", () => {
  const hash = `sha384-${createHash("sha384").update("x").digest("base64")}`;
  expect(readBoothName(nameOf(hash))).toBe(hash);
  for (const name of ["", "x.js", "..%2f.js", `${"a".repeat(64)}.css`, "a".repeat(64)])
    expect(readBoothName(name)).toBeNull();
});

databaseTest("storeBoothBundle keeps today's script under its hash, once", async (db) => {
  const hash = await storeBoothBundle(db);
  expect(await storeBoothBundle(db)).toBe(hash);
  const rows = await db.select().from(boothBundle);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.hash).toBe(
    `sha384-${createHash("sha384")
      .update(rows[0]?.body ?? "")
      .digest("base64")}`,
  );
});

databaseTest(
  "getBoothScript gives a launched wave its own script after an upgrade, and nothing for unknown hashes",
  async (db) => {
    const platform = testPlatform(db);
    const body = new TextEncoder().encode("/* the booth of last year */");
    const hash = `sha384-${createHash("sha384").update(body).digest("base64")}`;
    expect(await getBoothScript(platform, hash)).toBeNull();
    await db.insert(boothBundle).values({ hash, contentType: "text/javascript", body });
    const script = await getBoothScript(platform, hash);
    expect(Buffer.from(script?.plain ?? "").toString()).toBe("/* the booth of last year */");
    expect(gunzipSync(script?.gzip ?? "")).toEqual(Buffer.from(body));
    expect(brotliDecompressSync(script?.brotli ?? "")).toEqual(Buffer.from(body));
  },
);

databaseTest(
  "the script's route serves it compressed, for ever, and answers 404 to other names",
  async (db) => {
    const platform = testPlatform(db);
    const hash = await storeBoothBundle(db);
    const app = openDirectRoutes(platform);
    const get = async (bundle: string, encoding: string) =>
      app.request(`/booth/${bundle}`, { headers: { "Accept-Encoding": encoding } });
    const name = nameOf(hash);
    const answer = await get(name, "gzip, deflate, br");
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    expect(answer.headers.get("Cache-Control")).toContain("immutable");
    expect((await get(name, "gzip")).headers.get("Content-Encoding")).toBe("gzip");
    const plain = new Uint8Array(await (await get(name, "")).arrayBuffer());
    expect(`sha384-${createHash("sha384").update(plain).digest("base64")}`).toBe(hash);
    for (const other of ["x", `${"A".repeat(64)}.js`]) expect((await get(other, "")).status).toBe(404);
  },
);

test("describeBoothPolicy allows the one script by hash, no markup from text, and the box's host only", () => {
  const policy = describeBoothPolicy("sha384-abc", "sha256-def", "https://box.example");
  expect(policy).toContain("default-src 'none'; script-src 'sha384-abc'; style-src 'sha256-def';");
  expect(policy).toContain("connect-src 'self' https://box.example;");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  expect(policy).not.toContain("worker-src");
  expect(describeBoothPolicy("sha384-abc", "sha256-def", "", "some-name")).toMatch(
    /default-src 'none'; script-src 'sha384-abc'; .*; trusted-types some-name; worker-src blob:$/,
  );
  expect(policy).not.toContain("unsafe");
  expect(describeBoothPolicy("sha384-abc", "sha256-def", "")).toContain("connect-src 'self';");
});

test("fillText replaces what it knows and leaves other braces", () => {
  expect(fillText("Page {page} of {pages} {other}", { page: 1, pages: 9 })).toBe("Page 1 of 9 {other}");
});

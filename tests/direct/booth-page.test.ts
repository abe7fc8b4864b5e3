import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { LANGUAGES, respondentWords } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

async function openWave(platform: Platform) {
  const bundles = { booth: await storeBoothBundle(platform.db), holder: "" };
  return { bundles, ...(await openTestWave(platform, { changes: { bundles } })) };
}

async function read(platform: Platform, waveId: string, headers: Record<string, string> = {}) {
  const answer = await openDirectRoutes(platform).request(`/i/${waveId}`, { headers });
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
}

databaseTest(
  "the booth's page brings questions and words, one script and one style by hash, and the first screen to read",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openWave(platform);
    const { headers, body } = await read(platform, open.waveId);
    const page = body.toString();
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(headers.get("Content-Security-Policy")).toContain(
      `script-src '${open.bundles.booth}'; style-src 'sha256-${hash}'; img-src 'self' data:`,
    );
    expect(page).toContain(`integrity="${open.bundles.booth}"`);
    expect(page).toContain("How do Sales and Marketing see each other?");
    expect(page).toContain("Nobody who uses this product can see what you answered.");
    expect(page.match(/<script/g)).toHaveLength(1);
    const [, script = ""] = /<script[^>]*>(.*)<\/script>/s.exec(page) ?? [];
    expect(`sha384-${createHash("sha384").update(script).digest("base64")}`).toBe(open.bundles.booth);
    const [, json = ""] = /data-booth='([^']*)'/.exec(page) ?? [];
    expect(
      JSON.parse(json.replaceAll("&lt;", "<").replaceAll("&#39;", "'").replaceAll("&amp;", "&")),
    ).toMatchObject({
      mode: "booth",
      closed: null,
      wave: open.waveId,
      organization: "Acme",
      trial: false,
      questions: { form: "core" },
      manifest: { wave: open.waveId },
    });
    expect(headers.get("Set-Cookie")).toBeNull();
  },
);

databaseTest(
  "the booth's page is the same bytes for everybody: nothing that is kept depends on who asks",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openWave(platform);
    const asked = [
      {},
      { Cookie: "__Secure-parallax=abc", "User-Agent": "Mozilla/5.0 (iPhone)", "Accept-Language": "de" },
      { Referer: "https://mail.example/", "X-Forwarded-For": "192.0.2.7", Authorization: "Bearer x" },
    ];
    const answers = [];
    for (const headers of asked) answers.push(await read(platform, open.waveId, headers));
    for (const { body, headers } of answers) {
      expect(body.equals(answers[0]?.body ?? Buffer.alloc(0))).toBe(true);
      expect([...headers]).toEqual([...(answers[0]?.headers ?? [])]);
    }
    for (const [encoding, decode] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const { body, headers } = await read(platform, open.waveId, { "Accept-Encoding": `${encoding}, zstd` });
      expect(headers.get("Content-Encoding")).toBe(encoding);
      expect(headers.get("Vary")).toBe("Accept-Encoding");
      expect(decode(body).equals(answers[0]?.body ?? Buffer.alloc(0))).toBe(true);
    }
    const refused = await read(platform, open.waveId, { "Accept-Encoding": "br;q=0, gzip;q=0.0" });
    expect(refused.headers.get("Content-Encoding")).toBeNull();
  },
);

databaseTest("the booth's page of a wave that is not open says so, at once when that changes", async (db) => {
  const platform = testPlatform(db);
  const open = await openWave(platform);
  expect((await read(platform, open.waveId)).body.toString()).toContain("asks everybody in");
  const sentences = {
    draft: "has not opened yet",
    closed: "has closed",
    unsealed: "has closed",
    released: "has closed",
    cancelled: "was cancelled",
    open: "asks everybody in",
  };
  for (const [state, sentence] of Object.entries(sentences)) {
    await db
      .update(wave)
      .set({ state: state as keyof typeof sentences })
      .where(eq(wave.id, open.waveId));
    const page = (await read(platform, open.waveId)).body.toString().replace(/data-booth='[^']*'/, "");
    expect(page).toContain(sentence);
    expect(page.includes("<button")).toBe(state === "open");
  }
  const closesAt = new Date("2031-03-04T17:00:00Z");
  await db.update(wave).set({ closesAt }).where(eq(wave.id, open.waveId));
  expect((await read(platform, open.waveId)).body.toString()).toContain("2031-03-04T17:00:00.000Z");
  for (const other of ["0b7e8a1c-5b1d-4c1e-9f00-0123456789ff", "x", open.waveId.toUpperCase()])
    expect((await read(platform, other)).status).toBe(404);
});

test("the way of a ballot is a picture of its own, the same for everybody who reads a language", async () => {
  const routes = openDirectRoutes(testPlatform({} as Db));
  const ask = (path: string) => routes.request(path, { headers: { Cookie: "a=b" } });
  for (const language of LANGUAGES)
    for (const custody of ["server", "two-key"] as const) {
      const answer = await ask(`/way/${custody}/${language}`);
      expect(answer.headers.get("Content-Type")).toBe("image/svg+xml");
      expect(answer.headers.get("Set-Cookie")).toBeNull();
      const { steps, text } = respondentWords(language).anonymity.way[custody];
      const picture = await answer.text();
      for (const said of [...steps, text]) expect(picture).toContain(said);
    }
  for (const path of ["/way/three-key/en", "/way/constructor/en", "/way/server/xx"])
    expect((await ask(path)).status).toBe(404);
});

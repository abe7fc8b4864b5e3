import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { readEnv } from "#app/platform/env.server";
import { checkKeyMarks } from "#app/platform/key-marks.server";
import { boxKey } from "#cli/box-key";
import { separatePlanes } from "#tests/db/planes/separated";
import { postgresTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

afterEach(() => vi.unstubAllEnvs());

const PARALLAX_SECRET = "r4nd0m".repeat(8);

async function run(variables: Record<string, string>, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "parallax-box-key-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const settings = { BASE_URL: "http://localhost:3000", PARALLAX_SECRET: "", DATABASE_URL: "", ...variables };
  const places = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  for (const [name, value] of Object.entries({ ...places, ...settings })) vi.stubEnv(name, value);
  const said = { out: "", err: "" };
  const code = await boxKey(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said, made: Object.values(places).some((place) => existsSync(place)) };
}

test("parallax box-key explains itself, and refuses what has no box host", async () => {
  expect(await run({}, "--help")).toMatchObject({ code: 0, out: expect.stringContaining("RECEIPT_KEY") });
  expect(await run({}, "more")).toMatchObject({ code: 2, err: expect.stringContaining("RECEIPT_KEY") });
  const embedded = await run({ PARALLAX_SECRET });
  expect(embedded).toMatchObject({ code: 2, err: expect.stringContaining("needs a PostgreSQL database") });
  const box = { PARALLAX_ROLE: "box", DATABASE_URL: "postgres://db/p", RECEIPT_KEY: "A".repeat(43) };
  expect(await run(box)).toMatchObject({ code: 2, err: expect.stringContaining("the host of the pages") });
});

postgresTest(
  "parallax box-key prints the receipt key of its installation, and of no other",
  async ({ db }, url) => {
    const platform = testPlatform(db, { engine: "postgresql", variables: { PARALLAX_SECRET } });
    const settings = { DATABASE_URL: url, PARALLAX_SECRET };
    expect(await run(settings)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/Start the server/),
    });
    await checkKeyMarks(platform);
    const { officeUrl } = await separatePlanes(url);
    for (const DATABASE_URL of [url, officeUrl]) {
      const { code, out, err } = await run({ ...settings, DATABASE_URL });
      expect([code, err]).toEqual([0, ""]);
      const box = { PARALLAX_ROLE: "box", DATABASE_URL, BASE_URL: "http://localhost:3000" };
      expect(readEnv({ ...box, RECEIPT_KEY: out.trim() }).RECEIPT_KEY).toEqual(
        platform.keys.derive("receipt"),
      );
    }
    const other = await run({ ...settings, PARALLAX_SECRET: "an0ther".repeat(8) });
    expect(other).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/secret here is not the one/),
    });
    const none = await run({ DATABASE_URL: url });
    expect(none).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/no secret here/),
      made: false,
    });
  },
);

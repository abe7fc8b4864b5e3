import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { describeReady } from "#app/features/box/box-host.server";
import { startServer } from "#tests/e2e/server";
import { startFleet } from "./fleet";

/** What a process says that does not start, and with what it ends. */
function start(variables: Record<string, string>): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, ["build/start.js"], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", ...variables },
  });
  return { status, stderr };
}

test("a box host starts with the receipt key alone, makes no file, and ends at once with another key or the secret", async (context) => {
  const { platform, variables } = await startFleet(context, 1);
  const { DATABASE_URL = "", BASE_URL = "", PARALLAX_SECRET = "" } = variables;
  const settings = {
    ...{ PARALLAX_ROLE: "box", DATABASE_URL, BASE_URL },
    RECEIPT_KEY: Buffer.from(platform.keys.derive("receipt")).toString("base64url"),
  };
  const box = await startServer(settings);
  onTestFinished(() => box.remove());
  const { receiptKey } = await describeReady(platform, "");
  const self = platform.processes.id();
  expect(await (await fetch(`${box.url}/box/ready?process=${self}`)).json()).toEqual({
    receiptKey,
    knowsYou: true,
  });
  expect(readdirSync(box.folder)).toEqual([]);
  await box.stop();

  const folder = mkdtempSync(join(tmpdir(), "parallax-no-box-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const places = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys") };
  const begin = (changes: Record<string, string>) => start({ ...settings, ...places, ...changes });
  const refused: [changes: Record<string, string>, said: RegExp][] = [
    [
      { RECEIPT_KEY: randomBytes(32).toString("base64url") },
      /RECEIPT_KEY is not the one of this installation/,
    ],
    [{ RECEIPT_KEY: "" }, /Set RECEIPT_KEY to what `parallax box-key` prints/],
    [{ PARALLAX_SECRET }, /PARALLAX_SECRET is set on a box host/],
  ];
  for (const [changes, said] of refused)
    expect(begin(changes)).toEqual({ status: 1, stderr: expect.stringMatching(said) });
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(places.DATA_DIR);
  writeFileSync(join(places.DATA_DIR, "secret.key"), randomBytes(32));
  expect(begin({})).toEqual({
    status: 1,
    stderr: expect.stringMatching(/DATA_DIR of this box host holds secret.key/),
  });
});

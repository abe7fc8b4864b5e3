import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkKeyMarks } from "#app/platform/key-marks.server";
import { doctor } from "#cli/doctor/doctor";
import { judgeMetrics } from "#cli/doctor/metrics-findings";
import { separatePlanes } from "#tests/db/planes/separated";
import { postgresTest } from "#tests/helpers/database";
import { boxVariables, testPlatform } from "#tests/helpers/platform";

const now = new Date("2026-03-02T09:00:00Z");
const METRICS_TOKEN = "5a69788796a5b4c3d2e1f00f1e2d3c4b5a697887";

function write(changes: Record<string, string> = {}): string {
  const lines = {
    'parallax_info{version="0.1.0",build="abc",engine="postgresql",node="24.1.0"}': "1",
    parallax_sampled_at_seconds: String(now.getTime() / 1000 - 60),
    parallax_database_up: "1",
    parallax_processes: "2",
    'parallax_database_connections{state="waiting"}': "0",
    'parallax_event_loop_delay_seconds{quantile="0.99"}': "0.01",
    process_resident_memory_bytes: "268435456",
    'parallax_jobs{kind="close-wave",state="failed"}': "0",
    'parallax_mails{kind="invitation",state="in_doubt"}': "0",
    'parallax_mail_trouble{kind="refusing"}': "0",
    ...changes,
  };
  return Object.entries(lines)
    .map(([name, value]) => `# HELP ${name.split("{")[0]} x\n${name} ${value}\n`)
    .join("");
}

test("judgeMetrics says of a process that is well what it is", () => {
  expect(judgeMetrics(write(), now)).toEqual([
    { state: "ok", said: "The process is of version 0.1.0, one of 2, and has 256 MB." },
  ]);
});

test("judgeMetrics says what is not in order, each in a sentence", () => {
  const cases: [changes: Record<string, string>, state: string, said: RegExp][] = [
    [{ parallax_sampled_at_seconds: String(now.getTime() / 1000 - 200) }, "wrong", /it is stuck/],
    [{ parallax_database_up: "0" }, "wrong", /does not reach its database/],
    [{ 'parallax_jobs{kind="close-wave",state="failed"}': "1" }, "note", /^One job of the kind close-wave/],
    [{ 'parallax_mails{kind="invitation",state="in_doubt"}': "3" }, "note", /^3 mails are in doubt/],
    [{ 'parallax_mail_trouble{kind="refusing"}': "1" }, "wrong", /takes no mail \(refusing\)/],
    [{ 'parallax_event_loop_delay_seconds{quantile="0.99"}': "0.345" }, "note", /345 ms late/],
    [{ 'parallax_database_connections{state="waiting"}': "7" }, "note", /^7 requests waited/],
  ];
  for (const [changes, state, said] of cases)
    expect(judgeMetrics(write(changes), now).slice(1), JSON.stringify(changes)).toEqual([
      { state, said: expect.stringMatching(said) },
    ]);
});

async function run(variables: Record<string, string>, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "parallax-doctor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const places = { DATA_DIR: join(folder, "data"), KEYS_DIR: join(folder, "keys"), BASE_URL: "" };
  for (const [name, value] of Object.entries({ ...places, ...variables })) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const out: string[] = [];
  const code = await doctor(args, { out: (text) => out.push(text), err: (text) => out.push(text) });
  return { code, said: out.join("") };
}

test("parallax doctor explains itself and refuses what it does not know", async () => {
  expect((await run({}, "--help")).code).toBe(0);
  for (const args of [["--what"], ["more"], ["--token", "x"]]) expect((await run({}, ...args)).code).toBe(2);
});

postgresTest(
  "parallax doctor reads the settings of the database and the metrics of a process",
  async (_, url) => {
    const asked: (string | undefined)[] = [];
    const process = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      response.end(write({ parallax_sampled_at_seconds: String(Math.floor(Date.now() / 1000)) }));
    });
    await new Promise<void>((resolve) => process.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void process.close());
    onTestFinished(() => process.closeAllConnections());
    const address = `http://127.0.0.1:${(process.address() as AddressInfo).port}`;
    const { code, said } = await run({ DATABASE_URL: url, METRICS_TOKEN }, "--metrics", address);
    expect(said).toContain("The database is PostgreSQL and answers.");
    expect(said).toContain("log_error_verbosity is not terse");
    expect(said).toContain("The process is of version 0.1.0");
    expect(asked).toEqual([`/metrics Bearer ${METRICS_TOKEN}`]);
    expect(code).toBe(0);
  },
);

postgresTest(
  "parallax doctor says on a box host whether its key is that of the installation",
  async ({ db }, url) => {
    const { boxUrl } = await separatePlanes(url);
    const platform = testPlatform(db, { engine: "postgresql" });
    const settings = { ...boxVariables(platform), BASE_URL: "http://localhost:3000", DATABASE_URL: boxUrl };
    const early = await run(settings);
    expect(early).toMatchObject({
      code: 1,
      said: expect.stringContaining("no installation of this version"),
    });
    await checkKeyMarks(platform);
    const same = await run(settings);
    expect(same).toMatchObject({
      code: 0,
      said: expect.stringContaining("with the receipt key of this installation"),
    });
    const other = await run({ ...settings, RECEIPT_KEY: "A".repeat(43) });
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining("RECEIPT_KEY is not the one") });
    const stuffed = await run({ ...settings, PARALLAX_SECRET: "r4nd0m".repeat(8) });
    expect(stuffed).toMatchObject({
      code: 1,
      said: expect.stringContaining("PARALLAX_SECRET is set on a box host"),
    });
  },
);

postgresTest("parallax doctor says that metrics cannot be read, and why", async (_, url) => {
  const nobody = await run({ DATABASE_URL: url }, "--metrics", "http://127.0.0.1:9", "--token", "x");
  expect(nobody.said).toContain("nobody answers there");
  expect(nobody.code).toBe(1);
});

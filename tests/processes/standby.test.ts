import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { expect, onTestFinished, type TestContext, test, vi } from "vitest";
import { doctor } from "#cli/doctor/doctor";
import { openDb } from "#db/client.server";
import { organization } from "#db/schema";
import { findFreePort } from "#tests/helpers/free-port";
import { findPostgres, startPostgres } from "../../scripts/postgres.mjs";

type Standby = { port: number; promote: () => void };

/** A copy of a server that follows it, made with PostgreSQL's own means. */
async function startStandby(primary: URL): Promise<Standby> {
  const bin = findPostgres() ?? "";
  const folder = mkdtempSync(join(tmpdir(), "parallax-standby-"));
  const data = join(folder, "data");
  const port = await findFreePort();
  const run = (command: string, args: string[]) => {
    const program = join(bin, command);
    const [first, ...others] =
      process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--", program, ...args] : [program, ...args];
    execFileSync(first as string, others, { stdio: "pipe", cwd: folder });
  };
  if (process.getuid?.() === 0)
    chownSync(
      folder,
      Number(execFileSync("id", ["-u", "postgres"])),
      Number(execFileSync("id", ["-g", "postgres"])),
    );
  const from = ["-h", primary.hostname, "-p", primary.port, "-U", "postgres"];
  run("pg_basebackup", [...from, "-D", data, "-R", "-X", "stream", "-c", "fast"]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
  run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"]);
  onTestFinished(() => {
    run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  });
  return { port, promote: () => run("pg_ctl", ["-D", data, "-w", "promote"]) };
}

async function startPrimary(context: TestContext) {
  const cluster = await startPostgres("wal_level=replica");
  if (cluster === null) {
    if (process.env.CI === "true") throw new Error("PostgreSQL is required with CI=true.");
    return context.skip("PostgreSQL is not on this machine");
  }
  let running = true;
  const stop = () => {
    if (running) cluster.stop();
    running = false;
  };
  onTestFinished(stop);
  return { url: new URL(cluster.url), stop };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (await isSo().catch(() => false)) return;
    await pause(100);
  }
  throw new Error("It did not become so within two minutes.");
}

test("where two servers are named, the one that takes writes is used, and its standby once it was promoted", async (context) => {
  const primary = await startPrimary(context);
  const standby = await startStandby(primary.url);
  const hosts = `127.0.0.1:${standby.port},127.0.0.1:${primary.url.port}`;
  const opened = await openDb(`postgres://postgres@${hosts}/postgres?target_session_attrs=primary`);
  onTestFinished(opened.close);
  const insert = (name: string) => opened.db.insert(organization).values({ name });
  for (let at = 0; at < 20; at += 1) await insert(`before ${at}`);

  const there = postgres(`postgres://postgres@127.0.0.1:${standby.port}/postgres`, { max: 1 });
  onTestFinished(() => there.end());
  const countThere = async () => {
    const [row] = await there`select count(*)::int as count from identity.organization`;
    return row?.count as number;
  };
  await until(async () => (await countThere()) === 20);

  vi.stubEnv("BASE_URL", "");
  vi.stubEnv("DATABASE_URL", primary.url.href);
  const folder = mkdtempSync(join(tmpdir(), "parallax-doctor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  vi.stubEnv("DATA_DIR", join(folder, "data"));
  vi.stubEnv("KEYS_DIR", join(folder, "keys"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const said: string[] = [];
  await doctor([], { out: (text) => said.push(text), err: (text) => said.push(text) });
  expect(said.join("")).toContain("One standby or receiver reads the write-ahead log");

  primary.stop();
  await expect(insert("lost")).rejects.toThrow();
  standby.promote();
  await until(async () => {
    await insert("after");
    return true;
  });
  expect(await countThere()).toBe(21);
});

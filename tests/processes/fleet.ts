import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { inject, onTestFinished, type TestContext } from "vitest";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { type RunningServer, startServer } from "#tests/e2e/server";
import { startProxy } from "./proxy";

export type Fleet = {
  /** Where the proxy listens. */
  url: string;
  processes: RunningServer[];
  /** What a test does itself, with the same database and keys. */
  platform: Platform;
  /** What one more process would be started with. */
  variables: Record<string, string>;
};

/**
 * Several processes of the built product on an empty database of their own behind a proxy, started at the same time.
 * `differently` says what one of them has that the others have not.
 */
export async function startFleet(
  context: TestContext,
  count: number,
  common: Record<string, string> = {},
  differently: (at: number) => Record<string, string> = () => ({}),
): Promise<Fleet> {
  const server = inject("postgresUrl");
  if (server === null) return context.skip("PostgreSQL is not on this machine");
  const name = `fleet_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const folder = mkdtempSync(join(tmpdir(), "parallax-fleet-"));
  const proxy = await startProxy();
  const started: RunningServer[] = [];
  onTestFinished(async () => {
    await Promise.all(started.map((one) => one.remove()));
    await proxy.close();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  });
  const variables = {
    DATABASE_URL: server.replace(/[^/]+$/, name),
    BASE_URL: proxy.url,
    KEYS_DIR: join(folder, "keys"),
    PARALLAX_SECRET: randomBytes(36).toString("base64"),
    TRUSTED_PROXY: "true",
    ...common,
  };
  const processes = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const one = await startServer({ ...variables, ...differently(at) });
      started.push(one);
      return one;
    }),
  );
  proxy.serve(processes.map(({ port }) => port));
  const platform = await openPlatform(
    readEnv({ ...variables, NODE_ENV: "test", LOG_LEVEL: "silent", DATA_DIR: join(folder, "data") }),
  );
  onTestFinished(() => platform.close(), 60_000);
  return { url: proxy.url, processes, platform, variables };
}

/** What a process is started with whose machine's clock is wrong by so many milliseconds. */
export function shiftClock(milliseconds: number): Record<string, string> {
  const preload = resolve("tests/processes/shifted-clock.mjs");
  return { NODE_OPTIONS: `--import=${preload}`, SHIFT_MILLISECONDS: String(milliseconds) };
}

export async function until(isSo: () => Promise<boolean>, seconds: number, what: string): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`After ${seconds} seconds: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

import "#app/locales/spoken.server";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { type Env, readEnv } from "#app/platform/env.server";
import { findFreePort } from "#tests/helpers/free-port";
import { startPostgres } from "../scripts/postgres.mjs";

export type Engine = "postgresql" | "pglite";

/** One installation on a database and folders of its own. */
export type Installation = { env: Env; url: string; variables: Record<string, string>; remove: () => void };

/** The URL of a PostgreSQL server that ends with this process, however that ends; null where the machine has none. */
export async function openPostgres(): Promise<string | null> {
  const server = await startPostgres();
  if (server !== null) process.on("exit", server.stop);
  return server?.url ?? null;
}

process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

export async function createInstallation(postgresUrl: string | null): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
  const port = await findFreePort();
  const variables: Record<string, string> = {
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    HOST: "127.0.0.1",
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATA_DIR: join(folder, "data"),
    KEYS_DIR: join(folder, "keys"),
  };
  if (postgresUrl !== null) variables.DATABASE_URL = await createDatabase(postgresUrl);
  return {
    env: readEnv(variables),
    url: `http://localhost:${port}`,
    variables,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The built product as a process of its own. What it logs goes to `onLine`, what it fails with to the terminal. */
export async function startServer(
  { url, variables }: Installation,
  { flags = [], onLine = () => {} }: { flags?: string[]; onLine?: (line: string) => void } = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...flags, "build/start.js"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...variables },
  });
  createInterface(child.stdout).on("line", onLine);
  process.on("exit", () => child.kill("SIGKILL"));
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not become healthy.");
}

export function stopServer(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGTERM");
  });
}

/** The largest resident memory of a process so far, in MB (Linux). */
export function readPeakMemory(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function createDatabase(url: string): Promise<string> {
  const name = `bench_${Date.now()}_${Math.floor(performance.now())}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  return url.replace(/[^/]+$/, name);
}

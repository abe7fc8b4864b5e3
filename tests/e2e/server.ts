import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "#tests/helpers/free-port";

export type RunningServer = {
  url: string;
  port: number;
  folder: string;
  /** Ends the process: gracefully, or with SIGKILL as a crash would. */
  stop: (signal?: "SIGTERM" | "SIGKILL") => Promise<void>;
  /** Starts it again on the same folders. */
  restart: () => Promise<void>;
  remove: () => Promise<void>;
};

/** Starts the built product as a process of its own, on a database and folders of its own. */
export async function startServer(variables: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-e2e-"));
  const port = Number(variables.PORT ?? (await findFreePort()));
  const url = `http://localhost:${port}`;
  let child = await spawnServer();

  async function spawnServer(): Promise<ChildProcess> {
    const started = spawn(process.execPath, ["build/start.js"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        LOG_LEVEL: "warn",
        PORT: String(port),
        HOST: "127.0.0.1",
        BASE_URL: url,
        DATA_DIR: join(folder, "data"),
        KEYS_DIR: join(folder, "keys"),
        ...variables,
      },
    });
    await untilHealthy(url, started);
    return started;
  }

  async function stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  return {
    url,
    port,
    folder,
    stop,
    restart: async () => {
      child = await spawnServer();
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode} before it listened.`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not become healthy within a minute.");
}

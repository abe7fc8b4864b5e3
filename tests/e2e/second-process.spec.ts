import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { findFreePort } from "#tests/helpers/free-port";
import { startServer } from "./server";

test("a second process on one embedded database refuses with a sentence, and a killed one can be followed", async () => {
  const server = await startServer();
  try {
    const second = await runToEnd({
      DATA_DIR: join(server.folder, "data"),
      KEYS_DIR: join(server.folder, "keys"),
      PORT: String(await findFreePort()),
    });
    expect(second.code).toBe(1);
    expect(second.said).toMatch(/Another Parallax process \(\d+\) is using the database.*Stop it first/s);
    await server.stop("SIGKILL");
    await server.restart();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  } finally {
    await server.remove();
  }
});

test("a server that cannot start says which setting is wrong", async () => {
  const ended = await runToEnd({ PORT: "99999" });
  expect(ended.code).toBe(1);
  expect(ended.said).toMatch(/cannot start with this environment.*PORT:/s);
});

function runToEnd(variables: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["build/start.js"], {
      env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "silent", ...variables },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once("exit", (code) => resolve({ code, said }));
  });
}

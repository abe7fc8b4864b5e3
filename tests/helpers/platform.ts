import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readEnv } from "#app/platform/env.server";
import { createLog } from "#app/platform/log.server";
import { openMail } from "#app/platform/mail.server";
import { openKeysFor, type Platform } from "#app/platform/platform.server";
import { ALONE } from "#app/platform/processes.server";
import type { Db, OpenedDb } from "#db/client.server";

/** What a box host of this installation is started with: the key of its slips, and nothing else that is secret. */
export function boxVariables({ keys, env }: Pick<Platform, "keys" | "env">): Record<string, string> {
  return {
    PARALLAX_ROLE: "box",
    DATABASE_URL: "postgres://db/parallax",
    BASE_URL: env.BASE_URL,
    RECEIPT_KEY: Buffer.from(keys.derive("receipt")).toString("base64url"),
  };
}

/** A platform over a test's database, with key and data folders that are removed after the test. */
export function testPlatform(
  db: Db,
  options: { engine?: OpenedDb["engine"]; now?: () => Date; variables?: Record<string, string> } = {},
): Platform {
  const folder = mkdtempSync(join(tmpdir(), "parallax-platform-"));
  const env = readEnv({
    NODE_ENV: "test",
    LOG_LEVEL: "silent",
    DATA_DIR: join(folder, "data"),
    KEYS_DIR: join(folder, "keys"),
    ...options.variables,
  });
  const mail = openMail(env);
  onTestFinished(() => {
    mail.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    db,
    planes: { box: db, unsealing: db },
    engine: options.engine ?? "pglite",
    connections: () => null,
    env,
    log: createLog("silent"),
    keys: openKeysFor(env),
    mail,
    processes: ALONE,
    now: options.now ?? (() => new Date("2026-03-02T09:00:00Z")),
    memory: new Map(),
    close: async () => {},
  };
}

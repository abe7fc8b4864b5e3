import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readEnv } from "#app/platform/env.server";
import { openKeys } from "#app/platform/keys.server";
import { createLog } from "#app/platform/log.server";
import { openMail } from "#app/platform/mail.server";
import type { Platform } from "#app/platform/platform.server";
import { ALONE } from "#app/platform/processes.server";
import type { Db, OpenedDb } from "#db/client.server";

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
    keys: openKeys({
      dataDir: env.DATA_DIR,
      keysDir: env.KEYS_DIR,
      secret: env.PARALLAX_SECRET,
      keptIn: env.PARALLAX_KEYS,
    }),
    mail,
    processes: ALONE,
    now: options.now ?? (() => new Date("2026-03-02T09:00:00Z")),
    memory: new Map(),
    close: async () => {},
  };
}

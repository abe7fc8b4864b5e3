import { type Db, type OpenedDb, openDb } from "#db/client.server";
import type { Env } from "./env.server";
import { type Keys, openBoxKeys, openKeys } from "./keys.server";
import { createLog, type Log } from "./log.server";
import { type InstallationMail, openMail } from "./mail.server";
import type { Outcome } from "./outage-answer.server";
import { joinProcesses, type Processes } from "./processes.server";

/** The outside world, opened once by server.ts (or a test, or a command) and handed on as an argument. */
export type Platform = {
  db: Db;
  planes: OpenedDb["planes"];
  engine: OpenedDb["engine"];
  connections: OpenedDb["connections"];
  env: Env;
  log: Log;
  keys: Keys;
  mail: InstallationMail;
  processes: Processes;
  now: () => Date;
  /** What is built once per installation and needs more than the platform knows, by name. */
  memory: Map<string, unknown>;
  close: () => Promise<void>;
};

declare module "@remix-run/node" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the package
  interface AppLoadContext {
    platform: Platform;
    nonce: string;
    /** The address of the socket, or what a trusted proxy says. */
    clientAddress: string;
    outcome?: Outcome;
  }
}

export async function openPlatform(env: Env): Promise<Platform> {
  const log = createLog(env.LOG_LEVEL);
  const keys = openKeysFor(env);
  const opened = await openDb(env.databaseUrl);
  const processes = await joinProcesses(opened);
  const mail = openMail(env);
  return {
    db: opened.db,
    planes: opened.planes,
    engine: opened.engine,
    connections: opened.connections,
    env,
    log,
    keys,
    mail,
    processes,
    now: processes.now,
    memory: new Map(),
    close: async () => {
      mail.close();
      await processes.leave().catch(() => {});
      await opened.close();
    },
  };
}

/** Those of the installation, or the one that a box host was given. */
export function openKeysFor(env: Env): Keys {
  const folders = { dataDir: env.DATA_DIR, keysDir: env.KEYS_DIR };
  return env.RECEIPT_KEY === undefined
    ? openKeys({ ...folders, secret: env.PARALLAX_SECRET, keptIn: env.PARALLAX_KEYS })
    : openBoxKeys({ ...folders, receiptKey: env.RECEIPT_KEY });
}

/** Builds something once per platform. */
export function remember<Value>(platform: Platform, name: string, build: () => Value): Value {
  if (!platform.memory.has(name)) platform.memory.set(name, build());
  return platform.memory.get(name) as Value;
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { openDb } from "#db/client.server";
import { migrateEmbedded } from "#db/migrate.server";
import { startPostgres } from "../../scripts/postgres.mjs";
import { writeSigningKeys } from "./protocol-wave";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the package
  interface ProvidedContext {
    postgresUrl: string | null;
    embeddedSnapshot: string;
  }
}

/** One PostgreSQL with a migrated template database, one snapshot of a migrated PGlite, and two keys that sign, for all test files. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "parallax-tests-"));
  const server = await startPostgres();
  if (server !== null) await makeTemplate(server.url);
  const snapshot = join(folder, "embedded.tar");
  await makeSnapshot(snapshot);
  process.env.TEST_SIGNING_KEYS = join(folder, "signing-keys.json");
  await writeSigningKeys(process.env.TEST_SIGNING_KEYS);
  project.provide("postgresUrl", server?.url ?? null);
  project.provide("embeddedSnapshot", snapshot);
  return () => {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin`drop database if exists parallax_template`;
  await admin`create database parallax_template`;
  await admin.end();
  const opened = await openDb(url.replace(/[^/]+$/, "parallax_template"), { connections: 1 });
  await opened.close();
}

async function makeSnapshot(path: string): Promise<void> {
  const client = await PGlite.create();
  await migrateEmbedded(drizzle(client));
  const dump = await client.dumpDataDir("none");
  writeFileSync(path, Buffer.from(await dump.arrayBuffer()));
  await client.close();
}

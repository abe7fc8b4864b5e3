import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";

/** A platform whose database lies on the disk, and the folders in which everything of it lies. */
export async function openOnDisk(
  engine: "pglite" | "postgresql",
  server: string,
): Promise<{ platform: Platform; places: () => Promise<string[]> }> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-traces-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = `parallax_traces_${randomUUID().slice(0, 8)}`;
  const variables = {
    NODE_ENV: "test",
    LOG_LEVEL: "silent",
    DATA_DIR: join(folder, "data"),
    KEYS_DIR: join(folder, "keys"),
    ...(engine === "postgresql" && { DATABASE_URL: server.replace(/[^/]+$/, database) }),
  };
  if (engine === "postgresql") await recreate(server, database);
  const platform = await openPlatform(readEnv(variables));
  const places = async () =>
    engine === "pglite" ? [join(folder, "data", "database")] : listOwnFolders(platform.db);
  return { platform, places };
}

/** Where a server keeps this database, and the write-ahead log of all; the others are of tests that run beside this one. */
async function listOwnFolders(db: Db): Promise<string[]> {
  const [row] = await db
    .select({
      data: sql<string>`current_setting('data_directory')`,
      own: sql<string>`(select oid::text from pg_database where datname = current_database())`,
    })
    .from(sql`(select 1) as one`);
  if (row === undefined) throw new Error("The server does not say where its data is.");
  return [join(row.data, "base", row.own), join(row.data, "pg_wal")];
}

/** The files below these folders that hold a text. A segment of the log may be taken away while it is looked for. */
export function findInFiles(folders: readonly string[], text: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
      const path = join(folder, name);
      return statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(text);
    }),
  );
}

async function recreate(url: string, name: string): Promise<void> {
  const { default: postgres } = await import("postgres");
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name} template parallax_template`);
  await admin.end();
}

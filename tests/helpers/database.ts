import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import postgres from "postgres";
import { afterAll, inject, test } from "vitest";
import { type Db, type OpenedDb, openDb } from "#db/client.server";

type Engine = OpenedDb["engine"];
const engines: Engine[] = ["pglite", "postgresql"];
const opened = new Map<string, Promise<OpenedDb>>();
const closing: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  opened.clear();
});

/** A test that runs on both engines, each time in a transaction that is rolled back. */
export function databaseTest(name: string, body: (db: Db) => Promise<void>): void {
  for (const engine of engines) {
    test(`${name} [${engine}]`, async (context) => {
      if (engine === "postgresql" && inject("postgresUrl") === null) return context.skip();
      const { db } = await openOnce(engine, "shared");
      await rolledBack(db, body);
    });
  }
}

/** A test on both engines with a database of its own that really commits: for concurrency and transactions. */
export function committedDatabaseTest(name: string, body: (opened: OpenedDb) => Promise<void>): void {
  for (const engine of engines) {
    test(`${name} [${engine}]`, async (context) => {
      if (engine === "postgresql" && inject("postgresUrl") === null) return context.skip();
      await body(await openOnce(engine, name));
    });
  }
}

/** A test on PostgreSQL alone, with a database of its own, whose URL it gets too. */
export function postgresTest(name: string, body: (opened: OpenedDb, url: string) => Promise<void>): void {
  test(`${name} [postgresql]`, async (context) => {
    if (inject("postgresUrl") === null) return context.skip();
    const copy = await openCopy();
    await body(copy, copy.url);
  });
}

class Rollback extends Error {}

async function rolledBack(db: Db, body: (db: Db) => Promise<void>): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await body(tx);
      throw new Rollback();
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
  }
}

function openOnce(engine: Engine, name: string): Promise<OpenedDb> {
  const key = `${engine} ${name}`;
  const existing = opened.get(key);
  if (existing !== undefined) return existing;
  const opening = engine === "pglite" ? openSnapshot() : openCopy();
  opened.set(key, opening);
  return opening;
}

async function openSnapshot(): Promise<OpenedDb> {
  const client = await PGlite.create({
    loadDataDir: new Blob([readFileSync(inject("embeddedSnapshot"))]),
  });
  closing.push(() => client.close());
  const db = drizzle(client) as unknown as Db;
  return {
    db,
    planes: { box: db, unsealing: db },
    engine: "pglite",
    connections: () => null,
    close: () => client.close(),
  };
}

async function openCopy(): Promise<OpenedDb & { url: string }> {
  const url = inject("postgresUrl") as string;
  const name = `parallax_${randomBytes(6).toString("hex")}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template parallax_template`);
  const copyUrl = url.replace(/[^/]+$/, name);
  const copy = await openDb(copyUrl);
  closing.push(async () => {
    await copy.close();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  return { ...copy, url: copyUrl };
}

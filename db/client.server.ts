import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { openEmbedded } from "./embedded.server";
import { migrateEmbedded, migratePostgres } from "./migrate.server";
import type { Connections } from "./pool.server";
import { openPooledClient } from "./pooled-client.server";

/** How many connections a process opens at most. */
export const CONNECTIONS = 10;

/** The one database handle: the same dialect over PostgreSQL and the embedded PGlite. A transaction is one too. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

export type OpenedDb = {
  db: Db;
  engine: "postgresql" | "pglite";
  /** Null on the embedded database, which has one. */
  connections: () => Connections | null;
  close: () => Promise<void>;
};

/**
 * Opens and migrates the database. `postgres://…` is PostgreSQL, anything else a PGlite directory,
 * nothing an in-memory PGlite.
 */
export async function openDb(url?: string, options: { connections?: number } = {}): Promise<OpenedDb> {
  if (url !== undefined && /^postgres(ql)?:\/\//.test(url)) {
    await migratePostgres(url);
    const { client, count, close } = openPooledClient(url, options.connections ?? CONNECTIONS);
    const db = drizzlePostgres(client) as unknown as Db;
    return { db, engine: "postgresql", connections: count, close };
  }
  const embedded = await openEmbedded(url);
  const db = drizzlePglite(embedded.client);
  await migrateEmbedded(db);
  return {
    db: db as unknown as Db,
    engine: "pglite",
    connections: () => null,
    close: embedded.close,
  };
}

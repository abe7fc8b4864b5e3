import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { openEmbedded } from "./embedded.server";
import { migrateEmbedded, migratePostgres } from "./migrate.server";
import { nameRole } from "./plane-rights";
import type { Connections } from "./pool.server";
import { openPooledClient } from "./pooled-client.server";

/** How many connections a process opens at most. */
export const CONNECTIONS = 10;

/** The one database handle: the same dialect over PostgreSQL and the embedded PGlite. A transaction is one too. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/**
 * The sides of the wall, each with its own rights where the installation has planes; one and the same elsewhere. What
 * belongs to both in one transaction goes through `inPlane`.
 */
export type Planes = {
  /** Takes ballots and counts them, and reads none. */
  box: Db;
  /** Reads ballots of waves that have closed. */
  unsealing: Db;
};

export type OpenedDb = {
  /** The office: everything but the box. */
  db: Db;
  planes: Planes;
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
    const standing = await migratePostgres(url);
    const opened = openPooledClient(url, options.connections ?? CONNECTIONS);
    const openAs = (client: typeof opened.client) => drizzlePostgres(client) as unknown as Db;
    const db = openAs(opened.client);
    const openPlane = (plane: "box" | "unsealing") =>
      standing.planes.includes(plane) ? openAs(opened.as(nameRole(standing.database, plane))) : db;
    return {
      db,
      planes: { box: openPlane("box"), unsealing: openPlane("unsealing") },
      engine: "postgresql",
      connections: opened.count,
      close: opened.close,
    };
  }
  const embedded = await openEmbedded(url);
  const embeddedDb = drizzlePglite(embedded.client);
  await migrateEmbedded(embeddedDb);
  const db = embeddedDb as unknown as Db;
  return {
    db,
    planes: { box: db, unsealing: db },
    engine: "pglite",
    connections: () => null,
    close: embedded.close,
  };
}

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";

const LOCK = 7_203_551;

/** Brings an embedded database to the newest schema. */
export async function migrateEmbedded(db: PgliteDatabase): Promise<void> {
  await migratePglite(db, { migrationsFolder: findMigrations() });
}

/**
 * Brings a PostgreSQL database to the newest schema; processes that start together take turns. All of it is one
 * transaction, and the lock is the transaction's: behind a pooler a session may be another one at the next statement.
 */
export async function migratePostgres(url: string): Promise<void> {
  const client = postgres(url, { max: 1, fetch_types: false, prepare: false, onnotice: () => {} });
  try {
    await client.begin(async (transaction) => {
      await transaction.unsafe("set local statement_timeout = 0; set local lock_timeout = 0");
      await transaction`select pg_advisory_xact_lock(${LOCK})`;
      const within = { ...transaction, options: client.options, begin: transaction.savepoint };
      await migrate(drizzle(within as unknown as Sql), { migrationsFolder: findMigrations() });
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** `db/migrations` stands in the package; bundles lie at another depth below its root than the source does. */
function findMigrations(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "db/migrations"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("db/migrations was not found: start Parallax from its own folder.");
    folder = above;
  }
  return join(folder, "db/migrations");
}

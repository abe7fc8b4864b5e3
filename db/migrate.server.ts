import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { readCodes } from "./outage";
import { nameRole, PLANES, type PlaneName } from "./plane-rights";

const LOCK = 7_203_551;

/** Brings an embedded database to the newest schema. */
export async function migrateEmbedded(db: PgliteDatabase): Promise<void> {
  await migratePglite(db, { migrationsFolder: findMigrations() });
}

/**
 * Brings a PostgreSQL database to the newest schema; processes that start together take turns. All of it is one
 * transaction, and the lock is the transaction's: behind a pooler a session may be another one at the next statement.
 */
export async function migratePostgres(url: string): Promise<Standing> {
  const client = postgres(url, { max: 1, fetch_types: false, prepare: false, onnotice: () => {} });
  try {
    const standing = await readStanding(client);
    if (standing.separate) {
      await requireNewestSchema(client);
      return standing;
    }
    await client.begin(async (transaction) => {
      await transaction.unsafe("set local statement_timeout = 0; set local lock_timeout = 0");
      await transaction`select pg_advisory_xact_lock(${LOCK})`;
      const within = { ...transaction, options: client.options, begin: transaction.savepoint };
      await migrate(drizzle(within as unknown as Sql), { migrationsFolder: findMigrations() });
    });
    return standing;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Who signed in: the owner of the tables, who has every right and makes the schema, or a login of some planes. */
export type Standing = { database: string; separate: boolean; planes: PlaneName[] };

async function readStanding(client: Sql): Promise<Standing> {
  const [row] = await client.unsafe(`
    select current_database() as database, coalesce((
      select not pg_has_role(session_user, nspowner, 'member') from pg_namespace where nspname = 'ballots'
    ), false) as separate`);
  const { database, separate } = row as unknown as Pick<Standing, "database" | "separate">;
  if (!separate) return { database, separate, planes: [] };
  const names = PLANES.map((plane) => nameRole(database, plane));
  const roles = await client`
    select rolname::text as name from pg_roles
    where rolname in ${client(names)} and pg_has_role(session_user, oid, 'member')`;
  const planes = PLANES.filter((plane) => roles.some(({ name }) => name === nameRole(database, plane)));
  return { database, separate, planes };
}

/** A login of some planes makes no tables: what is missing is made by their owner. */
async function requireNewestSchema(client: Sql): Promise<void> {
  const newest = readMigrationFiles({ migrationsFolder: findMigrations() }).at(-1);
  const applied = await client
    .unsafe("select max(created_at)::text as newest from drizzle.__drizzle_migrations")
    .catch((error: unknown) => {
      if (readCodes(error).includes("42501")) return [];
      throw error;
    });
  const [row] = applied;
  if (row === undefined)
    throw new Error(
      "This login of the database may do nothing here. Run `parallax planes --office NAME` with the name of this login, and with DATABASE_URL set to the owner of the tables.",
    );
  if (Number(row.newest) < (newest?.folderMillis ?? 0))
    throw new Error(
      "The tables are of an older version, and this login may not change them. Run `parallax planes` with DATABASE_URL set to their owner, then start again.",
    );
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

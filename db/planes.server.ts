import { sql } from "drizzle-orm";
import type { Db } from "./client.server";
import type { PlaneName } from "./plane-rights";

/**
 * Does a part of a transaction with the rights of another plane, where the installation has planes: for what has to
 * happen together with something else. Whoever owns the tables has all rights and stays who they are.
 */
export function inPlane<Result>(
  db: Db,
  plane: Exclude<PlaneName, "office">,
  work: (within: Db) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (within) => {
    const before = await takeRole(within, roleOfPlane(plane));
    const result = await work(within);
    await takeRole(within, sql`${before}::text`);
    return result;
  });
}

/** Until the end of the transaction; a failure takes it back with everything else. Returns the role of before. */
async function takeRole(within: Db, role: ReturnType<typeof sql>): Promise<string> {
  const [taken] = await within
    .select({ before: sql<string>`before`, now: sql<string>`set_config('role', ${role}, true)` })
    .from(sql`(select current_setting('role') as before) as known`);
  return taken?.before ?? "none";
}

function roleOfPlane(plane: string) {
  return sql`coalesce((
    select rolname::text from pg_roles where rolname = current_database() || ${`_${plane}`}
      and pg_has_role(session_user, pg_roles.oid, 'member')
      and not pg_has_role(session_user, (select nspowner from pg_namespace where nspname = 'ballots'), 'member')
  ), 'none')`;
}

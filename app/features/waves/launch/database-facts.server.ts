import { sql } from "drizzle-orm";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { DATABASE_SETTINGS, type DatabaseFacts, judgeDatabase } from "./database-findings";

/** What PostgreSQL says of what it keeps beside the tables. */
export async function readDatabaseFacts(db: Db): Promise<Omit<DatabaseFacts, "needed">> {
  const settings = await db
    .select({ name: sql<string>`name`, value: sql<string>`current_setting(name)` })
    .from(sql`pg_settings`)
    .where(sql`name in ${DATABASE_SETTINGS}`);
  const standbys = await db.$count(sql`pg_stat_replication`);
  const slots = await db.select({ name: sql<string>`slot_name::text` }).from(sql`pg_replication_slots`);
  return {
    settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
    standbys,
    slots: slots.map(({ name }) => name),
  };
}

/** What it keeps that tells when ballots came in, or what was stored, a sentence each. */
export async function listKept({ engine }: Pick<Platform, "engine">, db: Db): Promise<string[]> {
  if (engine === "pglite") return [];
  const findings = judgeDatabase({ ...(await readDatabaseFacts(db)), needed: null });
  return findings.flatMap(({ state, said }) => (state === "note" ? [said] : []));
}

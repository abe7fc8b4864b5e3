import type { SQL } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server";
import { inPlane } from "#db/planes.server";
import { ballots } from "#db/schema";

/** Deletes rows of any table: those of the box with the rights of whoever opens it, where the database keeps it apart. */
export async function deleteRows(tx: Db, table: PgTable, which: SQL | undefined): Promise<void> {
  if (getTableConfig(table).schema === ballots.schemaName)
    await inPlane(tx, "unsealing", (within) => within.delete(table).where(which));
  else await tx.delete(table).where(which);
}

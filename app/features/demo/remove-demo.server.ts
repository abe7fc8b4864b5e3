import { and, eq, getTableColumns, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { Platform } from "#app/platform/platform.server";
import * as schema from "#db/schema";

const { askedRoster, event, organization, wave } = schema;

/**
 * Everything that belongs to one organization, whatever tables there will be: but its log of acts, which nobody can
 * take anything from, and whom its waves asked, which keeps other waves at a distance until its time has passed.
 */
export const ORGANIZATION_TABLES: PgTable[] = Object.values(schema).filter(
  (table): table is typeof event =>
    is(table, PgTable) && "organizationId" in table && table !== event && table !== askedRoster,
);

/** Removes a demo company with all that was made in it. Never an organization that is not one. */
export async function removeDemo(
  { db, keys }: Platform,
  organizationId: string,
): Promise<{ ok: true } | { ok: false; reason: "no_demo" }> {
  const removed = await db.transaction(async (tx) => {
    const isDemo = and(eq(organization.id, organizationId), eq(organization.demo, true));
    const [found] = await tx.select().from(organization).where(isDemo).for("update");
    if (found === undefined) return null;
    const waves = await tx.select({ id: wave.id }).from(wave).where(eq(wave.organizationId, organizationId));
    for (const table of ORGANIZATION_TABLES) {
      const owner = getTableColumns(table).organizationId;
      if (owner !== undefined) await tx.delete(table).where(eq(owner, organizationId));
    }
    await tx.delete(organization).where(isDemo);
    return waves;
  });
  if (removed === null) return { ok: false, reason: "no_demo" };
  for (const { id } of removed) keys.destroyWaveKey(id);
  return { ok: true };
}

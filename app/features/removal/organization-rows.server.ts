import { and, eq, getTableColumns, inArray, is, notExists, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";
import { deleteRows } from "./delete-rows.server";

const { askedRoster, event, member, organization, user, wave } = schema;

/**
 * Everything that belongs to one organization, whatever tables there will be: but its log of acts, which nobody can
 * take anything from, and whom its waves asked, which keeps other waves at a distance until its time has passed.
 */
const ORGANIZATION_TABLES: PgTable[] = Object.values(schema).filter(
  (table): table is typeof event =>
    is(table, PgTable) && "organizationId" in table && table !== event && table !== askedRoster,
);

/**
 * Deletes an organization with all that is in it, and the accounts of members who belong to no other one. Returns the
 * waves whose key files are to go.
 */
export async function deleteOrganizationRows(tx: Db, organizationId: string): Promise<string[]> {
  const waves = await tx.select({ id: wave.id }).from(wave).where(eq(wave.organizationId, organizationId));
  const members = await tx
    .select({ userId: member.userId })
    .from(member)
    .where(eq(member.organizationId, organizationId));
  // the box of a wave that takes ballots is closed to everybody, whoever empties it too
  await tx
    .update(wave)
    .set({ state: "cancelled" })
    .where(and(eq(wave.organizationId, organizationId), eq(wave.state, "open")));
  for (const table of ORGANIZATION_TABLES) {
    const owner = getTableColumns(table).organizationId;
    if (owner !== undefined) await deleteRows(tx, table, eq(owner, organizationId));
  }
  await tx.delete(organization).where(eq(organization.id, organizationId));
  const elsewhere = tx.select({ one: sql`1` }).from(member).where(eq(member.userId, user.id));
  const ids = members.map(({ userId }) => userId);
  if (ids.length > 0) await tx.delete(user).where(and(inArray(user.id, ids), notExists(elsewhere)));
  return waves.map(({ id }) => id);
}

import { and, eq } from "drizzle-orm";
import { dropPartition } from "#app/features/box/partition.server";
import type { Platform } from "#app/platform/platform.server";
import {
  comment,
  invitation,
  job,
  layerKey,
  leaf,
  mail,
  mark,
  member,
  memberInvitation,
  organization,
  person,
  publishedComment,
  questionVersion,
  release,
  response,
  retiredToken,
  root,
  rosterDraft,
  signingKey,
  survey,
  wave,
} from "#db/schema";

/** Everything that belongs to one organization, but its log of acts, which nobody can take anything from. */
export const ORGANIZATION_TABLES = [
  comment,
  invitation,
  job,
  layerKey,
  leaf,
  mail,
  mark,
  member,
  memberInvitation,
  person,
  publishedComment,
  questionVersion,
  release,
  response,
  retiredToken,
  root,
  rosterDraft,
  signingKey,
  survey,
  wave,
];

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
    for (const { id } of waves) await dropPartition(tx, id);
    for (const table of ORGANIZATION_TABLES) {
      await tx.delete(table).where(eq(table.organizationId, organizationId));
    }
    await tx.delete(organization).where(isDemo);
    return waves;
  });
  if (removed === null) return { ok: false, reason: "no_demo" };
  for (const { id } of removed) keys.destroyWaveKey(id);
  return { ok: true };
}

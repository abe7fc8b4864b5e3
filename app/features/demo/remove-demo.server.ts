import { and, eq } from "drizzle-orm";
import { deleteOrganizationRows } from "#app/features/removal/organization-rows.server";
import { forgetWaveKeys } from "#app/features/removal/remove-wave.server";
import type { Platform } from "#app/platform/platform.server";
import { organization } from "#db/schema";

/** Removes a demo company with all that was made in it. Never an organization that is not one. */
export async function removeDemo(
  platform: Platform,
  organizationId: string,
): Promise<{ ok: true } | { ok: false; reason: "no_demo" }> {
  const removed = await platform.db.transaction(async (tx) => {
    const isDemo = and(eq(organization.id, organizationId), eq(organization.demo, true));
    const [found] = await tx.select().from(organization).where(isDemo).for("update");
    return found === undefined ? null : deleteOrganizationRows(tx, organizationId);
  });
  if (removed === null) return { ok: false, reason: "no_demo" };
  forgetWaveKeys(platform, removed);
  return { ok: true };
}

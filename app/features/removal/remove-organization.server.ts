import { and, eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import { runsInstallationAlone } from "#app/features/auth/installation/owners.server";
import { listWavesInTheWay } from "#app/features/waves/wave/waves-in-the-way.server";
import type { Platform } from "#app/platform/platform.server";
import { organization, wave } from "#db/schema";
import { deleteOrganizationRows } from "./organization-rows.server";
import { forgetWaveKeys, type RemovalRefusal } from "./remove-wave.server";

/**
 * Removes an organization with everything in it and the accounts that belong to no other one. Never a demo company,
 * which has a removal of its own, nor the last one from which an installation with others is run.
 */
export async function removeOrganization(
  platform: Platform,
  { organizationId, userId, now }: { organizationId: string; userId: string; now: Date },
): Promise<{ ok: true } | RemovalRefusal | { ok: false; reason: "runs_installation" }> {
  const removed = await platform.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ name: organization.name })
      .from(organization)
      .where(and(eq(organization.id, organizationId), eq(organization.demo, false)))
      .for("update");
    if (found === undefined) return { ok: false, reason: "not_found" } as const;
    const ofOrganization = eq(wave.organizationId, organizationId);
    const waves = await listWavesInTheWay(tx, ofOrganization, "lock");
    if (waves.length > 0) return { ok: false, reason: "in_the_way", waves } as const;
    if (await runsInstallationAlone(tx, organizationId))
      return { ok: false, reason: "runs_installation" } as const;
    const gone = await deleteOrganizationRows(tx, organizationId);
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "organization.removed",
      detail: { name: found.name },
      at: now,
    });
    return { ok: true, gone } as const;
  });
  if (!removed.ok) return removed;
  forgetWaveKeys(platform, removed.gone);
  return { ok: true };
}

import { recordEvent } from "#app/features/audit/record-event.server";
import {
  type NotEmpty,
  takeInvitationBack,
} from "#app/features/auth/installation/other-organizations.server";
import type { Platform } from "#app/platform/platform.server";
import { deleteOrganizationRows } from "./organization-rows.server";

/** Removes an organization that nobody has taken up, and its invitation: there is nothing else in it. */
export async function removeUnclaimed(
  { db, now }: Pick<Platform, "db" | "now">,
  { organizationId, actor }: { organizationId: string; actor: string },
): Promise<{ ok: true; name: string } | NotEmpty> {
  return db.transaction(async (tx) => {
    const emptied = await takeInvitationBack(tx, organizationId);
    if (!emptied.ok) return emptied;
    await deleteOrganizationRows(tx, organizationId);
    const { name } = emptied;
    const kind = "organization.removed";
    await recordEvent(tx, { organizationId, actor: `user:${actor}`, kind, detail: { name }, at: now() });
    return emptied;
  });
}

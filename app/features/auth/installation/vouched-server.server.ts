import { ownsInstallation } from "#app/features/auth/installation/owners.server";
import { getMailSettings } from "#app/features/mail/mail-settings.server";
import type { Db } from "#db/client.server";

/**
 * Whether what goes over an organization's own mail server is read by nobody but who runs the installation: whoever
 * named that server does. Any other owner could name one that keeps the links by which accounts are opened, and
 * accounts may belong to other organizations.
 */
export async function isServerVouchedFor(db: Db, organizationId: string): Promise<boolean> {
  const settings = await getMailSettings(db, organizationId, "in_force");
  return settings?.changedBy ? ownsInstallation(db, settings.changedBy) : false;
}

import { recordEvent } from "#app/features/audit/record-event.server";
import { createUser, hashNewPassword } from "#app/features/auth/account/accounts.server";
import { rememberEntry } from "#app/features/auth/sign-in/enter-once.server";
import {
  createOrganization,
  hasOrganization,
  lockSetup,
  type OrganizationSettings,
} from "#app/features/organization/organization.server";
import type { Platform } from "#app/platform/platform.server";
import { member } from "#db/schema";

/** First run: the organization, its teams' names and its first owner, who owns the installation; once. */
export async function foundOrganization(
  platform: Platform,
  first: {
    organization: OrganizationSettings;
    owner: { name: string; email: string; password: string };
    demo?: boolean;
    /** What `nameEntry` said of the press. */
    entry?: string | null;
  },
): Promise<{ ok: true; organizationId: string; userId: string } | { ok: false; reason: "exists" }> {
  const now = platform.now();
  const passwordHash = await hashNewPassword(first.owner.password);
  return platform.db.transaction(async (tx) => {
    await lockSetup(tx);
    if (await hasOrganization(tx)) return { ok: false, reason: "exists" };
    const organizationId = await createOrganization(tx, {
      ...first.organization,
      demo: first.demo ?? false,
      now,
    });
    const { name, email } = first.owner;
    const userId = await createUser(tx, { name, email, passwordHash, now });
    await tx.insert(member).values({
      organizationId,
      userId,
      role: "owner",
      ownsInstallation: first.demo !== true,
      createdAt: now,
    });
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "organization.founded",
      detail: { name: first.organization.name, owner: name },
      at: now,
    });
    await rememberEntry(tx, first.entry ?? null, userId, now);
    return { ok: true, organizationId, userId };
  });
}

import { and, asc, eq } from "drizzle-orm";
import { ownsInstallation } from "#app/features/auth/installation/owners.server";
import { isServerVouchedFor } from "#app/features/auth/installation/vouched-server.server";
import { keepTransport } from "#app/features/mail/carriers.server";
import type { MailTransport } from "#app/platform/mail.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { mailSettings, member, organization, user } from "#db/schema";

/**
 * Over what a link to sign in goes: SMTP_URL; else the first, by name, of the person's organizations whose own server
 * was named by who runs the installation; else the own server of the only organization they belong to. Whoever runs
 * that server can read the link and open the account, so from then on the account stays that organization's alone; and
 * who runs the installation gets none over it. Everybody else's waits in the outbox.
 */
export async function getSignInMail(platform: Platform, userId: string): Promise<MailTransport> {
  if (platform.mail.reachesPeople) return platform.mail;
  return platform.db.transaction(async (tx) => {
    // nobody joins another organization meanwhile
    const [account] = await tx
      .select({ openedOver: user.openedOver })
      .from(user)
      .where(eq(user.id, userId))
      .for("update");
    const places = await listPlaces(tx, userId);
    for (const { organizationId, settings } of places)
      if (settings !== null && (await isServerVouchedFor(tx, organizationId)))
        return keepTransport(platform, settings);
    const [only] = places;
    if (account === undefined || only === undefined || only.settings === null) return platform.mail;
    const { organizationId, settings } = only;
    const theirs = account.openedOver === null || account.openedOver === organizationId;
    if (places.length > 1 || !theirs || (await ownsInstallation(tx, userId))) return platform.mail;
    await tx.update(user).set({ openedOver: organizationId }).where(eq(user.id, userId));
    return keepTransport(platform, settings);
  });
}

async function listPlaces(db: Db, userId: string) {
  return db
    .select({ organizationId: member.organizationId, settings: mailSettings })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .leftJoin(
      mailSettings,
      and(eq(mailSettings.organizationId, member.organizationId), eq(mailSettings.standing, "in_force")),
    )
    .where(eq(member.userId, userId))
    .orderBy(asc(organization.name), asc(organization.id));
}

import { and, eq } from "drizzle-orm";
import { recordEvent } from "#app/features/audit/record-event.server";
import type { OwnMailServer } from "#app/platform/own-mail-server.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { mailSettings, organization } from "#db/schema";
import { endTrouble } from "./mail-trouble.server";

export type MailSettings = typeof mailSettings.$inferSelect;
type Standing = MailSettings["standing"];
export type By = { userId: string; now: Date };

/** Every password is sealed for its organization: moved to another one's row it cannot be opened. */
const PURPOSE = "mail-settings";

export async function getMailSettings(
  db: Db,
  organizationId: string,
  standing: Standing,
): Promise<MailSettings | null> {
  const [found] = await db
    .select()
    .from(mailSettings)
    .where(areSettings(organizationId, standing))
    .prepare("mail_settings")
    .execute();
  return found ?? null;
}

export type ServerInForce = { name: string; settings: MailSettings };

/** The mail servers that organizations have of their own, by the names of these. */
export async function listServersInForce(db: Db): Promise<ServerInForce[]> {
  return db
    .select({ name: organization.name, settings: mailSettings })
    .from(mailSettings)
    .innerJoin(organization, eq(organization.id, mailSettings.organizationId))
    .where(eq(mailSettings.standing, "in_force"))
    .orderBy(organization.name);
}

/** Keeps what was typed beside what is in force, which goes on working. */
export async function keepTriedSettings(
  { db, keys }: Platform,
  organizationId: string,
  { password, ...typed }: OwnMailServer,
  { userId, now }: By,
): Promise<void> {
  const sealedPassword = password === null ? null : keys.seal(PURPOSE, organizationId, password);
  const row = { ...typed, sealedPassword, changedBy: userId, changedAt: now };
  await db
    .insert(mailSettings)
    .values({ organizationId, standing: "tried", ...row })
    .onConflictDoUpdate({ target: [mailSettings.organizationId, mailSettings.standing], set: row });
}

/** A mail server has taken a mail with them: from now on they carry the organization's mails. */
export async function putInForce(
  { db, keys }: Platform,
  organizationId: string,
  { password, ...typed }: OwnMailServer,
  { userId, now }: By,
): Promise<void> {
  const sealedPassword = password === null ? null : keys.seal(PURPOSE, organizationId, password);
  const row = { ...typed, sealedPassword, changedBy: userId, changedAt: now, testedAt: now };
  await db.transaction(async (tx) => {
    await tx
      .insert(mailSettings)
      .values({ organizationId, standing: "in_force", ...row })
      .onConflictDoUpdate({ target: [mailSettings.organizationId, mailSettings.standing], set: row });
    await tx.delete(mailSettings).where(areSettings(organizationId, "tried"));
    await endTrouble(tx, organizationId);
    const { host, port, security, sender } = typed;
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "mail.settings-changed",
      detail: { host, port, security, sender },
      at: now,
    });
  });
}

/** Mails of real waves wait from now on, until there are others. */
export async function removeMailSettings(
  { db, mail }: Platform,
  organizationId: string,
  { userId, now }: By,
): Promise<{ removed: boolean }> {
  const removed = await db.transaction(async (tx) => {
    const gone = await tx
      .delete(mailSettings)
      .where(eq(mailSettings.organizationId, organizationId))
      .returning({ standing: mailSettings.standing, host: mailSettings.host });
    const inForce = gone.find(({ standing }) => standing === "in_force");
    if (inForce === undefined) return false;
    await endTrouble(tx, organizationId);
    await recordEvent(tx, {
      organizationId,
      actor: `user:${userId}`,
      kind: "mail.settings-removed",
      detail: { host: inForce.host },
      at: now,
    });
    return true;
  });
  mail.dropOwn(organizationId);
  return { removed };
}

/** What a transport is opened with. @throws Error where the password was sealed under another secret */
export function openSettings({ keys }: Platform, settings: MailSettings): OwnMailServer {
  const { organizationId, host, port, security, user, sealedPassword, sender } = settings;
  const password = sealedPassword === null ? null : keys.open(PURPOSE, organizationId, sealedPassword);
  return { host, port, security, user, password, sender };
}

function areSettings(organizationId: string, standing: Standing) {
  return and(eq(mailSettings.organizationId, organizationId), eq(mailSettings.standing, standing));
}

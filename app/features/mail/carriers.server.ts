import { and, eq, exists, lte, sql } from "drizzle-orm";
import { type MailTransport, openOwnMail } from "#app/platform/mail.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { mail, mailSettings } from "#db/schema";
import { getMailSettings, type MailSettings, openSettings } from "./mail-settings.server";

/**
 * Who carries mails: the installation (SMTP_URL, or the outbox), or an organization's own server, by the organization's
 * id. What is known of one (how fast, what trouble) says nothing of another.
 */
export const INSTALLATION = "00000000-0000-0000-0000-000000000000";

/** What carries an organization's mails, and as which carrier. SMTP_URL carries those of all. */
export async function getCarrier(
  platform: Platform,
  organizationId: string,
  db: Db = platform.db,
): Promise<{ carrier: string; mail: MailTransport }> {
  const own = await getOwnMail(platform, organizationId, db);
  return own === null
    ? { carrier: INSTALLATION, mail: platform.mail }
    : { carrier: organizationId, mail: own };
}

/**
 * The one place that says over what the mails of an organization go. `db` may be a transaction.
 * @see getSignInMail for mails that open an account
 */
export async function getMail(
  platform: Platform,
  organizationId: string,
  db: Db = platform.db,
): Promise<MailTransport> {
  return (await getCarrier(platform, organizationId, db)).mail;
}

/** The organization's own server; null where it has none, or where SMTP_URL is set. */
export async function getOwnMail(
  platform: Platform,
  organizationId: string,
  db: Db = platform.db,
): Promise<MailTransport | null> {
  if (platform.mail.reachesPeople) return null;
  const settings = await getMailSettings(db, organizationId, "in_force");
  if (settings !== null) return keepTransport(platform, settings);
  platform.mail.dropOwn(organizationId);
  return null;
}

/** A transport to the server of these settings, with a pool of its own while they hold. */
export function keepTransport(platform: Platform, settings: MailSettings): MailTransport {
  const { sealedPassword, ...plain } = settings;
  const version = JSON.stringify([plain, Buffer.from(sealedPassword ?? []).toString("base64")]);
  return platform.mail.keepOwn(settings.organizationId, version, () => {
    try {
      const rule = { allowPrivate: platform.env.SMTP_PRIVATE_HOSTS };
      return openOwnMail(openSettings(platform, settings), rule);
    } catch {
      return refuseAll(settings.sender);
    }
  });
}

/** The organizations with a server of their own and with mails that are due, in one statement. */
export async function listOwnCarriers(db: Db, now: Date): Promise<string[]> {
  const isDue = and(
    eq(mail.organizationId, mailSettings.organizationId),
    eq(mail.status, "queued"),
    lte(mail.runAt, now),
  );
  const due = db.select({ one: sql`1` }).from(mail).where(isDue);
  const rows = await db
    .select({ organizationId: mailSettings.organizationId })
    .from(mailSettings)
    .where(and(eq(mailSettings.standing, "in_force"), exists(due)));
  return rows.map(({ organizationId }) => organizationId);
}

/** The organizations with a server of their own. */
export async function listOwnServers(db: Db): Promise<string[]> {
  const rows = await db
    .select({ organizationId: mailSettings.organizationId })
    .from(mailSettings)
    .where(eq(mailSettings.standing, "in_force"));
  return rows.map(({ organizationId }) => organizationId);
}

/** The mails of an organization whose password cannot be opened wait; they never go to the outbox. */
function refuseAll(sender: string): MailTransport {
  const refuse = async () => {
    throw new MailFailure("sender", "The password of the mail server cannot be opened with this secret.");
  };
  return {
    reachesPeople: true,
    sender,
    send: refuse,
    check: refuse,
    readOutbox: () => [],
    retire: () => {},
    stop: () => {},
    close: () => {},
  };
}

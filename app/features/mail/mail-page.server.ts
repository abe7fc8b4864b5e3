import { eq } from "drizzle-orm";
import { readSender } from "#app/platform/mail-address.server";
import type { Platform } from "#app/platform/platform.server";
import { mailSettings, user } from "#db/schema";
import { getMail } from "./carriers.server";
import { getTrouble } from "./mail-trouble.server";

/** What the page about the mail server shows: everything but the password. */
export async function loadMailPage(platform: Platform, organizationId: string) {
  const { db, env } = platform;
  const rows = await db
    .select({
      standing: mailSettings.standing,
      host: mailSettings.host,
      port: mailSettings.port,
      security: mailSettings.security,
      user: mailSettings.user,
      sender: mailSettings.sender,
      changedAt: mailSettings.changedAt,
      changedBy: user.name,
    })
    .from(mailSettings)
    .leftJoin(user, eq(user.id, mailSettings.changedBy))
    .where(eq(mailSettings.organizationId, organizationId));
  const mail = await getMail(platform, organizationId);
  const byServer = platform.mail.reachesPeople;
  const { sender } = mail;
  return {
    inForce: rows.find(({ standing }) => standing === "in_force") ?? null,
    tried: rows.find(({ standing }) => standing === "tried") ?? null,
    byServer,
    trouble: byServer ? null : await getTrouble(db, organizationId, platform.now()),
    sheet: mail.reachesPeople
      ? {
          sender,
          domain: readSender(sender)?.address.split("@").at(-1) ?? "",
          baseUrl: env.BASE_URL,
          perHour: env.MAIL_PER_HOUR,
        }
      : null,
  };
}

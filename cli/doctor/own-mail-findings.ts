import {
  listServersInForce,
  openSettings,
  type ServerInForce,
} from "#app/features/mail/mail-settings.server";
import { getTrouble } from "#app/features/mail/mail-trouble.server";
import type { Finding } from "#app/features/waves/launch/database-findings";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";

/** Over what mails leave: SMTP_URL, or the servers that organizations have of their own. */
export async function examineMail(platform: Platform): Promise<Finding[]> {
  const { doctor: words } = getWords().operations;
  const { doctor: own } = getWords().organizations.mail;
  const servers = await listServersInForce(platform.db);
  const count = servers.length;
  if (platform.mail.reachesPeople)
    return [
      { state: "ok", said: words.mail },
      ...(count > 0 ? [{ state: "note" as const, said: own.unused(count) }] : []),
    ];
  if (count === 0) return [{ state: "note", said: words.noMail }];
  const faults = await Promise.all(servers.map((server) => examineServer(platform, server)));
  return [{ state: "ok", said: own.set(count) }, ...faults.flat()];
}

/** Whether it can be signed in to, and what kept mails from it when one was last handed over. */
async function examineServer(platform: Platform, { name, settings }: ServerInForce): Promise<Finding[]> {
  const { doctor: words } = getWords().organizations.mail;
  try {
    openSettings(platform, settings);
  } catch {
    return [{ state: "wrong", said: words.locked(name, settings.host) }];
  }
  const trouble = await getTrouble(platform.db, settings.organizationId, platform.now());
  return trouble === null
    ? []
    : [{ state: "wrong", said: words.trouble(name, settings.host, trouble.reason) }];
}

import { getOwnMail, INSTALLATION, listOwnServers } from "#app/features/mail/carriers.server";
import { noteTrouble } from "#app/features/mail/mail-trouble.server";
import type { MailTransport } from "#app/platform/mail.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";

/** Mail servers of organizations that are asked at the same time. */
const AT_ONCE = 8;

/**
 * At the start, and once a day: says in the log, and on the pages of waves, when a mail server takes nothing from us:
 * that of the installation, and those of organizations.
 */
export async function checkMailServer(platform: Platform, signal: AbortSignal): Promise<void> {
  await checkOne(platform, signal, INSTALLATION, platform.mail);
  const left = platform.mail.reachesPeople ? [] : await listOwnServers(platform.db);
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let next = left.pop(); next !== undefined && !signal.aborted; next = left.pop()) {
      const own = await getOwnMail(platform, next);
      if (own !== null) await checkOne(platform, signal, next, own);
    }
  });
  await Promise.all(lanes);
}

async function checkOne(
  { db, log, now }: Platform,
  signal: AbortSignal,
  carrier: string,
  mail: MailTransport,
): Promise<void> {
  try {
    await mail.check();
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    if (signal.aborted || error.kind === "refused" || error.kind === "deferred" || error.kind === "in_doubt")
      return;
    const { kind, status } = error;
    const reason = kind === "sender" ? status : (error.message.split("\n")[0] ?? "");
    log.warn("the mail server takes no mail from this server", { kind, reason });
    await noteTrouble(db, carrier, { kind, reason: status }, now());
  }
}

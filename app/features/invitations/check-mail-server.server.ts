import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";
import { noteTrouble } from "./mail-trouble.server";

/** At the start, and once a day: says in the log, and on the pages of waves, when the mail server takes nothing from us. */
export async function checkMailServer(platform: Platform, signal: AbortSignal): Promise<void> {
  const { db, log, mail } = platform;
  try {
    await mail.check();
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    if (signal.aborted || error.kind === "refused" || error.kind === "deferred" || error.kind === "in_doubt")
      return;
    const { kind, status } = error;
    const reason = kind === "sender" ? status : (error.message.split("\n")[0] ?? "");
    log.warn("the mail server takes no mail from this server", { kind, reason });
    await noteTrouble(db, { kind, reason: status }, platform.now());
  }
}

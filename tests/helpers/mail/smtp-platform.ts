import type { Platform } from "#app/platform/platform.server";
import { type SmtpBehaviour, startSmtp } from "#tests/helpers/mail/smtp";
import { testPlatform } from "#tests/helpers/platform";

/** A pace at which no test waits. */
export const quick = { MAIL_PER_HOUR: "3600000" };

/** A platform whose mails go to a server of the test, which behaves as told. */
export async function platformWithSmtp(
  db: Platform["db"],
  behaviour: SmtpBehaviour = {},
  engine: Platform["engine"] = "pglite",
) {
  const server = await startSmtp(behaviour);
  const variables = { ...quick, SMTP_URL: server.url, MAIL_FROM: "Acme <survey@acme.example>" };
  return { server, platform: testPlatform(db, { engine, variables }) };
}

/** Mails that are due at once and evenly spread. */
export const shapeOf = (platform: Platform) => ({
  runAt: platform.now(),
  perHour: platform.env.MAIL_PER_HOUR,
});

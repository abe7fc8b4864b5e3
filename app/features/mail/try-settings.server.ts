import { randomUUID } from "node:crypto";
import { getWords } from "#app/locales/spoken";
import { openOwnMail } from "#app/platform/mail.server";
import { MailFailure, type MailStep } from "#app/platform/mail-failure.server";
import type { OwnMailServer } from "#app/platform/own-mail-server.server";
import type { Platform } from "#app/platform/platform.server";
import type { SmtpSteps } from "#app/platform/smtp.server";
import { composeLetter } from "#app/ui/letter";
import {
  type By,
  getMailSettings,
  keepTriedSettings,
  openSettings,
  putInForce,
} from "./mail-settings.server";

/** What was typed; a password that was left empty is the one there is. */
export type TypedSettings = Omit<OwnMailServer, "password"> & { password: string | null };

export type Tried =
  | { ok: true }
  | { ok: false; reason: "password_missing" }
  /** `said`: the mail server's own answer, where it gave one. */
  | { ok: false; reason: MailStep; said: string | null };

/** Somebody waits for the answer, so each step has less time than when mails are sent. */
const STEPS: SmtpSteps = {
  connect: 10_000,
  signIn: 10_000,
  envelope: 10_000,
  data: 10_000,
  end: 20_000,
  endWhenStopping: 2_000,
};
const MOST_SAID = 200;

/**
 * Sends a test mail to the owner with what was typed. Accepted by the mail server, it is what carries the
 * organization's mails from now on; whether it arrived only its reader can tell. Otherwise it is kept, the password
 * sealed, and what is in force stays in force.
 */
export async function tryMailSettings(
  platform: Platform,
  to: { organizationId: string; organization: string; name: string; address: string },
  typed: TypedSettings,
  by: By,
): Promise<Tried> {
  const { organizationId } = to;
  const password = typed.user === null ? null : (typed.password ?? (await findPassword(platform, to, typed)));
  if (typed.user !== null && password === null) return { ok: false, reason: "password_missing" };
  const server = { ...typed, password };
  await keepTriedSettings(platform, organizationId, server, by);
  const transport = openOwnMail(server, { allowPrivate: platform.env.SMTP_PRIVATE_HOSTS }, STEPS);
  try {
    await transport.send(composeTest(to));
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    return { ok: false, reason: error.step, said: quoteAnswer(error, password) };
  } finally {
    transport.close();
  }
  await putInForce(platform, organizationId, server, { ...by, now: platform.now() });
  return { ok: true };
}

/**
 * The password that was typed before, for the same account at the same host. Who names another host has to know it:
 * nobody is to have it sent to a server of their own.
 */
async function findPassword(
  platform: Platform,
  { organizationId }: { organizationId: string },
  { host, user }: TypedSettings,
): Promise<string | null> {
  for (const standing of ["tried", "in_force"] as const) {
    const known = await getMailSettings(platform.db, organizationId, standing);
    if (known === null || known.host !== host || known.user !== user) continue;
    try {
      const { password } = openSettings(platform, known);
      if (password !== null) return password;
    } catch {
      // sealed under another secret: it has to be typed again
    }
  }
  return null;
}

function composeTest({ organizationId, organization, name, address }: Parameters<typeof tryMailSettings>[1]) {
  const words = getWords().organizations.mail.test;
  return {
    id: randomUUID(),
    organizationId,
    to: { name, address },
    subject: words.subject(organization),
    ...composeLetter({
      summary: words.summary,
      greeting: words.greeting(name),
      paragraphs: [words.body(organization)],
      foot: words.foot,
    }),
  };
}

/** The mail server's own words on one line, without the password, should it repeat that. */
function quoteAnswer({ message }: MailFailure, password: string | null): string | null {
  if (!/^\d{3}[ -]/.test(message)) return null;
  const line = message.replaceAll(/[\p{C}\s]+/gu, " ").trim();
  const secrets =
    password === null || password === "" ? [] : [password, Buffer.from(password).toString("base64")];
  return secrets.reduce((text, secret) => text.replaceAll(secret, "…"), line).slice(0, MOST_SAID);
}

import { randomUUID } from "node:crypto";
import { LINK_MINUTES } from "#app/features/auth/limits";
import { getWords } from "#app/locales/spoken";
import type { MailTransport } from "#app/platform/mail.server";
import type { Platform } from "#app/platform/platform.server";
import { composeLetter } from "#app/ui/letter";

/** Mails the link to sign in. It opens a page with a button: a scanner that follows it changes nothing. */
export async function mailSignInLink(
  { env }: Platform,
  mail: MailTransport,
  email: string,
  token: string,
): Promise<void> {
  const words = getWords().auth.mail.signIn;
  await mail.send({
    id: randomUUID(),
    to: { name: "", address: email },
    subject: words.subject,
    ...composeLetter({
      summary: words.summary(LINK_MINUTES),
      greeting: words.greeting,
      paragraphs: [words.body],
      button: { label: words.button, href: `${env.BASE_URL}/sign-in/link?token=${token}` },
      foot: words.foot,
    }),
  });
}

import { randomUUID } from "node:crypto";
import { getMail } from "#app/features/mail/carriers.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { composeLetter } from "#app/ui/letter";

/** Sends a member a mail in the form of an invitation, with no link to a ballot in it: does mail arrive? */
export async function sendTestMail(
  platform: Platform,
  to: { name: string; address: string },
  names: {
    organizationId: string;
    organization: string;
    sales: string;
    marketing: string;
    least: number;
    /** Null where the questions ask for no comments. */
    leastOfComments: number | null;
  },
): Promise<{ ok: true } | { ok: false; said: string }> {
  const words = getWords().mail;
  const { organizationId, organization, sales, marketing, leastOfComments } = names;
  const subject = words.test.subject(words.invitation.subject(organization, sales, marketing));
  const mail = await getMail(platform, organizationId);
  const promise = mail.reachesPeople ? words.promise : words.promiseTrial;
  const letter = composeLetter({
    notice: words.test.notice,
    summary: words.test.summary,
    greeting: words.greeting(to.name),
    paragraphs: [
      words.invitation.opening(organization, sales, marketing),
      promise(names.least),
      ...(leastOfComments === null ? [] : [words.comments(leastOfComments)]),
    ],
    button: { label: words.invitation.button, href: `${platform.env.BASE_URL}/anonymity` },
    foot: words.test.foot(organization),
  });
  try {
    await mail.send({ id: randomUUID(), organizationId, to, subject, ...letter });
    return { ok: true };
  } catch (error) {
    if (error instanceof Error) return { ok: false, said: error.message.split("\n")[0] ?? "" };
    throw error;
  }
}

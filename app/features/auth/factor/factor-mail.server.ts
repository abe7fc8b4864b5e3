import { eq } from "drizzle-orm";
import { type ComposedMail, sendMemberMail } from "#app/features/mail/member-mails.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { user } from "#db/schema";

/** The job behind a mail about a member's second factor: what was done, and what to do if it was not them. */
export async function sendFactorMail(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  await sendMemberMail(platform, payload, async ({ userId, occasion }) => {
    const [reader] = await platform.db.select({ name: user.name }).from(user).where(eq(user.id, userId));
    const [kind = "", left = "0"] = occasion.split(":");
    return (): ComposedMail => {
      const words = getWords().factor.mail;
      const told = words.acts[kind as keyof typeof words.acts];
      if (reader === undefined || told === undefined) return null;
      return {
        subject: told.subject,
        letter: {
          greeting: words.greeting(reader.name),
          paragraphs: [told.body(Number(left)), kind === "removed" ? words.ifUnexpected : words.ifNotYou],
          button: { label: words.button, href: `${platform.env.BASE_URL}/app/profile/second-factor` },
          foot: words.foot,
        },
      };
    };
  });
}

import { randomUUID } from "node:crypto";
import { describeHead } from "#app/features/letterhead/head";
import { type Letterhead, NO_LETTERHEAD } from "#app/features/letterhead/letterhead.server";
import { greetByName, splitLines } from "#app/features/letterhead/own-words";
import { getMail } from "#app/features/mail/carriers.server";
import { getWords } from "#app/locales/spoken";
import { getLanguage } from "#app/locales/spoken.server";
import { LOGO_SOURCE } from "#app/platform/mail.server";
import type { Platform } from "#app/platform/platform.server";
import { composeLetter } from "#app/ui/letter";
import { sayKeyPromise } from "./survey-letter";

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
    /** The key holders that the draft names; none where the server holds the key. */
    holders: readonly string[];
    /** Null where the questions ask for no comments. */
    leastOfComments: number | null;
    letterhead?: Letterhead;
  },
): Promise<{ ok: true } | { ok: false; said: string }> {
  const words = getWords().mail;
  const { organizationId, organization, sales, marketing, leastOfComments } = names;
  const { letterhead = NO_LETTERHEAD } = names;
  const own = letterhead.words[getLanguage()];
  const subject = words.test.subject(words.invitation.subject(organization, sales, marketing));
  const mail = await getMail(platform, organizationId);
  const letter = composeLetter({
    notice: words.test.notice,
    summary: words.test.summary,
    head: describeHead(letterhead, organization, LOGO_SOURCE),
    greeting: greetByName(own?.greeting ?? "", to.name) ?? words.greeting(to.name),
    paragraphs: [
      ...splitLines(own?.invitation ?? ""),
      words.invitation.opening(organization, sales, marketing),
      sayKeyPromise({ ...names, trial: !mail.reachesPeople }),
      ...(leastOfComments === null ? [] : [words.comments(leastOfComments)]),
    ],
    button: { label: words.invitation.button, href: `${platform.env.BASE_URL}/anonymity` },
    signature: splitLines(own?.signature ?? ""),
    foot: words.test.foot(organization),
  });
  try {
    const logo = letterhead.mailLogo === null ? {} : { logo: letterhead.mailLogo.bytes };
    await mail.send({ id: randomUUID(), organizationId, to, subject, ...letter, ...logo });
    return { ok: true };
  } catch (error) {
    if (error instanceof Error) return { ok: false, said: error.message.split("\n")[0] ?? "" };
    throw error;
  }
}

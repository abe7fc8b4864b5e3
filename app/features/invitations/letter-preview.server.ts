import type { Thresholds } from "#app/core/gate/thresholds";
import { describeHead } from "#app/features/letterhead/head";
import type { Previewed } from "#app/features/letterhead/letter-preview";
import { getLetterhead } from "#app/features/letterhead/letterhead.server";
import { getMail } from "#app/features/mail/carriers.server";
import { nameTeamsIn } from "#app/features/surveys/question-texts";
import type { Language } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import type { Platform } from "#app/platform/platform.server";
import { composeLetter } from "#app/ui/letter";
import { writeSurveyLetter } from "./survey-letter";

const IN_TWO_WEEKS = 14 * 86_400_000;

/** A mail of the next wave with the letterhead as it stands, as a page. */
export async function composePreview(
  platform: Platform,
  of: { organizationId: string; name: string; salesName: string; marketingName: string; timeZone: string },
  next: { closesAt: Date | null; holders: readonly { name: string }[]; thresholds: Thresholds },
  { letter, kind }: { letter: Language; kind: Previewed },
): Promise<string> {
  const letterhead = await getLetterhead(platform.db, of.organizationId);
  const { mailLogo } = letterhead;
  const source = `data:image/png;base64,${Buffer.from(mailLogo?.bytes ?? []).toString("base64")}`;
  const { reachesPeople } = await getMail(platform, of.organizationId);
  const name = getWords().organizations.letterhead.words.samplePerson;
  return speak(letter, () => {
    const written = writeSurveyLetter(kind, {
      ...nameTeamsIn(letter, { sales: of.salesName, marketing: of.marketingName }),
      ...{ name, team: "sales", organization: of.name, wave: "" },
      closesAt: next.closesAt ?? new Date(platform.now().getTime() + IN_TWO_WEEKS),
      timeZone: of.timeZone,
      trial: !reachesPeople,
      holders: next.holders.map((holder) => holder.name),
      reminders: "everyone",
      least: next.thresholds.answers,
      leastOfComments: next.thresholds.commentResponses,
      ...{ minutes: 4, comments: 1 },
      href: `${platform.env.BASE_URL}/anonymity`,
      own: letterhead.words[letter] ?? null,
      head: describeHead(letterhead, of.name, source),
    });
    // a link that is pressed asks for a window, which the frame cannot open
    return composeLetter(written.letter).html.replace("<head>", '<head>\n<base target="_blank">');
  });
}

import { eq, isNull } from "drizzle-orm";
import { listMembers } from "#app/features/auth/members/members.server";
import { type ComposedMail, putMemberMail, sendMemberMail } from "#app/features/mail/member-mails.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { formatDate } from "#app/ui/dates";
import { agreement, organization } from "#db/schema";
import { getAgreement, listAgreementsInForce } from "./agreements.server";

/** Puts the mails into the queue to the heads of both teams whose agreements are to be looked at again. */
export async function putDueReviews({ db, now: readClock }: Platform): Promise<void> {
  const now = readClock();
  const organizations = await db
    .selectDistinct({ id: agreement.organizationId, timeZone: organization.timeZone })
    .from(agreement)
    .innerJoin(organization, eq(organization.id, agreement.organizationId))
    .where(isNull(agreement.endedAt));
  for (const { id: organizationId, timeZone } of organizations) {
    const today = dayIn(timeZone, now);
    const due = (await listAgreementsInForce(db, organizationId)).filter(({ reviewOn }) => reviewOn <= today);
    if (due.length === 0) continue;
    const heads = (await listMembers(db, organizationId)).filter(({ team }) => team !== null);
    for (const { id, reviewOn } of due) {
      const mail = { organizationId, kind: "agreement-review", subjectId: id, occasion: reviewOn } as const;
      await db.transaction(async (tx) => {
        for (const { userId } of heads) await putMemberMail(tx, { ...mail, userId }, now);
      });
    }
  }
}

/** The job behind each mail about an agreement: what no longer holds when it is sent is not sent. */
export async function sendAgreementMail(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  await sendMemberMail(platform, payload, async ({ organizationId, subjectId, kind, occasion, userId }) => {
    const found = await getAgreement(platform.db, organizationId, subjectId);
    const [place] = await platform.db.select().from(organization).where(eq(organization.id, organizationId));
    const reader = (await listMembers(platform.db, organizationId)).find((one) => one.userId === userId);
    if (found === null || found.endedAt !== null || place === undefined || !reader?.team) return () => null;
    const written = kind === "agreement-written";
    const text = written ? found.pending : found.inForce;
    if (text === null || (written ? String(text.version) : text.reviewOn) !== occasion) return () => null;
    const { title, reviewOn, writtenBy } = text;
    const { name } = reader;
    const href = `${platform.env.BASE_URL}/app/agreements/${found.id}`;
    return (): ComposedMail => {
      const words = getWords().agreements.mail;
      const day = formatDate(`${reviewOn}T00:00:00Z`, "UTC");
      const frame = {
        greeting: words.greeting(name),
        button: { label: words.button, href },
        foot: words.foot(place.name),
      };
      if (written)
        return {
          subject: words.written.subject(title),
          letter: { ...frame, paragraphs: [words.written.body(writtenBy, title), words.written.ask] },
        };
      const paragraphs = [words.review.body(title, day), words.review.ask];
      return { subject: words.review.subject(title), letter: { ...frame, paragraphs } };
    };
  });
}

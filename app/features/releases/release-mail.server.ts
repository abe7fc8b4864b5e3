import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { getMail } from "#app/features/mail/carriers.server";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import type { Platform } from "#app/platform/platform.server";
import { enqueueJob } from "#app/platform/queue.server";
import { composeLetter } from "#app/ui/letter";
import type { Db } from "#db/client.server";
import { member, organization, user, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";

/** Owners and leads: those who read a release in its instant. */
const FIRST_READERS = inArray(member.role, ["owner", "lead"]);

/** Queues the mail to the owner and both leads in the transaction that releases: they learn of it as it can be read. */
export async function enqueueReleaseMails(
  tx: Db,
  { organizationId, waveId }: WaveId,
  now: Date,
): Promise<void> {
  const readers = await tx
    .select({ userId: member.userId })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), FIRST_READERS));
  for (const { userId } of readers) {
    const payload = { organizationId, waveId, userId };
    const key = `${waveId} ${userId}`;
    await enqueueJob(tx, { organizationId, kind: "release-mail", key, payload, runAt: now });
  }
}

/** The job behind it. The mail holds no figure; whoever lost their place meanwhile gets none. */
export async function sendReleaseMail(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  const [organizationId, waveId, userId] = [payload.organizationId, payload.waveId, payload.userId].map(
    String,
  );
  if (organizationId === undefined || waveId === undefined || userId === undefined) return;
  const [found] = await platform.db
    .select({
      name: user.name,
      email: user.email,
      organization: organization.name,
      wave: wave.name,
      questionSet: wave.questionSet,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .innerJoin(wave, isWave({ organizationId, waveId }, "released"))
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, userId), FIRST_READERS));
  if (found === undefined) return;
  const { languages } = parseQuestionSet(found.questionSet);
  const mail = await getMail(platform, organizationId);
  await speak(preferLanguage(languages, MEMBER_LANGUAGES), async () => {
    const words = getWords().sharing.mail;
    await mail.send({
      id: randomUUID(),
      organizationId,
      to: { name: found.name, address: found.email },
      subject: words.subject(found.wave),
      ...composeLetter({
        summary: words.summary,
        greeting: getWords().mail.greeting(found.name),
        paragraphs: [words.body(found.wave, found.organization)],
        button: { label: words.button, href: `${platform.env.BASE_URL}/app/waves/${waveId}/results` },
        foot: words.foot(found.organization),
      }),
    });
  });
}

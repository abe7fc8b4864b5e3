import { and, eq, sql } from "drizzle-orm";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { WaveState } from "#app/core/vocabulary";
import { measureLength, type SurveyLength } from "#app/features/surveys/duration";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { nameTeamsIn } from "#app/features/surveys/question-texts";
import { FIRST_LANGUAGE, findLanguage, isLanguage, type Language } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import type { Message } from "#app/platform/mail.server";
import { isMailAddress } from "#app/platform/mail-address.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { formatInvitationLink } from "#app/protocol/invitation-link";
import { formatDeadline } from "#app/ui/dates";
import { composeLetter, type Letter } from "#app/ui/letter";
import type { Db } from "#db/client.server";
import { invitation, organization, person, wave } from "#db/schema";
import { readLaunchedNames } from "./launched-names";
import type { QueuedMail } from "./mail-queue.server";
import { openTokenMaker } from "./tokens.server";

export type RenderedMail =
  | { ok: true; message: Message }
  /** `ended`: the wave takes no answers any more. `no_address`: the address was deleted or is none. */
  | { ok: false; reason: "ended" | "no_address" };

/** In which state of its wave each kind of mail is still true. */
const SENT_WHILE: Record<QueuedMail["kind"], WaveState> = {
  invitation: "open",
  reminder: "open",
  cancellation: "cancelled",
};

/** Writes a queued mail, with its link where it has one, in the moment in which it is sent. It is never stored. */
export async function renderMail(platform: Platform, queued: QueuedMail): Promise<RenderedMail> {
  const facts = await readFacts(platform.db, queued);
  if (facts === null || facts.state !== SENT_WHILE[queued.kind]) return { ok: false, reason: "ended" };
  if (facts.email === null || !isMailAddress(facts.email)) return { ok: false, reason: "no_address" };
  const { languages, ...length } = await getLength(platform, queued);
  const [first = FIRST_LANGUAGE] = languages;
  const language = findLanguage(facts.locale ?? "", languages) ?? first;
  const names = nameTeamsIn(language, facts);
  const page = language === first ? null : language;
  const written = speak(language, () => {
    const { subject, letter } = markTrial(
      facts,
      writeLetter(platform, queued, { ...facts, ...names, ...length, page }),
    );
    return { subject, ...composeLetter(letter) };
  });
  const to = { name: facts.name, address: facts.email };
  const { id, organizationId } = queued;
  return { ok: true, message: { id, organizationId, to, ...written } };
}

/** `page`: the language of the page that the link opens; null for the wave's first. */
type Facts = NonNullable<Awaited<ReturnType<typeof readFacts>>> & Length & { page: Language | null };
type Length = Pick<SurveyLength, "minutes" | "comments">;
type Asked = Length & { languages: Language[] };

async function readFacts(db: Db, queued: QueuedMail) {
  const [facts] = await db
    .select({
      name: person.name,
      email: person.email,
      locale: person.locale,
      team: invitation.team,
      generation: invitation.generation,
      state: wave.state,
      wave: wave.name,
      manifest: wave.manifest,
      closesAt: wave.closesAt,
      trial: wave.trial,
      reminders: sql<"everyone" | "unclaimed" | null>`${wave.manifest}::jsonb->>'reminders'`,
      least: sql<number>`coalesce((${wave.manifest}::jsonb#>>'{thresholds,answers}')::int, ${DEFAULT_THRESHOLDS.answers}::int)`,
      leastOfComments: sql<number>`coalesce((${wave.manifest}::jsonb#>>'{thresholds,commentResponses}')::int, ${DEFAULT_THRESHOLDS.commentResponses}::int)`,
      organization: organization.name,
      timeZone: organization.timeZone,
      sales: organization.salesName,
      marketing: organization.marketingName,
    })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .innerJoin(wave, and(eq(wave.organizationId, invitation.organizationId), eq(wave.id, invitation.waveId)))
    .leftJoin(
      person,
      and(eq(person.organizationId, invitation.organizationId), eq(person.id, invitation.personId)),
    )
    .where(and(eq(invitation.organizationId, queued.organizationId), eq(invitation.id, queued.invitationId)));
  if (facts === undefined) return null;
  const { manifest, ...others } = facts;
  const launched = readLaunchedNames(manifest);
  const names =
    launched === null ? {} : { wave: launched.wave, organization: launched.organization, ...launched.teams };
  return { ...others, ...names, name: facts.name ?? "" };
}

/** The questions are frozen, so how long they take and in which languages is worked out once a wave. */
async function getLength(platform: Platform, { organizationId, waveId }: QueuedMail): Promise<Asked> {
  const known = remember(platform, "lengths of waves", () => new Map<string, Asked>());
  const found = known.get(waveId);
  if (found !== undefined) return found;
  const [row] = await platform.db
    .select({ questionSet: wave.questionSet })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
  const set = parseQuestionSet(row?.questionSet);
  const { minutes, comments } = measureLength(set);
  const asked = { minutes, comments, languages: set.languages.filter(isLanguage) };
  if (known.size >= 100) known.clear();
  known.set(waveId, asked);
  return asked;
}

type Written = { subject: string; letter: Letter };

/** A trial says so in its subject and before its first word. */
function markTrial({ trial }: { trial: boolean }, { subject, letter }: Written): Written {
  const words = getWords().mail.trial;
  if (!trial) return { subject, letter };
  return { subject: words.subject(subject), letter: { ...letter, notice: words.notice } };
}

function writeLetter(platform: Platform, queued: QueuedMail, facts: Facts): Written {
  const words = getWords().mail;
  switch (queued.kind) {
    case "invitation":
      return writeInvitation(platform, queued, facts);
    case "reminder": {
      const { subject, letter } = writeInvitation(platform, queued, facts);
      const paragraphs = [sayWhoIsReminded(facts), ...letter.paragraphs];
      return { subject: words.reminder.subject(subject), letter: { ...letter, paragraphs } };
    }
    case "cancellation": {
      const paragraphs = [words.cancellation.body(facts.organization, facts.wave)];
      const { summary } = words.cancellation;
      const letter = { summary, greeting: words.greeting(facts.name), paragraphs, foot: sayWhose(facts) };
      return { subject: words.cancellation.subject(facts.wave), letter };
    }
  }
}

function sayWhose(facts: Facts): string {
  const whose = getWords().mail.foot(facts[facts.team], facts.organization);
  return facts.trial ? whose : `${whose} ${getWords().mail.footStatus}`;
}

function writeInvitation(platform: Platform, queued: QueuedMail, facts: Facts): Written {
  const words = getWords().mail;
  const { organization: name, sales, marketing } = facts;
  const subject = words.invitation.subject(name, sales, marketing);
  const until = facts.closesAt
    ? ` ${words.invitation.closing(formatDeadline(facts.closesAt, facts.timeZone))}`
    : "";
  const summary = `${words.invitation.duration(facts.minutes)}${until}`;
  const paragraphs = [
    words.invitation.opening(name, sales, marketing),
    (facts.trial ? words.promiseTrial : words.promise)(facts.least),
    ...(facts.comments > 0 ? [words.comments(facts.leastOfComments)] : []),
    words.link,
  ];
  const token = openTokenMaker(platform.keys, queued.waveId)(queued.invitationId, facts.generation);
  const invited = { team: facts.team, token: new Uint8Array(token) };
  const href = formatInvitationLink(platform.env.BASE_URL, queued.waveId, invited, facts.page);
  const button = { label: words.invitation.button, href };
  const greeting = words.greeting(facts.name);
  return { subject, letter: { summary, greeting, paragraphs, button, foot: sayWhose(facts) } };
}

/** Mails that can be read on the server show whom they were written to. */
function sayWhoIsReminded({ reminders, trial }: Facts): string {
  const words = getWords().mail.reminder;
  if (reminders !== "unclaimed") return words.everyone;
  return trial ? words.unclaimedTrial : words.unclaimed;
}

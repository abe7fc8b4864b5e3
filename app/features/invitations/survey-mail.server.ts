import { and, eq, sql } from "drizzle-orm";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { Team, WaveState } from "#app/core/vocabulary";
import { describeHead } from "#app/features/letterhead/head";
import { getWaveLetterhead, type Letterhead } from "#app/features/letterhead/letterhead.server";
import { measureLength, type SurveyLength } from "#app/features/surveys/duration";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { nameTeamsIn } from "#app/features/surveys/question-texts";
import { FIRST_LANGUAGE, findLanguage, isLanguage, type Language } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import { LOGO_SOURCE, type Message } from "#app/platform/mail.server";
import { isMailAddress } from "#app/platform/mail-address.server";
import { type Platform, remember } from "#app/platform/platform.server";
import { formatInvitationLink } from "#app/protocol/invitation-link";
import { composeLetter } from "#app/ui/letter";
import type { Db } from "#db/client.server";
import { invitation, organization, person, wave } from "#db/schema";
import { readLaunchedNames } from "./launched-names";
import type { QueuedMail } from "./mail-queue.server";
import { formatSharedLink } from "./shared-link.server";
import { writeSurveyLetter } from "./survey-letter";
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
  results: "released",
};

/** Writes a queued mail, with its link where it has one, in the moment in which it is sent. It is never stored. */
export async function renderMail(platform: Platform, queued: QueuedMail): Promise<RenderedMail> {
  const facts = await readFacts(platform.db, queued);
  if (facts === null || facts.state !== SENT_WHILE[queued.kind]) return { ok: false, reason: "ended" };
  if (facts.email === null || !isMailAddress(facts.email)) return { ok: false, reason: "no_address" };
  const { languages, letterhead, ...length } = await getFrozen(platform, queued);
  const [first = FIRST_LANGUAGE] = languages;
  const language = findLanguage(facts.locale ?? "", languages) ?? first;
  const names = nameTeamsIn(language, facts);
  const href = writeLink(platform, queued, facts, language === first ? null : language);
  const written = speak(language, () => {
    const { subject, letter } = writeSurveyLetter(queued.kind, {
      ...{ ...facts, ...names, ...length, href },
      own: letterhead.words[language] ?? null,
      head: describeHead(letterhead, facts.organization, LOGO_SOURCE),
    });
    return { subject, ...composeLetter(letter) };
  });
  const to = { name: facts.name, address: facts.email };
  const { id, organizationId } = queued;
  const logo = letterhead.mailLogo === null ? {} : { logo: letterhead.mailLogo.bytes };
  return { ok: true, message: { id, organizationId, to, ...written, ...logo } };
}

type Asked = Pick<SurveyLength, "minutes" | "comments"> & { languages: Language[]; letterhead: Letterhead };

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
  return { ...others, ...names, name: facts.name ?? "", holders: launched?.holders ?? [] };
}

/** `page`: the language of the page that the link opens; null for the wave's first. */
function writeLink(
  platform: Platform,
  { kind, waveId, invitationId }: QueuedMail,
  { team, generation }: { team: Team; generation: number },
  page: Language | null,
): string {
  if (kind === "results") return formatSharedLink(platform, waveId, page);
  const token = openTokenMaker(platform.keys, waveId)(invitationId, generation);
  const invited = { team, token: new Uint8Array(token) };
  return formatInvitationLink(platform.env.BASE_URL, waveId, invited, page);
}

/** Questions and letterhead are frozen, so what mails say of them is worked out once a wave. */
async function getFrozen(platform: Platform, { organizationId, waveId }: QueuedMail): Promise<Asked> {
  const known = remember(platform, "frozen parts of mails", () => new Map<string, Asked>());
  const found = known.get(waveId);
  if (found !== undefined) return found;
  const [row] = await platform.db
    .select({ questionSet: wave.questionSet })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.id, waveId)));
  const set = parseQuestionSet(row?.questionSet);
  const { minutes, comments } = measureLength(set);
  const letterhead = await getWaveLetterhead(platform.db, { organizationId, waveId });
  const asked = { minutes, comments, languages: set.languages.filter(isLanguage), letterhead };
  if (known.size >= 100) known.clear();
  known.set(waveId, asked);
  return asked;
}

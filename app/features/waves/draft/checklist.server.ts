import { and, eq, ne, sql } from "drizzle-orm";
import { findSmallTeams, findWeakThresholds, leastOfSlice, type Thresholds } from "#app/core/gate/thresholds";
import { buildPowerNote, type PowerNote } from "#app/core/measures/power";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { listUnledTeams } from "#app/features/auth/members/members.server";
import { type BoxFault, findBoxFault } from "#app/features/box/box-host.server";
import { describeHolders, type NamedHolder } from "#app/features/holders/name-holders.server";
import { getMail } from "#app/features/mail/carriers.server";
import { countPeople, listPeople } from "#app/features/people/roster.server";
import { measureLength, type SurveyLength } from "#app/features/surveys/duration";
import { listReworded } from "#app/features/surveys/question-list";
import { getAskedBefore, getQuestionSet, getSurveyQuestions } from "#app/features/surveys/surveys.server";
import { findNearRoster, type NearRoster } from "#app/features/waves/distance/asked-rosters.server";
import { listKept } from "#app/features/waves/launch/database-facts.server";
import { type DatesFault, findDatesFault } from "#app/features/waves/wave/date-limits";
import { findNearWave, type NearWave } from "#app/features/waves/wave/earlier-waves.server";
import { getTimeZone, type Wave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { describeLanguages, type LanguageFacts } from "./language-line.server";
import { findReach, type Reach } from "./reach";
import { isSecureContext } from "./secure-context";

/** The share of people who usually answer, for the power note. */
const EXPECTED_RESPONSE = 0.75;

type State = "ready" | "note" | "missing";
type Line<Facts> = { state: State } & Facts;

/** The keys of questions that are worded differently from the last wave. */
type Reworded = { wave: string; keys: string[] };

/** A draft's lines, each ready, ready with a note, or saying what is missing. */
export type Checklist = {
  questions: Line<SurveyLength & { reworded: Reworded | null }>;
  languages: Line<LanguageFacts>;
  people: Line<{ count: ByTeam<number>; tooFew: Team[]; few: Team[] }>;
  /** Who gets the results at the same moment, as the booth promises. */
  heads: Line<{ unled: Team[] }>;
  anonymity: Line<{ custodyConfirmed: boolean }>;
  /** Teams of which hardly any slice can be shown. */
  slices: Line<{ tooSmall: Team[] }>;
  /** The three of two-key custody; none where the server holds the key. */
  holders: Line<{ named: NamedHolder[] }>;
  dates: Line<{ problem: "none" | "not_set" | DatesFault }>;
  /** A wave that asks some of the same people too near to this one (R11). */
  distance: Line<{ near: NearRoster | null }>;
  /** A wave of the survey that closes too near to this one to be compared with it. */
  comparison: Line<{ near: NearWave | null }>;
  reminders: Line<object>;
  mail: Line<{ reachesPeople: boolean }>;
  server: Line<{
    secure: boolean;
    reach: Reach;
    baseUrl: string;
    commitTimes: boolean;
    box: BoxFault | null;
    /** What the database keeps that tells when ballots came in, a sentence each. */
    kept: string[];
  }>;
  /** Another wave of the survey that takes answers now. */
  other: Line<{ name: string | null }>;
  power: PowerNote | null;
  ready: boolean;
};

export type LineName = Exclude<keyof Checklist, "power" | "ready">;

/** What stands between a draft and its launch. `db` may be the transaction of the launch itself. */
export async function getChecklist(
  platform: Platform,
  db: Db,
  organizationId: string,
  draft: Wave,
): Promise<Checklist> {
  const { env, now } = platform;
  const { reachesPeople } = await getMail(platform, organizationId, db);
  const count = await countPeople(db, organizationId);
  const named = await describeHolders(db, { organizationId, waveId: draft.id });
  const lines = {
    questions: await describeQuestions(db, organizationId, draft.surveyId),
    languages: await describeLanguages(db, organizationId, draft.surveyId),
    people: describePeople(count, draft.plan.thresholds),
    heads: describeHeads(await listUnledTeams(db, organizationId)),
    anonymity: describeAnonymity(draft, named),
    slices: describeSlices(count, draft.plan),
    holders: describeCustody(named),
    dates: describeDates(draft, now()),
    distance: await describeDistance(platform, db, organizationId, draft),
    comparison: await describeComparison(db, organizationId, draft),
    reminders: { state: "ready" as const },
    mail: { state: reachesPeople ? ("ready" as const) : ("note" as const), reachesPeople },
    server: describeServer(env.BASE_URL, {
      commitTimes: await readCommitTimes(db),
      box: await findBoxFault(platform, db),
      kept: await listKept(platform, db),
    }),
    other: describeOther(await findOpenWave(db, organizationId, draft)),
  };
  const ready = Object.values(lines).every(({ state }) => state !== "missing");
  return { ...lines, power: buildPowerNote(count, EXPECTED_RESPONSE), ready };
}

async function describeQuestions(
  db: Db,
  organizationId: string,
  surveyId: string,
): Promise<Checklist["questions"]> {
  const length = measureLength(await getQuestionSet(db, organizationId, surveyId));
  const current = await getSurveyQuestions(db, organizationId, surveyId);
  const asked = await getAskedBefore(db, organizationId, surveyId);
  const keys = current === null ? [] : listReworded(current, asked).map(({ key }) => key);
  if (asked === null || keys.length === 0) return { state: "ready", ...length, reworded: null };
  return { state: "note", ...length, reworded: { wave: asked.waveName, keys } };
}

function describeHeads(unled: Team[]): Checklist["heads"] {
  return { state: unled.length === 0 ? "ready" : "missing", unled };
}

async function describeDistance(
  { keys, now }: Platform,
  db: Db,
  organizationId: string,
  { id: waveId, surveyId, opensAt, closesAt }: Wave,
): Promise<Checklist["distance"]> {
  if (closesAt === null) return { state: "ready", near: null };
  const opening = opensAt !== null && opensAt > now() ? opensAt : now();
  const near = await findNearRoster(
    db,
    keys,
    { organizationId, waveId },
    {
      questionSet: await getQuestionSet(db, organizationId, surveyId),
      opensAt: opening,
      closesAt,
    },
    () => listPeople(db, organizationId),
  );
  return { state: near === null ? "ready" : "missing", near };
}

async function describeComparison(
  db: Db,
  organizationId: string,
  { surveyId, closesAt }: Wave,
): Promise<Checklist["comparison"]> {
  if (closesAt === null) return { state: "ready", near: null };
  const timeZone = await getTimeZone(db, organizationId);
  const near = await findNearWave(db, { organizationId, surveyId }, closesAt, timeZone);
  return { state: near === null ? "ready" : "note", near };
}

function describePeople(count: ByTeam<number>, thresholds: Thresholds): Checklist["people"] {
  const { tooFew, few } = findSmallTeams(count, thresholds);
  return { state: tooFew.length > 0 ? "missing" : few.length > 0 ? "note" : "ready", count, tooFew, few };
}

/** Two-key custody needs no confirmation: nobody could open an answer alone. */
function describeAnonymity(
  { plan: { custodyConfirmed, thresholds } }: Wave,
  named: NamedHolder[],
): Checklist["anonymity"] {
  const strict = findWeakThresholds(thresholds).length === 0;
  const isChosen = custodyConfirmed || named.length > 0;
  return { state: isChosen && strict ? "ready" : "missing", custodyConfirmed };
}

/** A slice needs as many answers as what it leaves of its team: of fewer people than twice that, one alone can be shown. */
function describeSlices(count: ByTeam<number>, { slicings, thresholds }: Wave["plan"]): Checklist["slices"] {
  if (slicings.length === 0) return { state: "ready", tooSmall: [] };
  const least = leastOfSlice(thresholds);
  const tooSmall = TEAMS.filter((team) => count[team] < 2 * least);
  return { state: tooSmall.length > 0 ? "note" : "ready", tooSmall };
}

function describeCustody(named: NamedHolder[]): Checklist["holders"] {
  if (named.length === 0) return { state: "note", named };
  return {
    state: named.every(({ rehearsed, lacksFactor }) => rehearsed && !lacksFactor) ? "ready" : "missing",
    named,
  };
}

function describeDates({ opensAt, closesAt }: Wave, now: Date): Checklist["dates"] {
  if (closesAt === null) return { state: "missing", problem: "not_set" };
  const problem = findDatesFault({ opensAt, closesAt }, now);
  return problem === null ? { state: "ready", problem: "none" } : { state: "missing", problem };
}

function describeServer(
  baseUrl: string,
  found: Pick<Checklist["server"], "commitTimes" | "box" | "kept">,
): Checklist["server"] {
  const secure = isSecureContext(baseUrl);
  const reach = findReach(baseUrl);
  const isUnfit = !secure || found.commitTimes || found.box !== null;
  const isNoted = reach !== "everyone" || found.kept.length > 0;
  const state = isUnfit ? "missing" : isNoted ? "note" : "ready";
  return { state, secure, reach, baseUrl, ...found };
}

function describeOther(name: string | null): Checklist["other"] {
  return { state: name === null ? "ready" : "missing", name };
}

/** Whether the database keeps the moment of every commit, which would say when each ballot came in. */
async function readCommitTimes(db: Db): Promise<boolean> {
  const [row] = await db
    .select({ value: sql<string>`current_setting('track_commit_timestamp')` })
    .from(sql`(select 1) as one`);
  return row?.value === "on";
}

async function findOpenWave(db: Db, organizationId: string, draft: Wave): Promise<string | null> {
  const [open] = await db
    .select({ name: wave.name })
    .from(wave)
    .where(
      and(
        eq(wave.organizationId, organizationId),
        eq(wave.surveyId, draft.surveyId),
        eq(wave.state, "open"),
        ne(wave.id, draft.id),
      ),
    )
    .limit(1);
  return open?.name ?? null;
}

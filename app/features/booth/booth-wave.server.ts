import { and, eq, sql } from "drizzle-orm";
import { askIn } from "#app/core/questions/asked";
import type { QuestionSet } from "#app/core/questions/set";
import { type ByTeam, byTeam, TEAMS, type WaveState } from "#app/core/vocabulary";
import { getLaunchedWave, type LaunchedWave } from "#app/features/box/launched-wave.server";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { nameTeamsIn } from "#app/features/surveys/question-texts";
import { FIRST_LANGUAGE, isLanguage, type Language, respondentWords } from "#app/locales/languages.server";
import { type Platform, remember } from "#app/platform/platform.server";
import type { Manifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema/surveys";
import { isWave, type WaveId } from "#db/wave-scope";
import { type BoothData, type ClosedReason, fillHeading } from "./booth-data";
import { leaveOut } from "./wave-text.server";

/** Where a launched wave stands: all of its booth that can still change. */
export type BoothWave = { launched: LaunchedWave; state: WaveState; closesAt: Date | null };

/** Null when there is no launched wave with this id. */
export async function getBoothWave(platform: Platform, waveId: string): Promise<BoothWave | null> {
  const launched = await getLaunchedWave(platform, waveId);
  if (launched === null) return null;
  const find = remember(platform, "booth state", () => prepareState(platform.db));
  const [row] = await find.execute({ organizationId: launched.organizationId, waveId: launched.waveId });
  return row === undefined ? null : { launched, ...row };
}

/** Prepared, because everybody asks for it on the same morning. */
function prepareState(db: Db) {
  return db
    .select({ state: wave.state, closesAt: wave.closesAt })
    .from(wave)
    .where(
      and(eq(wave.organizationId, sql.placeholder("organizationId")), eq(wave.id, sql.placeholder("waveId"))),
    )
    .prepare("booth_state");
}

/**
 * What the booth's page hands to its script, in one language; null where the wave is not asked in it. A wave that takes
 * no answers has no questions there.
 */
export async function describeBooth(
  platform: Platform,
  { launched, state, closesAt }: BoothWave,
  asked: Language | null,
): Promise<BoothData | null> {
  const { manifest } = launched.pinned;
  const questionSet = await readFrozenQuestions(platform, launched);
  const languages = questionSet.languages.filter(isLanguage);
  const language = asked ?? languages[0] ?? FIRST_LANGUAGE;
  if (asked !== null && !languages.includes(asked)) return null;
  const closed = describeClosed(state);
  const words = respondentWords(language);
  const names = nameTeamsIn(language, namesOf(manifest));
  return {
    mode: "booth",
    closed,
    ...(closed === "ended" && { check: words.board.heading }),
    wave: launched.waveId,
    organization: manifest.organization,
    teams: TEAMS.map((key) => ({ key, name: names[key] })),
    closesAt: closesAt?.toISOString() ?? null,
    trial: manifest.trial,
    boxOrigin: platform.env.BALLOT_BOX_ORIGIN ?? "",
    anonymityUrl: `/anonymity?wave=${launched.waveId}&language=${language}`,
    wordsUrl: "/booth/words.txt",
    questions:
      closed === null ? askIn(questionSet, language) : { ...askIn(questionSet, language), pages: [] },
    manifest,
    ...(manifest.slices.length > 0 && { aboutYou: words.aboutYou }),
    languages: languages.map((tag) => [tag, respondentWords(tag).language.name]),
    text: leaveOut(fillHeading(words.booth, names), manifest, questionSet.form),
  };
}

/** The names with which the wave was launched. */
function namesOf({ teams }: Manifest): ByTeam<string> {
  return byTeam((team) => teams.find(({ key }) => key === team)?.name ?? "");
}

function describeClosed(state: WaveState): ClosedReason | null {
  if (state === "open") return null;
  if (state === "draft") return "not_open";
  return state === "cancelled" ? "cancelled" : "ended";
}

async function readFrozenQuestions({ db }: Platform, id: WaveId): Promise<QuestionSet> {
  const [row] = await db.select({ questionSet: wave.questionSet }).from(wave).where(isWave(id));
  return parseQuestionSet(row?.questionSet);
}

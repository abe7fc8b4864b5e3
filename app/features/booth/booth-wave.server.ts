import { and, eq, sql } from "drizzle-orm";
import type { QuestionSet } from "#app/core/questions/set";
import type { WaveState } from "#app/core/vocabulary";
import { getLaunchedWave, type LaunchedWave } from "#app/features/box/launched-wave.server";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { getWords } from "#app/locales/spoken";
import { type Platform, remember } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema/surveys";
import { isWave, type WaveId } from "#db/wave-scope";
import type { BoothData, ClosedReason } from "./booth-data";

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

/** What the booth's page hands to its script. A wave that takes no answers has no questions there. */
export async function describeBooth(
  platform: Platform,
  { launched, state, closesAt }: BoothWave,
): Promise<BoothData> {
  const { manifest } = launched.pinned;
  const questionSet = await readFrozenQuestions(platform, launched);
  const closed = describeClosed(state);
  return {
    mode: "booth",
    closed,
    wave: launched.waveId,
    organization: manifest.organization,
    teams: manifest.teams.map(({ key, name }) => ({ key, name })),
    closesAt: closesAt?.toISOString() ?? null,
    trial: manifest.trial,
    boxOrigin: platform.env.BALLOT_BOX_ORIGIN ?? "",
    anonymityUrl: `/anonymity?wave=${launched.waveId}`,
    wordsUrl: "/booth/words.txt",
    questionSet: closed === null ? questionSet : { ...questionSet, pages: [] },
    text: getWords().booth,
  };
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

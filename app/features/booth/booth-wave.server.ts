import type { QuestionSet } from "#app/core/questions/set";
import type { WaveState } from "#app/core/vocabulary";
import { getLaunchedWave } from "#app/features/box/launched-wave.server";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { en } from "#app/locales/en";
import { type Platform, remember } from "#app/platform/platform.server";
import { wave } from "#db/schema/surveys";
import { isWave, type WaveId } from "#db/wave-scope";
import type { BoothData } from "./booth-data";

export type BoothWave =
  | { open: true; data: BoothData; scriptHash: string }
  | { open: false; state: WaveState; organization: string };

/** What the booth's page needs of a launched wave; null when there is none with this id. */
export async function getBoothWave(platform: Platform, waveId: string): Promise<BoothWave | null> {
  const launched = await getLaunchedWave(platform, waveId);
  if (launched === null) return null;
  const { manifest } = launched.pinned;
  const [row] = await platform.db
    .select({ state: wave.state, closesAt: wave.closesAt })
    .from(wave)
    .where(isWave(launched));
  if (row === undefined) return null;
  if (row.state !== "open") return { open: false, state: row.state, organization: manifest.organization };
  const questionSet = await getFrozenQuestions(platform, launched);
  if (questionSet === null) return null;
  const data: BoothData = {
    mode: "booth",
    wave: waveId,
    organization: manifest.organization,
    teams: manifest.teams.map(({ key, name }) => ({ key, name })),
    closesAt: row.closesAt?.toISOString() ?? null,
    trial: manifest.trial,
    boxOrigin: platform.env.BALLOT_BOX_ORIGIN ?? "",
    anonymityUrl: `/anonymity?wave=${waveId}`,
    wordsUrl: "/booth/words.txt",
    questionSet,
    text: en.booth,
  };
  return { open: true, data, scriptHash: manifest.bundles.booth };
}

/** The questions are frozen at launch, so they are read once. */
async function getFrozenQuestions(platform: Platform, id: WaveId): Promise<QuestionSet | null> {
  const known = remember(platform, "frozen questions", () => new Map<string, QuestionSet>());
  const found = known.get(id.waveId);
  if (found !== undefined) return found;
  const [row] = await platform.db.select({ questionSet: wave.questionSet }).from(wave).where(isWave(id));
  if (row === undefined || row.questionSet === null) return null;
  const questionSet = parseQuestionSet(row.questionSet);
  if (known.size >= 100) known.clear();
  known.set(id.waveId, questionSet);
  return questionSet;
}

import type { By } from "#app/features/audit/record-wave-event.server";
import { findNearWave, type NearWave } from "#app/features/waves/wave/earlier-waves.server";
import { formatLocalTime } from "#app/features/waves/wave/local-time";
import { suggestWaveName } from "#app/features/waves/wave/plan";
import { createWave, listWaves, suggestClosing, type Wave } from "#app/features/waves/wave/waves.server";
import type { Db } from "#db/client.server";

type SurveyId = { organizationId: string; surveyId: string };

/** The wave that a new one follows, the name that suggests itself, and a wave that would be too near to it. */
export async function findPreviousWave(
  db: Db,
  { organizationId, surveyId }: SurveyId,
  now: Date,
  timeZone: string,
): Promise<{ previous: Wave | null; suggested: string; near: NearWave | null }> {
  const previous = await findLast(db, { organizationId, surveyId });
  const year = Number(formatLocalTime(now, timeZone).slice(0, 4));
  const suggested = suggestWaveName(previous?.name ?? null, year);
  const closing = suggestClosing(now, timeZone);
  const near = await findNearWave(db, { organizationId, surveyId }, closing, timeZone);
  return { previous, suggested, near };
}

/** Drafts the next wave of a survey: the same questions, reminders and thresholds as the last one that was asked. */
export async function repeatSurvey(db: Db, wish: SurveyId & { name: string } & By): Promise<{ id: string }> {
  const previous = await findLast(db, wish);
  return createWave(db, previous === null ? wish : { ...wish, previousWaveId: previous.id });
}

async function findLast(db: Db, { organizationId, surveyId }: SurveyId): Promise<Wave | null> {
  const waves = await listWaves(db, organizationId, surveyId);
  return waves.find(({ phase }) => !["draft", "scheduled", "cancelled"].includes(phase)) ?? null;
}

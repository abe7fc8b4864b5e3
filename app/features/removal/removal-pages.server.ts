import { and, eq } from "drizzle-orm";
import { runsInstallationAlone } from "#app/features/auth/installation/owners.server";
import { getSurveyQuestions } from "#app/features/surveys/surveys.server";
import { sayInTheWay } from "#app/features/waves/wave/say-in-the-way";
import { listWaves, type Wave } from "#app/features/waves/wave/waves.server";
import { listWavesInTheWay } from "#app/features/waves/wave/waves-in-the-way.server";
import { getWords } from "#app/locales/spoken";
import type { Db } from "#db/client.server";
import { organization, wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { countOrganizationRows, countWaveRows, findDistanceEnd } from "./removal-counts.server";
import { sayOrganizationCounts, sayWaveCounts, sayWhatStays } from "./removal-words";

/** What a page says before anything is removed. */
type Removal = {
  goes: string[];
  stays: string[];
  /** Why it cannot be done now; null where it can. */
  inTheWay: string | null;
};

export async function describeWaveRemoval(
  db: Db,
  id: WaveId,
  { phase }: Pick<Wave, "phase">,
  timeZone: string,
): Promise<Removal> {
  const words = getWords().removal;
  const counts = await countWaveRows(db, id.organizationId, [id.waveId]);
  const distanceEnd = await findDistanceEnd(db, id.organizationId, [id.waveId]);
  return {
    goes: [phase === "draft" ? words.goes.draft : words.goes.wave, ...sayWaveCounts(counts)],
    stays: [...sayWhatStays(distanceEnd, timeZone), words.stays.roster, words.stays.log],
    inTheWay: sayIfAny(await listWavesInTheWay(db, isWave(id), "look")),
  };
}

export async function describeSurveyRemoval(
  db: Db,
  organizationId: string,
  surveyId: string,
  timeZone: string,
): Promise<Removal> {
  const words = getWords().removal;
  const waves = await listWaves(db, organizationId, surveyId);
  const ids = waves.map(({ id }) => id);
  const questions = await getSurveyQuestions(db, organizationId, surveyId);
  const ofSurvey = and(eq(wave.organizationId, organizationId), eq(wave.surveyId, surveyId));
  return {
    goes: [
      words.goes.questions(questions?.selection.own.length ?? 0),
      words.goes.waves(waves.map(({ name }) => `“${name}”`)),
      ...(ids.length === 0 ? [] : sayWaveCounts(await countWaveRows(db, organizationId, ids))),
    ],
    stays: [
      ...sayWhatStays(ids.length === 0 ? null : await findDistanceEnd(db, organizationId, ids), timeZone),
      words.stays.rosterOfSurvey,
      words.stays.log,
    ],
    inTheWay: sayIfAny(await listWavesInTheWay(db, ofSurvey, "look")),
  };
}

export async function describeOrganizationRemoval(
  db: Db,
  organizationId: string,
  timeZone: string,
): Promise<Removal> {
  const words = getWords().removal;
  const inTheWay = await listWavesInTheWay(db, eq(wave.organizationId, organizationId), "look");
  const alone = await runsInstallationAlone(db, organizationId);
  const others = await db.select({ id: organization.id }).from(organization).limit(2);
  return {
    goes: sayOrganizationCounts(await countOrganizationRows(db, organizationId)),
    stays: [
      ...sayWhatStays(await findDistanceEnd(db, organizationId), timeZone),
      words.stays.logOfOrganization,
      ...(others.length > 1 ? [] : [words.stays.installation]),
    ],
    inTheWay: sayIfAny(inTheWay) ?? (alone ? words.runsInstallation : null),
  };
}

function sayIfAny(waves: Parameters<typeof sayInTheWay>[0]): string | null {
  return waves.length === 0 ? null : sayInTheWay(waves);
}

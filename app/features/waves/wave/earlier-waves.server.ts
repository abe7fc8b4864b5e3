import type { Form } from "#app/core/questions/bank";
import { isTooClose } from "#app/core/trend/waves";
import { listReleases } from "#app/features/releases/stored-release.server";
import { listTakenOut } from "#app/features/trend-waves/taken-out.server";
import type { Db } from "#db/client.server";
import { formatLocalTime } from "./local-time";
import { listWaves } from "./waves.server";

type SurveyId = { organizationId: string; surveyId: string };

/** A launched wave of a survey, by its name and the day on which it closes or closed. */
export type NearWave = { name: string; day: string };

/** The latest launched wave of a survey that closes too near to `closesAt` to be compared; null when none does. */
export async function findNearWave(
  db: Db,
  { organizationId, surveyId }: SurveyId,
  closesAt: Date,
  timeZone: string,
): Promise<NearWave | null> {
  const dayOf = (date: Date) => formatLocalTime(date, timeZone).slice(0, 10);
  const out = await listTakenOut(db, { organizationId, surveyId });
  const waves = await listWaves(db, organizationId, surveyId);
  const compared = waves.filter((wave) => out.every(({ id }) => id !== wave.id));
  const near = compared.flatMap(({ name, phase, closedAt, closesAt: planned }) => {
    const closes = closedAt ?? planned;
    if (phase === "draft" || phase === "cancelled" || closes === null) return [];
    return isTooClose(dayOf(closesAt), dayOf(closes)) ? [{ name, day: dayOf(closes) }] : [];
  });
  return near.sort((one, other) => (one.day < other.day ? 1 : -1))[0] ?? null;
}

export type LastIndex =
  | { wave: string; index: number; low: number; high: number }
  | { wave: string; unreadable: true };

/**
 * The Alignment Index of a survey's last result with scores, or that what is stored of it cannot be read; null without one, or when
 * another form makes another series.
 */
export async function getLastIndex(
  db: Db,
  { organizationId, surveyId }: SurveyId,
  form: Form,
): Promise<LastIndex | null> {
  const out = await listTakenOut(db, { organizationId, surveyId });
  const releases = await listReleases(db, { organizationId, surveyId, reader: "leads" });
  const last = releases.findLast(
    ({ wave, release }) => out.every(({ id }) => id !== wave.id) && release?.shares === undefined,
  );
  if (last === undefined) return null;
  const { wave, release } = last;
  if (release === null) return { wave: wave.name, unreadable: true };
  const { index, questionSet } = release;
  if (questionSet.form !== form || index.withheld) return null;
  return { wave: wave.name, index: index.index, ...index.interval };
}

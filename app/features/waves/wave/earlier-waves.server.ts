import { and, desc, eq } from "drizzle-orm";
import type { Form } from "#app/core/questions/bank";
import type { QuestionSet } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import { isTooClose } from "#app/core/trend/waves";
import type { Db } from "#db/client.server";
import { release, wave } from "#db/schema";
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
  const waves = await listWaves(db, organizationId, surveyId);
  const near = waves.flatMap(({ name, phase, closedAt, closesAt: planned }) => {
    const closes = closedAt ?? planned;
    if (phase === "draft" || phase === "cancelled" || closes === null) return [];
    return isTooClose(dayOf(closesAt), dayOf(closes)) ? [{ name, day: dayOf(closes) }] : [];
  });
  return near.sort((one, other) => (one.day < other.day ? 1 : -1))[0] ?? null;
}

export type LastIndex = { wave: string; index: number; low: number; high: number };

/** The Alignment Index of a survey's last result; null without one, or when another form makes another series. */
export async function getLastIndex(
  db: Db,
  { organizationId, surveyId }: SurveyId,
  form: Form,
): Promise<LastIndex | null> {
  const [last] = await db
    .select({ name: wave.name, body: release.body, questionSet: wave.questionSet })
    .from(wave)
    .innerJoin(release, and(eq(release.organizationId, wave.organizationId), eq(release.waveId, wave.id)))
    .where(
      and(eq(wave.organizationId, organizationId), eq(wave.surveyId, surveyId), eq(wave.state, "released")),
    )
    .orderBy(desc(wave.closedAt))
    .limit(1);
  if (last === undefined || (last.questionSet as QuestionSet | null)?.form !== form) return null;
  const { index } = last.body as Release;
  return index.withheld ? null : { wave: last.name, index: index.index, ...index.interval };
}

import { and, desc, eq, inArray } from "drizzle-orm";
import type { ByTeam, WaveState } from "#app/core/vocabulary";
import { type By, recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { type LaunchedNames, readLaunchedNames } from "#app/features/invitations/launched-names";
import type { Db } from "#db/client.server";
import { organization, survey, wave } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import { isWave, type WaveId } from "#db/wave-scope";
import { addLocalDays, isWorkday } from "./local-time";
import { newPlan, type WavePlan } from "./plan";
import { parsePlan } from "./stored-plan.server";

/** A launched draft waits for its opening date. */
export type WavePhase = WaveState | "scheduled";

export type Wave = {
  id: string;
  surveyId: string;
  surveyName: string;
  name: string;
  /** What its organization and teams were called when it was launched; null in a draft. */
  names: LaunchedNames | null;
  phase: WavePhase;
  plan: WavePlan;
  previousWaveId: string | null;
  /** When it opens or opened; null in a draft that opens when it is launched. */
  opensAt: Date | null;
  closesAt: Date | null;
  closedAt: Date | null;
  releasedAt: Date | null;
  viewersSince: Date | null;
  remindersSent: number;
  remindedAt: Date | null;
  /** Frozen at launch. */
  invited: ByTeam<number> | null;
  manifestHash: Uint8Array | null;
  trial: boolean;
  /** Made with another tool and read from its file. */
  imported: boolean;
  demo: boolean;
  participation: unknown;
  createdAt: Date;
};

const DAYS_OPEN = 14;
const CLOSING_TIME = "18:00";

export async function getWave(db: Db, id: WaveId): Promise<Wave | null> {
  const [row] = await selectWaves(db).where(isWave(id)).prepare("wave_by_id").execute();
  return row === undefined ? null : readWave(row);
}

/** The waves of an organization, or of one survey, newest first. */
export async function listWaves(db: Db, organizationId: string, surveyId?: string): Promise<Wave[]> {
  const rows = await selectWaves(db)
    .where(
      and(
        eq(wave.organizationId, organizationId),
        surveyId === undefined ? undefined : eq(wave.surveyId, surveyId),
      ),
    )
    .orderBy(desc(wave.createdAt), desc(wave.id));
  return rows.map(readWave);
}

/** The waves of several organizations, by organization, newest first. */
export async function listWavesOfEach(db: Db, organizationIds: string[]): Promise<Map<string, Wave[]>> {
  const rows = await selectWaves(db)
    .where(inArray(wave.organizationId, organizationIds))
    .orderBy(desc(wave.createdAt), desc(wave.id));
  const waves = new Map<string, Wave[]>(organizationIds.map((id) => [id, []]));
  for (const row of rows) waves.get(row.wave.organizationId)?.push(readWave(row));
  return waves;
}

/** Makes a draft that is open for two weeks once it is launched. */
export async function createWave(
  db: Db,
  wish: { organizationId: string; surveyId: string; name: string; previousWaveId?: string } & By,
): Promise<{ id: string }> {
  const { organizationId, surveyId, name, previousWaveId, actor, now } = wish;
  return db.transaction(async (tx) => {
    const previous =
      previousWaveId === undefined ? null : await getWave(tx, { organizationId, waveId: previousWaveId });
    const plan: WavePlan = { ...newPlan(), ...(previous ? keepForNextYear(previous.plan) : {}) };
    const closesAt = suggestClosing(now, await getTimeZone(tx, organizationId));
    const [id] = await insertWaves(tx, [
      {
        organizationId,
        surveyId,
        name,
        plan,
        closesAt,
        previousWaveId: previous?.id ?? null,
        createdAt: now,
      },
    ]);
    if (id === undefined) throw new Error("The wave was not stored.");
    await recordWaveEvent(tx, { organizationId, waveId: id }, "wave.created", { name }, { actor, now });
    return { id };
  });
}

/** When a draft that is made now closes, unless somebody changes it: never on a Saturday or Sunday. */
export function suggestClosing(now: Date, timeZone: string): Date {
  const days = Array.from({ length: 3 }, (_, later) =>
    addLocalDays(now, DAYS_OPEN + later, CLOSING_TIME, timeZone),
  );
  return days.find((day) => isWorkday(day, timeZone)) ?? addLocalDays(now, DAYS_OPEN, CLOSING_TIME, timeZone);
}

/** What a second year takes over: the same rules. What the server can do is confirmed anew. */
function keepForNextYear({ reminders, thresholds, slicings }: WavePlan): Partial<WavePlan> {
  return { reminders, thresholds, slicings };
}

/** Where an organization's days begin and end. */
export async function getTimeZone(db: Db, organizationId: string): Promise<string> {
  const [found] = await db
    .select({ timeZone: organization.timeZone })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return found?.timeZone ?? "UTC";
}

function selectWaves(db: Db) {
  return db
    .select({ wave, surveyName: survey.name })
    .from(wave)
    .innerJoin(survey, and(eq(survey.organizationId, wave.organizationId), eq(survey.id, wave.surveyId)));
}

function readWave({ wave: row, surveyName }: { wave: typeof wave.$inferSelect; surveyName: string }): Wave {
  const { invitedSales: sales, invitedMarketing: marketing } = row;
  const names = readLaunchedNames(row.manifest);
  return {
    id: row.id,
    surveyId: row.surveyId,
    surveyName,
    name: names?.wave ?? row.name,
    names,
    phase: readPhase(row),
    plan: parsePlan(row.plan),
    previousWaveId: row.previousWaveId,
    opensAt: row.openedAt ?? row.opensAt,
    closesAt: row.closesAt,
    closedAt: row.closedAt,
    releasedAt: row.releasedAt,
    viewersSince: row.viewersSince,
    remindersSent: row.remindersSent,
    remindedAt: row.remindedAt,
    invited: sales === null || marketing === null ? null : { sales, marketing },
    manifestHash: row.manifestHash,
    trial: row.trial,
    imported: row.imported,
    demo: row.demo,
    participation: row.participation,
    createdAt: row.createdAt,
  };
}

export function readPhase(row: { state: WaveState; manifestHash: Uint8Array | null }): WavePhase {
  return row.state === "draft" && row.manifestHash !== null ? "scheduled" : row.state;
}

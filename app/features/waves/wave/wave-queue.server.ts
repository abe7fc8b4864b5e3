import { and, asc, eq, inArray, isNull, lt } from "drizzle-orm";
import { cancelJob, enqueueJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { job } from "#db/schema";
import type { JobKind } from "#db/schema/jobs";
import type { WaveId } from "#db/wave-scope";
import { computeReminderTimes, MOST_REMINDERS, type WavePlan } from "./plan";

type Schedule = {
  reminders: WavePlan["reminders"];
  dates: { opensAt: Date; closesAt: Date };
  timeZone: string;
};

/** Enqueues the opening, the reminders and the close of a launched wave. */
export async function enqueueWaveJobs(tx: Db, id: WaveId, schedule: Schedule): Promise<void> {
  const { opensAt, closesAt } = schedule.dates;
  await enqueueWaveJob(tx, id, "open-wave", opensAt);
  await enqueueWaveJob(tx, id, "close-wave", closesAt);
  await enqueueReminders(tx, id, schedule, opensAt);
}

/** After the close was put off: reminders that now fit in are enqueued too. The others stay as they are. */
export async function enqueueLaterClose(tx: Db, id: WaveId, schedule: Schedule, from: Date): Promise<void> {
  await enqueueWaveJob(tx, id, "close-wave", schedule.dates.closesAt);
  await enqueueReminders(tx, id, schedule, from);
}

/** When the reminders that are still planned go out: what their jobs will do, whatever was changed since. */
export async function listPlannedReminders(db: Db, { organizationId, waveId }: WaveId): Promise<Date[]> {
  const planned = await db
    .select({ runAt: job.runAt })
    .from(job)
    .where(
      and(
        eq(job.organizationId, organizationId),
        eq(job.kind, "remind-people"),
        inArray(job.key, listReminderKeys(waveId)),
        isNull(job.failedAt),
      ),
    )
    .orderBy(asc(job.runAt));
  return planned.map(({ runAt }) => runAt);
}

/** Takes the reminders that are due before a moment out of the queue. */
export async function cancelRemindersBefore(tx: Db, { waveId }: WaveId, before: Date): Promise<void> {
  await tx
    .delete(job)
    .where(
      and(eq(job.kind, "remind-people"), inArray(job.key, listReminderKeys(waveId)), lt(job.runAt, before)),
    );
}

/** Takes everything that was still to come out of the queue. */
export async function cancelWaveJobs(tx: Db, { waveId }: WaveId): Promise<void> {
  await cancelJob(tx, "open-wave", waveId);
  await cancelJob(tx, "close-wave", waveId);
  for (const key of listReminderKeys(waveId)) await cancelJob(tx, "remind-people", key);
}

export async function enqueueWaveJob(tx: Db, id: WaveId, kind: JobKind, runAt: Date): Promise<void> {
  const { organizationId, waveId } = id;
  await enqueueJob(tx, { organizationId, kind, key: waveId, payload: { organizationId, waveId }, runAt });
}

function listReminderKeys(waveId: string): string[] {
  return Array.from({ length: MOST_REMINDERS }, (_, at) => `${waveId} ${at}`);
}

async function enqueueReminders(tx: Db, id: WaveId, schedule: Schedule, from: Date): Promise<void> {
  const { organizationId, waveId } = id;
  const times = computeReminderTimes(schedule.reminders, schedule.dates, schedule.timeZone);
  for (const [at, runAt] of times.entries()) {
    if (runAt < from) continue;
    const key = `${waveId} ${at}`;
    const payload = { organizationId, waveId, key };
    await enqueueJob(tx, { organizationId, kind: "remind-people", key, payload, runAt });
  }
}

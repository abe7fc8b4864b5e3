import { cancelJob, enqueueJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
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

/** After the close was put off: reminders that now fit in are enqueued too. */
export async function enqueueLaterClose(tx: Db, id: WaveId, schedule: Schedule, now: Date): Promise<void> {
  await enqueueWaveJob(tx, id, "close-wave", schedule.dates.closesAt);
  await enqueueReminders(tx, id, schedule, now);
}

/** Takes everything that was still to come out of the queue. */
export async function cancelWaveJobs(tx: Db, { waveId }: WaveId): Promise<void> {
  await cancelJob(tx, "open-wave", waveId);
  await cancelJob(tx, "close-wave", waveId);
  for (let at = 0; at < MOST_REMINDERS; at++) await cancelJob(tx, "remind-people", `${waveId} ${at}`);
}

export async function enqueueWaveJob(tx: Db, id: WaveId, kind: JobKind, runAt: Date): Promise<void> {
  const { organizationId, waveId } = id;
  await enqueueJob(tx, { organizationId, kind, key: waveId, payload: { organizationId, waveId }, runAt });
}

async function enqueueReminders(tx: Db, id: WaveId, schedule: Schedule, after: Date): Promise<void> {
  const { organizationId, waveId } = id;
  const times = computeReminderTimes(schedule.reminders, schedule.dates, schedule.timeZone);
  for (const [at, runAt] of times.entries()) {
    if (runAt <= after) continue;
    const key = `${waveId} ${at}`;
    const payload = { organizationId, waveId, key };
    await enqueueJob(tx, { organizationId, kind: "remind-people", key, payload, runAt });
  }
}

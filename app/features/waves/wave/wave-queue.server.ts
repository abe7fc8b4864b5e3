import { cancelJob, enqueueJob } from "#app/platform/queue.server";
import type { Db } from "#db/client.server";
import { computeReminderTimes, MOST_REMINDERS, type WavePlan } from "./plan";
import type { WaveId } from "./waves.server";

/** The kinds of jobs that move a wave on. `open-wave` opens the box of a closed one (features/opening). */
export const WAVE_JOBS = {
  start: "start-wave",
  remind: "remind-people",
  close: "close-wave",
  openBox: "open-wave",
  destroyKeys: "destroy-wave-key",
} as const;

type Schedule = {
  reminders: WavePlan["reminders"];
  dates: { opensAt: Date; closesAt: Date };
  timeZone: string;
};

/** Enqueues the opening, the reminders and the close of a launched wave. */
export async function enqueueWaveJobs(tx: Db, id: WaveId, schedule: Schedule): Promise<void> {
  const { opensAt, closesAt } = schedule.dates;
  await enqueueWaveJob(tx, id, WAVE_JOBS.start, opensAt);
  await enqueueWaveJob(tx, id, WAVE_JOBS.close, closesAt);
  await enqueueReminders(tx, id, schedule, opensAt);
}

/** After the close was put off: reminders that now fit in are enqueued too. */
export async function enqueueLaterClose(tx: Db, id: WaveId, schedule: Schedule, now: Date): Promise<void> {
  await enqueueWaveJob(tx, id, WAVE_JOBS.close, schedule.dates.closesAt);
  await enqueueReminders(tx, id, schedule, now);
}

/** Takes everything that was still to come out of the queue. */
export async function cancelWaveJobs(tx: Db, { waveId }: WaveId): Promise<void> {
  await cancelJob(tx, WAVE_JOBS.start, waveId);
  await cancelJob(tx, WAVE_JOBS.close, waveId);
  for (let at = 0; at < MOST_REMINDERS; at++) await cancelJob(tx, WAVE_JOBS.remind, `${waveId} ${at}`);
}

export async function enqueueWaveJob(tx: Db, id: WaveId, kind: string, runAt: Date): Promise<void> {
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
    await enqueueJob(tx, { organizationId, kind: WAVE_JOBS.remind, key, payload, runAt });
  }
}

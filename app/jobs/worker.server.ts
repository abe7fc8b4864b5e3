import { setMaxListeners } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { noteFailure } from "#app/platform/health.server";
import { describeError } from "#app/platform/log.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import type { Platform } from "#app/platform/platform.server";
import {
  finishJob,
  type JobKind,
  postponeJob,
  type QueuedJob,
  releaseLocks,
  renewJob,
  takeJob,
} from "#app/platform/queue.server";
import { type JobPayload, listLanes, type RecurringTask, type Schedule, schedule } from "./schedule.server";

const PAUSE_MILLISECONDS = 500;
const RENEW_MILLISECONDS = 3_000;
/** How soon a mail to a member is tried again that no mail server took. */
const MAIL_AGAIN_SECONDS = 15;

export type Worker = {
  /** Takes nothing new from now on, and waits for what is in hand, though not longer than this. */
  stop: (milliseconds?: number) => Promise<void>;
};

/**
 * Works inside the server process until it is stopped: one loop for each lane of the queue and one for each
 * recurring task, so that a long task delays no job. A stop waits for what is in hand.
 */
export function startWorker(platform: Platform, tasks: Schedule = schedule): Worker {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  const released = releaseOwnLocks(platform);
  const loops = [
    ...listLanes().map((kinds) => released.then(() => workLane(platform, tasks, kinds, stopping.signal))),
    ...tasks.recurring.map((task) => repeat(platform, task, stopping.signal)),
  ];
  return {
    stop: async (milliseconds = Number.POSITIVE_INFINITY) => {
      stopping.abort();
      platform.mail.stop();
      const ended = Promise.all(loops).then(() => true);
      if (await Promise.race([ended, waitOut(milliseconds)])) return;
      platform.log.warn("stopped while a job was in hand: it begins again at the next start");
    },
  };
}

/** Runs every job that is due, and those that become due meanwhile. Returns how many there were. */
export async function runDueJobs(
  platform: Platform,
  tasks: Schedule = schedule,
  signal?: AbortSignal,
  kinds?: readonly JobKind[],
): Promise<number> {
  let count = 0;
  while (!signal?.aborted) {
    const job = await takeJob(platform.db, platform.now(), kinds);
    if (job === null) break;
    await runJob(platform, tasks, job);
    count += 1;
    // statements of the embedded database leave the event loop no turn of its own
    await nextTurn();
  }
  return count;
}

async function releaseOwnLocks(platform: Platform): Promise<void> {
  if (platform.engine !== "pglite") return;
  await releaseLocks(platform.db).catch((error: unknown) => logFailure(platform, "queue", error));
}

async function workLane(
  platform: Platform,
  tasks: Schedule,
  kinds: readonly JobKind[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await runDueJobs(platform, tasks, signal, kinds).catch((error: unknown) =>
      logFailure(platform, "queue", error),
    );
    await pause(PAUSE_MILLISECONDS, signal);
  }
}

async function repeat(platform: Platform, task: RecurringTask, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await task.run(platform, signal).catch((error: unknown) => logFailure(platform, task.name, error));
    await pause(task.everySeconds * 1000, signal);
  }
}

async function runJob(platform: Platform, tasks: Schedule, job: QueuedJob): Promise<void> {
  const renewing = setInterval(() => {
    renewJob(platform.db, job, platform.now()).catch((error: unknown) =>
      logFailure(platform, "queue", error),
    );
  }, RENEW_MILLISECONDS);
  try {
    const handler = tasks.handlers[job.kind];
    if (handler === undefined) throw new Error(`Nobody handles jobs of kind ${job.kind}.`);
    await handler(platform, job.payload as JobPayload);
    await finishJob(platform.db, job);
  } catch (error) {
    logFailure(platform, job.kind, error);
    await postponeJob(platform.db, job, describeError(error), platform.now(), chooseWait(error));
  } finally {
    clearInterval(renewing);
  }
}

/** A mail that no server has seen is no failure of its own. */
function chooseWait(error: unknown): number | null {
  const unseen = error instanceof MailFailure && !["refused", "deferred", "in_doubt"].includes(error.kind);
  return unseen ? MAIL_AGAIN_SECONDS : null;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    signal.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}

/** False after so long; never, where that is for ever. */
function waitOut(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds, false).unref();
  });
}

function logFailure(platform: Platform, kind: string, error: unknown): void {
  noteFailure(platform, error);
  platform.log.error("a job failed", { kind, reason: describeError(error) });
}

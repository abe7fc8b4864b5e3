import type { Platform } from "#app/platform/platform.server";
import { finishJob, postponeJob, releaseLocks, takeJob } from "#app/platform/queue.server";
import { handlers, recurring } from "./schedule.server";

const PAUSE_MILLISECONDS = 500;

/** Works through the queue inside the server process until it is stopped; a stop waits for the job in hand. */
export function startWorker(platform: Platform): { stop: () => Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const due = new Map(recurring.map((task) => [task.name, 0]));

  async function work(): Promise<void> {
    if (platform.engine === "pglite") await releaseLocks(platform.db);
    while (!stopped) {
      const busy = await runNext(platform, due);
      if (!busy && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, PAUSE_MILLISECONDS).unref();
        });
      }
    }
  }

  const running = work().catch((error: unknown) =>
    platform.log.error("the worker stopped", { reason: sayError(error) }),
  );
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** Runs the recurring tasks that are due and one queued job. Returns whether there was a job. */
export async function runNext(platform: Platform, due: Map<string, number>): Promise<boolean> {
  for (const task of recurring) {
    const now = platform.now().getTime();
    if (now < (due.get(task.name) ?? 0)) continue;
    due.set(task.name, now + task.everySeconds * 1000);
    await task.run(platform).catch((error: unknown) => logFailure(platform, task.name, error));
  }
  const job = await takeJob(platform.db, platform.now()).catch((error: unknown) => {
    logFailure(platform, "queue", error);
    return null;
  });
  if (job === null) return false;
  try {
    const handler = handlers[job.kind];
    if (handler === undefined) throw new Error(`Nobody handles jobs of kind ${job.kind}.`);
    await handler(platform, job.payload as Record<string, string | number>);
    await finishJob(platform.db, job);
  } catch (error) {
    logFailure(platform, job.kind, error);
    await postponeJob(platform.db, job, sayError(error), platform.now());
  }
  return true;
}

function logFailure(platform: Platform, kind: string, error: unknown): void {
  platform.log.error("a job failed", { kind, reason: sayError(error) });
}

/** The error's class and the first line of its message, without what a database adds about the row. */
function sayError(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return `${error.name}: ${error.message.split("\n")[0]?.slice(0, 200)}`;
}

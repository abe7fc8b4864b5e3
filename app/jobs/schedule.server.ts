import type { Platform } from "#app/platform/platform.server";

export type JobPayload = Record<string, string | number>;
export type JobHandler = (platform: Platform, payload: JobPayload) => Promise<void>;
export type RecurringTask = {
  name: string;
  /** The pause between the end of one run and the next. */
  everySeconds: number;
  /** The signal asks a long run to end soon. */
  run: (platform: Platform, signal: AbortSignal) => Promise<void>;
};

/** Every kind of job and who does it. A job that throws is tried again later. */
export const handlers: Record<string, JobHandler> = {};

/** What runs again and again, each in a loop of its own. */
export const recurring: RecurringTask[] = [];

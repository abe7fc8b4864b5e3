import type { Platform } from "#app/platform/platform.server";

export type JobPayload = Record<string, string | number>;
export type JobHandler = (platform: Platform, payload: JobPayload) => Promise<void>;

/** Every kind of job and who does it. A job that throws is tried again later. */
export const handlers: Record<string, JobHandler> = {};

/** What runs again and again, with its pause in seconds. */
export const recurring: { name: string; everySeconds: number; run: (platform: Platform) => Promise<void> }[] =
  [];

import type { Report } from "#app/core/report/report";

/** What the files of a wave are made of. Everything in it may cross to a thread, and nothing of it is secret. */
export type WaveMaterial = {
  readonly report: Report;
  /** Ballots that could not be counted. */
  readonly unread: number;
};

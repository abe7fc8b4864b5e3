import type { Target } from "#app/core/benchmarks/benchmarks";
import { DEFAULT_THRESHOLDS, type Thresholds } from "#app/core/gate/thresholds";
import type { Dimension } from "#app/core/questions/bank";
import type { Slicing } from "#app/core/questions/slicings";
import { addLocalDays } from "./local-time";

/** What is decided about a draft beside its dates, as stored in `wave.plan`. */
export type WavePlan = {
  reminders: {
    to: "everyone" | "unclaimed";
    /** Days after the opening, at most three, ascending. */
    days: number[];
  };
  thresholds: Thresholds;
  /** What people are asked about themselves. */
  slicings: readonly Slicing[];
  /** Whether somebody typed that the server holds the key. */
  custodyConfirmed: boolean;
  /** The zone in which its reminders were planned, from the launch on: the organization's may change. */
  timeZone?: string | undefined;
  /** What leadership aims at, 0–100. */
  target: Target;
};

export const MOST_REMINDERS = 3;
const REMINDER_TIME = "09:00";

export function newPlan(): WavePlan {
  return {
    reminders: { to: "everyone", days: [4, 9] },
    thresholds: { ...DEFAULT_THRESHOLDS },
    slicings: [],
    custodyConfirmed: false,
    target: { index: null, dimensions: {} },
  };
}

export type AimField = `aim${Dimension}`;

/** The field in which leadership types what it aims at in a dimension. */
export function aimField(dimension: Dimension): AimField {
  return `aim${dimension}`;
}

/** When the reminders of a plan are due: in the morning, those that lie between opening and close. */
export function computeReminderTimes(
  reminders: WavePlan["reminders"],
  dates: { opensAt: Date; closesAt: Date },
  timeZone: string,
): Date[] {
  return reminders.days
    .map((days) => addLocalDays(dates.opensAt, days, REMINDER_TIME, timeZone))
    .filter((at) => at > dates.opensAt && at < dates.closesAt);
}

/** "2027" after "2026", "Spring 2027" after "Spring 2026"; the current year where there is nothing to follow. */
export function suggestWaveName(previous: string | null, year: number): string {
  const found = previous === null ? null : /\b(19|20)\d{2}\b(?!.*\b(19|20)\d{2}\b)/.exec(previous);
  if (found === null || previous === null) return String(year);
  const next = String(Number(found[0]) + 1);
  return `${previous.slice(0, found.index)}${next}${previous.slice(found.index + 4)}`;
}

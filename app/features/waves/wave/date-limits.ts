const DAY = 86_400_000;
/** How long a wave may be open, and how long one that was launched may wait for its opening. */
const LONGEST_DAYS = 365;

export type DatesFault = "closes_in_past" | "closes_before_opening" | "closes_too_late" | "opens_too_late";

/** What is wrong with the dates of a draft; null when nothing is. Opening null means: at launch. */
export function findDatesFault(
  { opensAt, closesAt }: { opensAt: Date | null; closesAt: Date },
  now: Date,
): DatesFault | null {
  if (closesAt <= now) return "closes_in_past";
  if (opensAt === null || opensAt <= now) return isTooLong(now, closesAt) ? "closes_too_late" : null;
  if (closesAt <= opensAt) return "closes_before_opening";
  if (isTooLong(now, opensAt)) return "opens_too_late";
  return isTooLong(opensAt, closesAt) ? "closes_too_late" : null;
}

/** Whether more than a year lies between two moments. */
export function isTooLong(from: Date, to: Date): boolean {
  return to.getTime() - from.getTime() > LONGEST_DAYS * DAY;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

export const TURNS = ["first", "second"] as const;
/** Which of two moments is meant, where the clocks are set back and show a time twice. */
export type Turn = (typeof TURNS)[number];

/** The clocks of a zone. A time that they show is given as the moment at which those of UTC show it. */
export type ZoneClock = { show: (date: Date) => Date };

/** Building one takes a while, showing a moment does not. */
export function openClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return {
    show(date) {
      const parts = format.formatToParts(date);
      const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
      const time = new Date(0);
      // Date.UTC would take the year 26 for 1926
      time.setUTCFullYear(read("year"), read("month") - 1, read("day"));
      time.setUTCHours(read("hour"), read("minute"));
      return time;
    },
  };
}

/** How far the clocks are ahead of UTC at a moment, in milliseconds. */
export function readOffset(clock: ZoneClock, date: Date): number {
  return clock.show(date).getTime() - Math.floor(date.getTime() / MINUTE) * MINUTE;
}

/** All moments, in order, at which the clocks show a time: none, one, or two where they were set back. */
export function listMoments(clock: ZoneClock, time: Date): Date[] {
  return guessMoments(clock, time).filter((guess) => clock.show(guess).getTime() === time.getTime());
}

/** The moments at which a time would come, by the clocks of the day before and of the day after. */
export function guessMoments(clock: ZoneClock, time: Date): Date[] {
  const offsets = [-DAY, DAY].map((away) => readOffset(clock, new Date(time.getTime() + away)));
  const moments = new Set(offsets.map((offset) => time.getTime() - offset));
  return [...moments].sort((one, other) => one - other).map((moment) => new Date(moment));
}

/** Which of its two times a moment is, where the clocks are set back and show its time twice; null elsewhere. */
export function findTurn(clock: ZoneClock, date: Date): Turn | null {
  const [first, second] = listMoments(clock, clock.show(date));
  if (first === undefined || second === undefined) return null;
  return date < second ? "first" : "second";
}

/** "UTC+2", "UTC+5:30", "UTC−3". */
export function formatOffset(clock: ZoneClock, date: Date): string {
  const minutes = Math.round(readOffset(clock, date) / MINUTE);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

import { findTurn, guessMoments, listMoments, openClock, type Turn } from "#app/ui/zone-clock";

/** "2026-03-20T18:00" as a date and time field shows it, where the organization is. */
export function formatLocalTime(date: Date, timeZone: string): string {
  const time = openClock(timeZone).show(date).toISOString();
  return time.slice(0, time.indexOf("T") + 6);
}

/** A moment as the fields of a form show it: its time, and which of two it is where the clocks show it twice. */
export type LocalMoment = { text: string; turn: Turn | null };

export function formatLocalMoment(date: Date | null, timeZone: string): LocalMoment {
  if (date === null) return { text: "", turn: null };
  return { text: formatLocalTime(date, timeZone), turn: findTurn(openClock(timeZone), date) };
}

export type LocalTime =
  | { kind: "once"; at: Date }
  /** The clocks are set back, and show the time two times. */
  | { kind: "twice"; first: Date; second: Date }
  /** The clocks are set forward, and never show the time. It would have come at `at`. */
  | { kind: "skipped"; at: Date }
  /** A year that nobody means: 26 for 2026. */
  | { kind: "year" }
  /** No time, or a day that is in no calendar. */
  | { kind: "none" };

const FIRST_YEAR = 1000;

/** What the text of a date and time field says, where the organization is. */
export function readLocalTime(text: string, timeZone: string): LocalTime {
  if (/^[+-]?\d{5,}-/.test(text)) return { kind: "year" };
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return { kind: "none" };
  const time = new Date(`${text}:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 16) !== text) return { kind: "none" };
  if (time.getUTCFullYear() < FIRST_YEAR) return { kind: "year" };
  const clock = openClock(timeZone);
  const [first, second] = listMoments(clock, time);
  if (first === undefined) return { kind: "skipped", at: guessMoments(clock, time).at(-1) ?? time };
  return second === undefined ? { kind: "once", at: first } : { kind: "twice", first, second };
}

/** Whether it is Monday to Friday where the organization is. */
export function isWorkday(date: Date, timeZone: string): boolean {
  const weekday = openClock(timeZone).show(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The moment of `time` ("09:00"), `days` calendar days after the day of `date`, where the organization is: the first
 * one where it comes twice, and where the clocks skip it as much later.
 */
export function addLocalDays(date: Date, days: number, time: string, timeZone: string): Date {
  const day = new Date(`${formatLocalTime(date, timeZone).slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  const read = readLocalTime(`${day.toISOString().slice(0, 10)}T${time}`, timeZone);
  if (read.kind === "twice") return read.first;
  return read.kind === "once" || read.kind === "skipped" ? read.at : date;
}

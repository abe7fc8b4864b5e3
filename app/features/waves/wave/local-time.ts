/** "2026-03-20T18:00" as a date and time field shows it, where the organization is. */
export function formatLocalTime(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(date);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${read("year")}-${read("month")}-${read("day")}T${read("hour")}:${read("minute")}`;
}

/**
 * The moment of a date and time field; null when there is no such day. An hour that the clocks skip in spring is
 * taken as the one after it, one that comes twice in autumn as its first time.
 */
export function parseLocalTime(text: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const asUtc = Date.parse(`${text}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== text) return null;
  const offsets = [asUtc - 86_400_000, asUtc + 86_400_000].map((at) => readOffset(new Date(at), timeZone));
  const guesses = offsets.map((offset) => new Date(asUtc - offset));
  return guesses.find((guess) => formatLocalTime(guess, timeZone) === text) ?? guesses[0] ?? null;
}

/** The moment of `time` ("09:00"), `days` calendar days after the day of `date`, where the organization is. */
export function addLocalDays(date: Date, days: number, time: string, timeZone: string): Date {
  const day = new Date(`${formatLocalTime(date, timeZone).slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return parseLocalTime(`${day.toISOString().slice(0, 10)}T${time}`, timeZone) ?? date;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function readOffset(date: Date, timeZone: string): number {
  return Date.parse(`${formatLocalTime(date, timeZone)}:00Z`) - Math.floor(date.getTime() / 60_000) * 60_000;
}

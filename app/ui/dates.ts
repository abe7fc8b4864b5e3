/** "2 March 2026": the same on the server and in every browser. */
export function formatDate(date: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long" }).format(new Date(date));
}

/** "2 March 2026, 14:05". */
export function formatDateTime(date: Date | string, timeZone: string): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return `${formatDate(date, timeZone)}, ${time.format(new Date(date))}`;
}

/** "Monday 2 March 2026, 14:05 (Europe/Berlin)": for readers who may sit in another zone. */
export function formatDeadline(date: Date | string, timeZone: string): string {
  const weekday = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long" }).format(new Date(date));
  return `${weekday} ${formatDateTime(date, timeZone)} (${timeZone})`;
}

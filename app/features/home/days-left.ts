/** How many calendar days of a time zone lie between now and then: 0 on the day itself, never less. */
export function countDaysLeft(now: Date, then: Date, timeZone: string): number {
  const { format } = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return Math.max(0, (Date.parse(format(then)) - Date.parse(format(now))) / 86_400_000);
}

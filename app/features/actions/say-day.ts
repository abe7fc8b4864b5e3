import { formatDate } from "#app/ui/dates";

/** "31 March 2027": a calendar day has no time zone. */
export function sayDueDay(day: string): string {
  return formatDate(`${day}T00:00:00Z`, "UTC");
}

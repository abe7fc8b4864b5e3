/** "Monday 2 March at 14:05 CET": on the clock of the reader's own device. */
export function formatMoment(language: string, instant: string): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

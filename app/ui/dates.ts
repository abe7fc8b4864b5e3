import { en } from "../locales/en";
import { findTurn, formatOffset, openClock } from "./zone-clock";

/** "2 March 2026": the same on the server and in every browser. */
export function formatDate(date: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long" }).format(new Date(date));
}

/** "2 March 2026, 14:05"; where the clocks are set back and show a time twice, which of the two it is. */
export function formatDateTime(date: Date | string, timeZone: string): string {
  const moment = new Date(date);
  const clock = openClock(timeZone);
  const turn = findTurn(clock, moment);
  const which = turn === null ? "" : ` (${en.clock[turn](formatOffset(clock, moment))})`;
  return `${formatDate(moment, timeZone)}, ${formatTime(moment, timeZone)}${which}`;
}

/** "Monday 2 March 2026, 14:05 (Europe/Berlin, UTC+1)": for readers who may sit in another zone. */
export function formatDeadline(date: Date | string, timeZone: string): string {
  const moment = new Date(date);
  const weekday = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long" }).format(moment);
  const zone = timeZone === "UTC" ? timeZone : `${timeZone}, ${formatZoneOffset(moment, timeZone)}`;
  return `${weekday} ${formatDate(moment, timeZone)}, ${formatTime(moment, timeZone)} (${zone})`;
}

/** With a hyphen for a minus: a mail of plain letters needs no encoding, in which gateways tear links apart. */
function formatZoneOffset(moment: Date, timeZone: string): string {
  const clock = openClock(timeZone);
  const turn = findTurn(clock, moment);
  const offset = formatOffset(clock, moment).replace("\u2212", "-");
  return turn === null ? offset : en.clock[turn](offset);
}

function formatTime(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(moment);
}

import { getWords } from "../locales/spoken";
import { comma } from "./comma";
import { findTurn, formatOffset, openClock } from "./zone-clock";

/** "2 March 2026": the same on the server and in every browser. */
export function formatDate(date: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat(dateTag(), { timeZone, dateStyle: "long" }).format(new Date(date));
}

/** "2 March 2026, 14:05"; where the clocks are set back and show a time twice, which of the two it is. */
export function formatDateTime(date: Date | string, timeZone: string): string {
  const moment = new Date(date);
  const clock = openClock(timeZone);
  const turn = findTurn(clock, moment);
  const which = turn === null ? "" : ` (${getWords().clock[turn](formatOffset(clock, moment))})`;
  return `${formatDate(moment, timeZone)}${comma()}${formatTime(moment, timeZone)}${which}`;
}

const WHOLE_DAY = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

/** "Monday 2 March 2026, 14:05 (Europe/Berlin, UTC+1)": for readers who may sit in another zone. */
export function formatDeadline(date: Date | string, timeZone: string): string {
  const moment = new Date(date);
  const day = formatWholeDay(moment, timeZone);
  const zone = timeZone === "UTC" ? timeZone : `${timeZone}, ${formatZoneOffset(moment, timeZone)}`;
  return `${day}${comma()}${formatTime(moment, timeZone)} (${zone})`;
}

/** Without the comma that some versions of Intl put into English. */
function formatWholeDay(moment: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat(dateTag(), { timeZone, ...WHOLE_DAY }).format(moment);
  return getWords().language.tag === "en" ? day.replace(",", "") : day;
}

/** With a hyphen for a minus: a mail of plain letters needs no encoding, in which gateways tear links apart. */
function formatZoneOffset(moment: Date, timeZone: string): string {
  const clock = openClock(timeZone);
  const turn = findTurn(clock, moment);
  const offset = formatOffset(clock, moment).replace("\u2212", "-");
  return turn === null ? offset : getWords().clock[turn](offset);
}

function formatTime(moment: Date, timeZone: string): string {
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(dateTag(), { timeZone, ...clock }).format(moment);
}

/** In Arabic with the digits that the product's other numbers have. */
function dateTag(): string {
  const { tag } = getWords().language;
  if (tag === "en") return "en-GB";
  return tag === "ar" ? "ar-u-nu-latn" : tag;
}

import { openClock, type ZoneClock } from "#app/ui/zone-clock";

/** Zones that some engines still call by an old name, and the name they have in the time zone database today. */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** The time zones an organization can choose from, by their present names, UTC first; among them the stored one. */
export function listTimeZones(stored = "UTC"): string[] {
  const zones = Intl.supportedValuesOf("timeZone").map(nameOfToday);
  const others = new Set([...zones, findTimeZone(stored) ?? "UTC"]);
  others.delete("UTC");
  return ["UTC", ...[...others].sort()];
}

/** The present name of a zone under whatever name it is known: "Asia/Calcutta", "US/Pacific", "europe/kiev". */
export function findTimeZone(text: string): string | null {
  const resolved = resolve(text.trim()) ?? resolve(nameOfToday(text.trim()));
  // "+05:30" is a zone to some engines only
  return resolved === null || /^[+-]/.test(resolved) ? null : nameOfToday(resolved);
}

/**
 * Which of the zones that a server knows is meant by the one a browser is in. One that the server does not know, or
 * not by this name, is taken for one whose clocks show the same time the whole year, in the same part of the world
 * where there is one; null where there is none.
 */
export function matchTimeZone(here: string, known: readonly string[], now: Date): string | null {
  const name = findTimeZone(here);
  if (name !== null && known.includes(name)) return name;
  if (resolve(here) === null) return null;
  const weeks = Array.from({ length: 53 }, (_, week) => new Date(now.getTime() + week * 7 * 86_400_000));
  const clock = openClock(here);
  const same = known.filter((zone) => resolve(zone) !== null && showsTheSame(clock, openClock(zone), weeks));
  const region = here.slice(0, here.indexOf("/") + 1);
  return same.find((zone) => region !== "" && zone.startsWith(region)) ?? same[0] ?? null;
}

function showsTheSame(one: ZoneClock, other: ZoneClock, dates: readonly Date[]): boolean {
  return dates.every((date) => one.show(date).getTime() === other.show(date).getTime());
}

function nameOfToday(zone: string): string {
  const renamed = RENAMED[zone];
  return renamed === undefined || resolve(renamed) === null ? zone : renamed;
}

/** What this engine calls a zone; null for one that it does not know. */
function resolve(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

import { quoteCell } from "#app/features/files/problems";
import type { RosterEntry } from "../roster-entry";
import type { PersonProblem } from "../roster-problems";

/** How many other lines with the same address a problem names. */
const NAMED_LINES = 5;

/** One entry for all rows with an address; `divided` are those that name two teams. */
export function mergeByAddress(people: readonly RosterEntry[]): {
  entries: RosterEntry[];
  divided: RosterEntry[][];
} {
  const byAddress = new Map<string, RosterEntry[]>();
  for (const person of people) {
    const address = person.email.toLowerCase();
    const same = byAddress.get(address);
    if (same === undefined) byAddress.set(address, [person]);
    else same.push(person);
  }
  const entries: RosterEntry[] = [];
  const divided: RosterEntry[][] = [];
  for (const same of byAddress.values()) {
    const merged = mergeEntries(same);
    if (merged === null) divided.push(same);
    else entries.push(merged);
  }
  return { entries, divided };
}

/**
 * One entry for all rows with an address, or null when they name two teams. Of several spellings the
 * longest name is kept (of equally long ones the first in the alphabet) and the address in small letters, so
 * that the order of the rows decides nothing.
 */
function mergeEntries(same: readonly RosterEntry[]): RosterEntry | null {
  const [first] = same;
  if (first !== undefined && same.length === 1) return first;
  if (first === undefined || same.some((entry) => entry.team !== first.team)) return null;
  const pick = (values: string[]) =>
    values.sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0))[0] ?? "";
  const locales = same.flatMap((entry) => entry.locale ?? []);
  return {
    name: pick(same.map((entry) => entry.name)),
    email:
      same
        .map((entry) => entry.email)
        .sort()
        .at(-1) ?? "",
    team: first.team,
    locale: locales.length > 0 ? pick(locales) : null,
    lines: same.flatMap((entry) => entry.lines),
  };
}

/** Every row of an address that stands with two teams is bad: none of them can be the right one by its place. */
export function blameTwoTeams(same: readonly RosterEntry[], column: string): PersonProblem[] {
  const first = same.flatMap((entry) => entry.lines).slice(0, NAMED_LINES + 1);
  return same.flatMap((entry) =>
    entry.lines.map((line) => {
      const lines = first.filter((other) => other !== line).slice(0, NAMED_LINES);
      const value = quoteCell(entry.email);
      return { line, person: entry.name, column, value, reason: { kind: "two_teams", lines } };
    }),
  );
}

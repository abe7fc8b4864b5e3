import type { ByTeam, Team } from "#app/core/vocabulary";
import { openRow, readCsvTable } from "#app/features/files/csv-table.server";
import { quoteCell } from "#app/features/files/problems";
import { type AddressProblem, readMailAddress } from "#app/platform/mail-address.server";
import { isRosterHeading, type RosterColumns, type RosterField, readRosterColumns } from "./roster-columns";
import { MAX_NAME, MAX_ROSTER_ROWS } from "./roster-limits";
import type { PersonProblem, PersonReason, RosterProblem } from "./roster-problems";
import { readLanguage, readName, readTeam } from "./roster-values";

/** How many other lines with the same address a problem names. */
const NAMED_LINES = 5;

/** One person as a file names them; `lines` are all the lines with this address. */
export type RosterEntry = {
  name: string;
  email: string;
  team: Team;
  locale: string | null;
  lines: number[];
};

export type RosterFile = {
  columns: RosterColumns;
  rows: number;
  entries: RosterEntry[];
  problems: PersonProblem[];
};

/**
 * Reads a roster from the text of a CSV: every row becomes part of an entry or at least one problem.
 * What comes out does not depend on the order of the rows.
 */
export async function readRoster(
  text: string,
  teamNames: ByTeam<string>,
): Promise<({ ok: true } & RosterFile) | { ok: false; problem: RosterProblem }> {
  const table = await readCsvTable(text, {
    isHeading: isRosterHeading,
    readColumns: readRosterColumns,
    maxRows: MAX_ROSTER_ROWS,
    readRow: (line, cells, columns) => readPerson(line, cells, columns, teamNames),
  });
  if (!table.ok) return table;
  const { columns, rows, problems } = table;
  const entries: RosterEntry[] = [];
  for (const same of groupByAddress(table.good)) {
    const merged = mergeEntries(same);
    if (merged !== null) entries.push(merged);
    else for (const problem of blameTeams(same, columns)) problems.push(problem);
  }
  problems.sort((a, b) => a.line - b.line);
  return { ok: true, columns, rows, entries, problems };
}

function readPerson(
  line: number,
  cells: readonly string[],
  columns: RosterColumns,
  teamNames: ByTeam<string>,
): { row: RosterEntry } | { problems: PersonProblem[] } {
  const { cell, blame, problems } = openRow<RosterField, PersonReason>(line, cells, columns);

  const nameFields: RosterField[] = columns.at.name !== undefined ? ["name"] : ["first", "last"];
  const [nameField = "name"] = nameFields;
  const parts = nameFields.map((field) => readName(cell(field)));
  const name = parts.filter(Boolean).join(" ");
  const controlled = nameFields[parts.indexOf(null)];
  if (controlled !== undefined) blame(controlled, { kind: "name_control" });
  else if (name === "") blame(nameField, { kind: "name_missing" });
  else if (name.length > MAX_NAME) blame(nameField, { kind: "name_long" });

  const address = readMailAddress(cell("email"));
  if (!address.ok) blame("email", blameAddress(address.problem));
  const email = address.ok ? address.address : "";

  const team = readTeam(cell("team"), teamNames);
  if (cell("team").trim() === "") blame("team", { kind: "team_missing" });
  else if (team === null) blame("team", { kind: "team_unknown" });

  const spoken = cell("language").trim();
  const locale = spoken === "" ? null : readLanguage(spoken);
  if (spoken !== "" && locale === null) blame("language", { kind: "language_unknown" });

  if (problems.length > 0 || team === null) return { problems };
  return { row: { name, email, team, locale, lines: [line] } };
}

function blameAddress(problem: AddressProblem): PersonReason {
  if (problem.kind === "empty") return { kind: "email_missing" };
  return problem.kind === "bad" ? { kind: "email_bad" } : { kind: "email_wrong", problem };
}

function groupByAddress(people: readonly RosterEntry[]): Iterable<RosterEntry[]> {
  const byAddress = new Map<string, RosterEntry[]>();
  for (const person of people) {
    const address = person.email.toLowerCase();
    const same = byAddress.get(address);
    if (same === undefined) byAddress.set(address, [person]);
    else same.push(person);
  }
  return byAddress.values();
}

/**
 * One entry for all rows with an address, or null when they name two teams. Of several spellings the
 * longest name is kept (of equally long ones the first in the alphabet) and the address in small letters, so
 * that the order of the rows decides nothing.
 */
function mergeEntries(same: readonly RosterEntry[]): RosterEntry | null {
  const [first] = same;
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
function blameTeams(same: readonly RosterEntry[], { headers, at }: RosterColumns): PersonProblem[] {
  const column = headers[at.team ?? -1] ?? null;
  const first = same.flatMap((entry) => entry.lines).slice(0, NAMED_LINES + 1);
  return same.flatMap((entry) =>
    entry.lines.map((line) => {
      const lines = first.filter((other) => other !== line).slice(0, NAMED_LINES);
      return { line, column, value: quoteCell(entry.email), reason: { kind: "two_teams", lines } };
    }),
  );
}

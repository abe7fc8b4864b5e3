import { setImmediate as nextTurn } from "node:timers/promises";
import type { ByTeam, Team } from "#app/core/vocabulary";
import { listCsvRows, UnclosedQuote } from "#app/features/files/csv-rows.server";
import { isMailAddress } from "#app/platform/mail.server";
import { findDelimiter, type RosterColumns, readColumns } from "./roster-columns";
import { MAX_NAME, MAX_ROSTER_ROWS } from "./roster-limits";
import { type FileProblem, quoteCell, type RowProblem, type RowReason } from "./roster-problems";
import { readLanguage, readName, readTeam } from "./roster-values";

const ROWS_A_TURN = 1000;
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
  problems: RowProblem[];
};

/**
 * Reads a roster from the text of a CSV: every row becomes part of an entry or at least one problem.
 * Other work goes on meanwhile. What comes out does not depend on the order of the rows.
 */
export async function readRoster(
  text: string,
  teamNames: ByTeam<string>,
): Promise<({ ok: true } & RosterFile) | { ok: false; problem: FileProblem }> {
  const byAddress = new Map<string, RosterEntry[]>();
  const problems: RowProblem[] = [];
  let columns: RosterColumns | null = null;
  let rows = 0;
  try {
    for await (const { line, cells } of listCsvRows(text, (header) => findDelimiter(header))) {
      if (columns === null) {
        const header = readColumns(cells);
        if (!header.ok) return header;
        columns = header.columns;
        continue;
      }
      rows++;
      if (rows > MAX_ROSTER_ROWS) return { ok: false, problem: { kind: "too_many_rows" } };
      if (rows % ROWS_A_TURN === 0) await nextTurn();
      const row = readRow(line, cells, columns, teamNames);
      if ("problems" in row) problems.push(...row.problems);
      else {
        const address = row.entry.email.toLowerCase();
        const same = byAddress.get(address);
        if (same === undefined) byAddress.set(address, [row.entry]);
        else same.push(row.entry);
      }
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    return { ok: false, problem: { kind: "unclosed_quote", line: error.line } };
  }
  if (columns === null) return { ok: false, problem: { kind: "empty" } };
  if (rows === 0) return { ok: false, problem: { kind: "no_rows" } };
  const entries: RosterEntry[] = [];
  for (const same of byAddress.values()) {
    const merged = mergeEntries(same);
    if (merged !== null) entries.push(merged);
    else for (const problem of blameTeams(same, columns)) problems.push(problem);
  }
  problems.sort((a, b) => a.line - b.line);
  return { ok: true, columns, rows, entries, problems };
}

function readRow(
  line: number,
  cells: readonly string[],
  { headers, at }: RosterColumns,
  teamNames: ByTeam<string>,
): { entry: RosterEntry } | { problems: RowProblem[] } {
  const surplus = cells.slice(headers.length);
  if (cells.length < headers.length || surplus.some((cell) => cell.trim() !== "")) {
    const reason = { kind: "cells", expected: headers.length, found: cells.length } as const;
    return { problems: [{ line, column: null, value: quoteCell(cells.join(" ")), reason }] };
  }
  const problems: RowProblem[] = [];
  const blame = (place: number | undefined, kind: Exclude<RowReason["kind"], "cells" | "two_teams">) => {
    const column = headers[place ?? -1] ?? null;
    problems.push({ line, column, value: quoteCell(cells[place ?? -1] ?? ""), reason: { kind } });
  };
  const cell = (place: number | undefined) => (place === undefined ? "" : (cells[place] ?? ""));

  const namePlaces = at.name !== undefined ? [at.name] : [at.first, at.last];
  const parts = namePlaces.map((place) => readName(cell(place)));
  const name = parts.filter(Boolean).join(" ");
  const controlled = parts.indexOf(null);
  if (controlled >= 0) blame(namePlaces[controlled], "name_control");
  else if (name === "") blame(namePlaces[0], "name_missing");
  else if (name.length > MAX_NAME) blame(namePlaces[0], "name_long");

  const email = cell(at.email).trim();
  if (email === "") blame(at.email, "email_missing");
  else if (!isMailAddress(email)) blame(at.email, "email_bad");

  const team = readTeam(cell(at.team), teamNames);
  if (cell(at.team).trim() === "") blame(at.team, "team_missing");
  else if (team === null) blame(at.team, "team_unknown");

  const spoken = cell(at.language).trim();
  const locale = spoken === "" ? null : readLanguage(spoken);
  if (spoken !== "" && locale === null) blame(at.language, "language_unknown");

  if (problems.length > 0 || team === null) return { problems };
  return { entry: { name, email, team, locale, lines: [line] } };
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
function blameTeams(same: readonly RosterEntry[], { headers, at }: RosterColumns): RowProblem[] {
  const column = headers[at.team ?? -1] ?? null;
  const first = same.flatMap((entry) => entry.lines).slice(0, NAMED_LINES + 1);
  return same.flatMap((entry) =>
    entry.lines.map((line) => {
      const lines = first.filter((other) => other !== line).slice(0, NAMED_LINES);
      return { line, column, value: quoteCell(entry.email), reason: { kind: "two_teams", lines } };
    }),
  );
}

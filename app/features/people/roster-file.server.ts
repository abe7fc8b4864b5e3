import type { FileRow } from "#app/core/files/delimited";
import type { ByTeam } from "#app/core/vocabulary";
import { listTextRows, openFileRows } from "#app/features/files/file-rows.server";
import { readRosterHeading } from "./reading/roster-headings";
import type { RosterLayout } from "./reading/roster-layout";
import { readRosterList } from "./reading/roster-list.server";
import type { RosterColumns, RosterField } from "./roster-columns";
import type { RosterEntry } from "./roster-entry";
import { MAX_ROSTER_BYTES } from "./roster-limits";
import type { PersonProblem, RosterProblem } from "./roster-problems";

export type RosterFile = {
  columns: RosterColumns;
  rows: number;
  entries: RosterEntry[];
  problems: PersonProblem[];
};

type ReadRoster = ({ ok: true } & RosterFile) | { ok: false; problem: RosterProblem };

/** Reads a roster from a file of any kind, for the page: whoever belongs to neither team is a problem there. */
export async function readRosterFile(bytes: Uint8Array, teamNames: ByTeam<string>): Promise<ReadRoster> {
  const file = await openFileRows(bytes, { maxBytes: MAX_ROSTER_BYTES, isHeading: isRosterHeading });
  return file.ok ? readRows(file.rows, teamNames) : file;
}

/**
 * Reads a roster from the text of a CSV: every row becomes part of an entry or at least one problem.
 * What comes out does not depend on the order of the rows.
 */
export async function readRoster(text: string, teamNames: ByTeam<string>): Promise<ReadRoster> {
  return readRows(listTextRows(text.replace(/^\ufeff/, ""), isRosterHeading), teamNames);
}

export function isRosterHeading(cell: string): boolean {
  return readRosterHeading(cell) !== null;
}

async function readRows(
  rows: AsyncIterable<FileRow> | Iterable<FileRow>,
  names: ByTeam<string>,
): Promise<ReadRoster> {
  const chosen = { sales: [], marketing: [] };
  const list = await readRosterList(rows, {
    ...{ names, chosen, today: "", leavesOutInactive: false, knowsNotAsked: false },
  });
  if (!list.ok) return list;
  const { layout, entries, problems } = list;
  return { ok: true, columns: placeColumns(layout), rows: list.rows, entries, problems };
}

function placeColumns({ headings, email, names, team, language }: RosterLayout): RosterColumns {
  const at: RosterColumns["at"] = { email: email.at, team: team.at };
  const [one, other] = names;
  const fields: RosterField[] = other === undefined ? ["name"] : ["first", "last"];
  if (one !== undefined) at[fields[0] ?? "name"] = one.at;
  if (other !== undefined) at.last = other.at;
  if (language !== null) at.language = language.at;
  const read = new Set(Object.values(at));
  return {
    headers: headings,
    at,
    ignored: headings.filter((heading, place) => heading !== "" && !read.has(place)),
  };
}

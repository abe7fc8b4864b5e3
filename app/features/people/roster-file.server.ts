import type { FileRow } from "#app/core/files/delimited";
import type { ByTeam } from "#app/core/vocabulary";
import type { EncodingDoubt } from "#app/features/files/csv-text.server";
import { listTextRows, openFileRows } from "#app/features/files/file-rows.server";
import { readRosterHeading } from "./reading/roster-headings";
import { listRosterPlaces } from "./reading/roster-layout";
import { type RosterList, readRosterList, type TeamValue } from "./reading/roster-list.server";
import type { RosterPlaces, RosterReading } from "./roster-choices";
import type { RosterEntry } from "./roster-entry";
import { MAX_ROSTER_BYTES } from "./roster-limits";
import type { PersonProblem, RosterProblem } from "./roster-problems";

/** How a file was read, for whoever decides whether that is right. */
export type RosterFacts = {
  headings: string[];
  places: RosterPlaces;
  /** the places of all columns that say who is still there */
  statusPlaces: number[];
  teams: TeamValue[];
  notAsked: number;
  markedInactive: number;
  inactiveWords: string[];
  putAside: RosterList["putAside"];
  doubt: EncodingDoubt | null;
  sheet: string | null;
  otherSheets: string[];
};

export type RosterFile = {
  facts: RosterFacts;
  rows: number;
  entries: RosterEntry[];
  problems: PersonProblem[];
};

type ReadRoster = ({ ok: true } & RosterFile) | { ok: false; problem: RosterProblem };

/** Reads a roster from a file of any kind, as somebody chose or as it is proposed. */
export async function readRosterFile(
  bytes: Uint8Array,
  names: ByTeam<string>,
  reading: RosterReading,
): Promise<ReadRoster> {
  const { windows } = reading;
  const file = await openFileRows(bytes, { maxBytes: MAX_ROSTER_BYTES, isHeading: isRosterHeading, windows });
  if (!file.ok) return file;
  const { doubt, sheet, otherSheets } = file;
  return readRows(file.rows, names, reading, { doubt, sheet, otherSheets });
}

/**
 * Reads a roster from the text of a CSV: every row becomes part of an entry, is not asked, is left out as inactive, or
 * has at least one problem. What comes out does not depend on the order of the rows.
 */
export async function readRoster(
  text: string,
  names: ByTeam<string>,
  reading: RosterReading,
): Promise<ReadRoster> {
  const rows = listTextRows(text.replace(/^\ufeff/, ""), isRosterHeading);
  return readRows(rows, names, reading, { doubt: null, sheet: null, otherSheets: [] });
}

export function isRosterHeading(cell: string): boolean {
  return readRosterHeading(cell) !== null;
}

async function readRows(
  rows: AsyncIterable<FileRow> | Iterable<FileRow>,
  names: ByTeam<string>,
  reading: RosterReading,
  file: Pick<RosterFacts, "doubt" | "sheet" | "otherSheets">,
): Promise<ReadRoster> {
  const list = await readRosterList(rows, { ...reading, names, chosen: { sales: [], marketing: [] } });
  if (!list.ok) return list;
  const { layout, statusPlaces, teams, notAsked, markedInactive, inactiveWords, putAside } = list;
  const facts = { statusPlaces, teams, notAsked, markedInactive, inactiveWords, putAside, ...file };
  const { headings } = layout;
  const { entries, problems } = list;
  return {
    ok: true,
    facts: { headings, places: listRosterPlaces(layout), ...facts },
    ...{ rows: list.rows, entries, problems },
  };
}

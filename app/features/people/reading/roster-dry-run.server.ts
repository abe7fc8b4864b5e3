import type { ByTeam, Team } from "#app/core/vocabulary";
import type { EncodingDoubt } from "#app/features/files/csv-text.server";
import { type FileRows, openFileRows } from "#app/features/files/file-rows.server";
import { getWords } from "#app/locales/spoken";
import { NO_VALUES } from "../roster-choices";
import { isRosterHeading } from "../roster-file.server";
import { MAX_ROSTER_BYTES } from "../roster-limits";
import { describePersonReason, describeRosterProblem } from "../roster-sentences";
import type { FoundColumn, RosterLayout } from "./roster-layout";
import { type RosterList, readRosterList, type TeamValue } from "./roster-list.server";

/** What a file of people says, without a database: the object that `parallax import roster --dry-run --json` prints. */
export type RosterDryRun = {
  columns: Record<"email" | "name" | "team" | "status" | "language", string | null>;
  teams: TeamValue[];
  people: { name: string; email: string; team: Team; language: string | null }[];
  notAsked: number;
  markedInactive: number;
  putAside: { line: number; reason: string }[];
  problems: { line: number; person: string; column: string | null; sentence: string }[];
};

export type DryRunNotes = { doubt: EncodingDoubt | null; sheet: string | null; otherSheets: string[] };

/** @param asked the teams' names and the values of the team column that somebody named @param today as year-month-day */
export async function dryRunRoster(
  bytes: Uint8Array,
  asked: { names: ByTeam<string>; chosen: ByTeam<string[]>; today: string; leavesOutInactive: boolean },
): Promise<{ ok: true; run: RosterDryRun; notes: DryRunNotes } | { ok: false; sentence: string }> {
  const file = await openFileRows(bytes, { maxBytes: MAX_ROSTER_BYTES, isHeading: isRosterHeading });
  if (!file.ok) return { ok: false, sentence: describeRosterProblem(file.problem) };
  const list = await readRosterList(file.rows, { ...asked, places: null, values: NO_VALUES });
  if (!list.ok) return { ok: false, sentence: describeRosterProblem(list.problem) };
  return { ok: true, run: describeList(list), notes: noteFile(file) };
}

function noteFile({ doubt, sheet, otherSheets }: FileRows): DryRunNotes {
  return { doubt, sheet, otherSheets };
}

function describeList(list: RosterList): RosterDryRun {
  const { above, below } = getWords().people.file.putAside;
  return {
    columns: nameColumns(list.layout),
    teams: list.teams,
    people: list.entries.map(({ name, email, team, locale }) => ({ name, email, team, language: locale })),
    notAsked: list.notAsked,
    markedInactive: list.markedInactive,
    putAside: list.putAside.map(({ line, reason }) => ({ line, reason: reason === "above" ? above : below })),
    problems: list.problems.map(({ line, person, column, reason }) => {
      return { line, person, column, sentence: describePersonReason(reason) };
    }),
  };
}

function nameColumns({ email, names, team, status, language }: RosterLayout): RosterDryRun["columns"] {
  const join = (columns: readonly FoundColumn[]) =>
    columns.length === 0 ? null : columns.map(({ heading }) => heading).join(" + ");
  return {
    email: email.heading,
    name: join(names),
    team: team.heading,
    status: join(status),
    language: language?.heading ?? null,
  };
}

import { setImmediate as nextTurn } from "node:timers/promises";
import type { FileRow } from "#app/core/files/delimited";
import { readDay } from "#app/core/files/file-date";
import { foldValue, proposeTeam } from "#app/core/files/team-words";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { UnreadableFile } from "#app/features/files/unreadable-file";
import { findDecision, type RosterPlaces, type RosterReading } from "../roster-choices";
import type { RosterEntry } from "../roster-entry";
import { MAX_ROSTER_ROWS } from "../roster-limits";
import type { PersonProblem, RosterProblem } from "../roster-problems";
import { createKeptRows, type KeptRows } from "./kept-rows";
import {
  chooseRosterColumns,
  findRosterHeadings,
  placeRosterColumns,
  type RosterLayout,
} from "./roster-layout";
import { blameTwoTeams, mergeByAddress } from "./roster-merge";
import { areTurnedNames } from "./roster-names";
import { blameSurplus, readPerson } from "./roster-person.server";
import { isYesOrNo, marksInactive } from "./roster-status";

/** How a list is read. */
export type RosterChoices = {
  /** what the organization calls its teams */
  names: ByTeam<string>;
  /** values of the team column that are a team's only ones; of a team without any the proposal counts */
  chosen: ByTeam<string[]>;
} & Omit<RosterReading, "windows">;

export type TeamValue = { value: string; n: number; as: Team | null };

export type RosterList = {
  layout: RosterLayout;
  /** the places of all columns that say who is still there */
  statusPlaces: number[];
  rows: number;
  entries: RosterEntry[];
  problems: PersonProblem[];
  teams: TeamValue[];
  notAsked: number;
  markedInactive: number;
  /** some of the words that mark them; a day in the past is none */
  inactiveWords: string[];
  putAside: { line: number; reason: "above" | "below" }[];
};

/** How many words that mark somebody inactive are told. */
const TOLD_WORDS = 5;

const SAMPLED_ROWS = 2000;
const ROWS_A_TURN = 1000;

/**
 * Reads the rows of a list of people: where its headings stand, which columns are read, who belongs to the teams. Every
 * row is part of an entry, not asked, marked inactive, put aside, or has at least one problem.
 */
export async function readRosterList(
  rows: AsyncIterable<FileRow> | Iterable<FileRow>,
  choices: RosterChoices,
): Promise<({ ok: true } & RosterList) | { ok: false; problem: RosterProblem }> {
  const sample: FileRow[] = [];
  let below: FileRow[] = [];
  let opened: OpenList | null = null;
  const take = (row: FileRow) => {
    if (opened === null) sample.push(row);
    else opened.add(row);
  };
  const count = () => opened?.kept.size ?? sample.length;
  try {
    for await (const row of rows) {
      if (row.cells.every((cell) => cell.trim() === "")) continue;
      if (isBelowTable(row)) {
        below.push(row);
        continue;
      }
      for (const earlier of below) take(earlier);
      below = [];
      take(row);
      if (count() % ROWS_A_TURN === 0) await nextTurn();
      if (count() > MAX_ROSTER_ROWS) return refuse({ kind: "too_many_rows" });
      if (opened === null && sample.length >= SAMPLED_ROWS) {
        const list = openList(sample, choices);
        if (!list.ok) return list;
        opened = list;
      }
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.problem);
    throw error;
  }
  if (opened === null) {
    if (findRosterHeadings(sample) < 0) sample.push(...below.splice(0));
    const list = openList(sample, choices);
    if (!list.ok) return list;
    opened = list;
  }
  const { kept, layout, statusPlaces, above } = opened;
  if (kept.size > MAX_ROSTER_ROWS) return refuse({ kind: "too_many_rows" });
  if (kept.size === 0) for (const row of below.splice(0)) opened.add(row);
  if (kept.size === 0) return refuse({ kind: "no_rows" });
  const putAside = [...above, ...below.map(({ line }) => ({ line, reason: "below" as const }))];
  return { ok: true, statusPlaces, putAside, ...(await judgeRows(layout, kept, choices)) };
}

/** A list whose columns are known. */
type OpenList = {
  layout: RosterLayout;
  statusPlaces: number[];
  above: RosterList["putAside"];
  kept: KeptRows;
  add: (row: FileRow) => void;
};

/** Finds the headings and the columns in the first rows of a list. */
function openList(
  sample: readonly FileRow[],
  choices: RosterChoices,
): ({ ok: true } & OpenList) | { ok: false; problem: RosterProblem } {
  const at = findRosterHeadings(sample);
  const headings = sample[at];
  if (headings === undefined) return refuse({ kind: sample.length === 0 ? "empty" : "no_header" });
  const chosen = chooseRosterColumns(headings.cells, headings.line, sample.slice(at + 1), choices.names);
  if (!chosen.ok) return refuse(describeLayout(chosen.problem));
  const layout = choosePlaces(headings.cells, chosen.layout, choices.places);
  const kept = createKeptRows(listPlaces(layout));
  const add = ({ line, cells }: FileRow) => {
    const isLonger = cells.some((cell, place) => place >= layout.headings.length && cell.trim() !== "");
    const mark = layout.status.find(({ at: place, word }) =>
      marksInactive(word, cells[place] ?? "", choices.today),
    );
    const inactive = mark === undefined ? null : sayMark(mark.heading, cells[mark.at] ?? "");
    kept.add({ line, cells, inactive, surplus: isLonger ? cells.length : 0 });
  };
  for (const row of sample.slice(at + 1)) add(row);
  const above = sample.slice(0, at).map(({ line }) => ({ line, reason: "above" as const }));
  return {
    ...{ ok: true, layout, above, kept, add },
    statusPlaces: chosen.layout.status.map(({ at: place }) => place),
  };
}

function refuse(problem: RosterProblem): { ok: false; problem: RosterProblem } {
  return { ok: false, problem };
}

/** A word that marks somebody; one that says only yes or no goes with its heading. */
function sayMark(heading: string, cell: string): string {
  const word = cell.trim();
  return isYesOrNo(word) ? `${heading}: ${word}` : word;
}

/** What somebody chose; what stands in for a column that they left as it was proposed still does. */
function choosePlaces(
  headings: readonly string[],
  proposed: RosterLayout,
  places: RosterPlaces | null,
): RosterLayout {
  if (places === null) return proposed;
  const chosen = placeRosterColumns(headings, places);
  const sameNames = chosen.names.map(({ at }) => at).join() === proposed.names.map(({ at }) => at).join();
  return {
    ...chosen,
    principal: chosen.email.at === proposed.email.at ? proposed.principal : null,
    wholeName: sameNames ? proposed.wholeName : null,
  };
}

function describeLayout(
  problem: Extract<ReturnType<typeof chooseRosterColumns>, { ok: false }>["problem"],
): RosterProblem {
  if (problem.kind === "no_header") return problem;
  return { kind: "missing_column", fields: [...problem.fields] };
}

function listPlaces({ email, principal, names, wholeName, team, language }: RosterLayout): number[] {
  return [email, principal, ...names, wholeName, team, language].flatMap((column) =>
    column === null ? [] : [column.at],
  );
}

const TOTALS =
  /^(grand totals?|totals?|gesamt|summe|generated by|copyright|confidential|exported|filtered by|as of)\b/i;

/** A row with one filled cell, or a total: what stands below many tables, unless rows of people follow. */
function isBelowTable({ cells }: FileRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.some((cell) => cell.includes("@"))) return false;
  return cells.length > 0 && (filled.length === 1 || TOTALS.test(filled[0]?.trim() ?? ""));
}

async function judgeRows(
  layout: RosterLayout,
  kept: KeptRows,
  choices: RosterChoices,
): Promise<Omit<RosterList, "putAside" | "statusPlaces">> {
  const { teams, teamOf } = countTeams(kept.column(layout.team.at), choices);
  const turned = layout.names.length === 1 && areTurnedNames(kept.column(layout.names[0]?.at ?? -1));
  const people: RosterEntry[] = [];
  const problems: PersonProblem[] = [];
  let [rows, notAsked, markedInactive] = [0, 0, 0];
  const inactiveWords = new Set<string>();
  for (const { line, inactive, surplus, cells } of kept.list()) {
    if (rows++ % ROWS_A_TURN === 0) await nextTurn();
    const team = teamOf(cells[layout.team.at] ?? "");
    if (inactive !== null) {
      markedInactive++;
      if (inactiveWords.size < TOLD_WORDS && readDay(inactive) === null) inactiveWords.add(inactive);
      if (choices.leavesOutInactive) continue;
    }
    if (surplus > 0) {
      problems.push(blameSurplus(line, cells, layout, surplus));
      continue;
    }
    if (team === null) {
      notAsked++;
      continue;
    }
    const read = readPerson(line, cells, layout, { team, turned });
    if ("row" in read) people.push(read.row);
    else for (const problem of read.problems) problems.push(problem);
  }
  const { entries, divided } = mergeByAddress(people);
  for (const same of divided)
    for (const problem of blameTwoTeams(same, layout.team.heading)) problems.push(problem);
  problems.sort((a, b) => a.line - b.line);
  return {
    ...{ layout, rows, entries, problems, teams, notAsked, markedInactive },
    inactiveWords: [...inactiveWords],
  };
}

/** The different values of the team column with the first spelling of each, most frequent first, and whose each cell is. */
function countTeams(
  cells: readonly string[],
  { names, chosen, values: decided }: RosterChoices,
): { teams: TeamValue[]; teamOf: (cell: string) => Team | null } {
  const values = new Map<string, TeamValue>();
  const spelled = new Map<string, TeamValue>();
  const folded = { sales: chosen.sales.map(foldValue), marketing: chosen.marketing.map(foldValue) };
  const decide = (value: string, key: string) => {
    const decision = findDecision(decided, value);
    if (decision !== undefined) return decision;
    const proposed = proposeTeam(value, names);
    const open = proposed !== null && folded[proposed].length === 0 ? proposed : null;
    return TEAMS.find((team) => folded[team].includes(key)) ?? open;
  };
  for (const cell of cells) {
    let known = spelled.get(cell);
    if (known === undefined) {
      const value = cell.trim();
      const key = foldValue(value);
      known = values.get(key) ?? { value, n: 0, as: decide(value, key) };
      values.set(key, known);
      spelled.set(cell, known);
    }
    known.n++;
  }
  const teams = [...values.values()].sort((one, other) => other.n - one.n);
  return { teams, teamOf: (cell) => spelled.get(cell)?.as ?? null };
}

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

/** What the rows of a list need to hold until all of them are known. */
type Kept = { line: number; team: string; inactive: string | null; surplus: number; cells: string[] };

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
  let opened: {
    layout: RosterLayout;
    statusPlaces: number[];
    add: (row: FileRow) => void;
  } | null = null;
  const kept: Kept[] = [];
  const putAside: RosterList["putAside"] = [];
  const open = (): { ok: true } | { ok: false; problem: RosterProblem } => {
    const at = findRosterHeadings(sample);
    const headings = sample[at];
    if (headings === undefined)
      return { ok: false, problem: { kind: sample.length === 0 ? "empty" : "no_header" } };
    const chosen = chooseRosterColumns(headings.cells, headings.line, sample.slice(at + 1), choices.names);
    if (!chosen.ok) return { ok: false, problem: describeLayout(chosen.problem) };
    for (const { line } of sample.slice(0, at)) putAside.push({ line, reason: "above" });
    const layout = choosePlaces(headings.cells, chosen.layout, choices.places);
    const statusPlaces = chosen.layout.status.map(({ at: place }) => place);
    const places = listPlaces(layout);
    const add = ({ line, cells }: FileRow) => {
      const slim: string[] = [];
      for (const place of places) slim[place] = cells[place] ?? "";
      const surplus = cells.slice(layout.headings.length).some((cell) => cell.trim() !== "")
        ? cells.length
        : 0;
      const mark = layout.status.find(({ at: place, word }) =>
        marksInactive(word, cells[place] ?? "", choices.today),
      );
      const inactive = mark === undefined ? null : sayMark(mark.heading, cells[mark.at] ?? "");
      kept.push({ line, team: (cells[layout.team.at] ?? "").trim(), inactive, surplus, cells: slim });
    };
    opened = { layout, statusPlaces, add };
    for (const row of sample.slice(at + 1)) add(row);
    return { ok: true };
  };
  let below: FileRow[] = [];
  const take = (row: FileRow) => {
    if (opened === null) sample.push(row);
    else (opened as { add: (row: FileRow) => void }).add(row);
  };
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
      if (kept.length % ROWS_A_TURN === 0) await nextTurn();
      if (kept.length + sample.length > MAX_ROSTER_ROWS + SAMPLED_ROWS || kept.length > MAX_ROSTER_ROWS)
        return { ok: false, problem: { kind: "too_many_rows" } };
      if (opened === null && sample.length === SAMPLED_ROWS) {
        const done = open();
        if (!done.ok) return done;
      }
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
  if (opened === null) {
    if (findRosterHeadings(sample) < 0) {
      for (const row of below) sample.push(row);
      below = [];
    }
    const done = open();
    if (!done.ok) return done;
  }
  if (kept.length > MAX_ROSTER_ROWS) return { ok: false, problem: { kind: "too_many_rows" } };
  if (kept.length === 0) {
    for (const row of below) take(row);
    below = [];
  }
  for (const { line } of below) putAside.push({ line, reason: "below" });
  if (kept.length === 0) return { ok: false, problem: { kind: "no_rows" } };
  const { layout, statusPlaces } = opened as unknown as { layout: RosterLayout; statusPlaces: number[] };
  return { ok: true, statusPlaces, putAside, ...(await judgeRows(layout, kept, choices)) };
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
  kept: readonly Kept[],
  choices: RosterChoices,
): Promise<Omit<RosterList, "putAside" | "statusPlaces">> {
  const teams = countTeams(kept, choices);
  const teamOf = new Map(teams.map(({ value, as }) => [foldValue(value), as]));
  const turned =
    layout.names.length === 1 &&
    areTurnedNames(kept.map(({ cells }) => cells[layout.names[0]?.at ?? -1] ?? ""));
  const people: RosterEntry[] = [];
  const problems: PersonProblem[] = [];
  let notAsked = 0;
  let markedInactive = 0;
  const inactiveWords = new Set<string>();
  for (const [at, { line, team: value, inactive, surplus, cells }] of kept.entries()) {
    if (at % ROWS_A_TURN === 0) await nextTurn();
    const team = teamOf.get(foldValue(value)) ?? null;
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
    ...{ layout, rows: kept.length, entries, problems, teams, notAsked, markedInactive },
    inactiveWords: [...inactiveWords],
  };
}

/** The different values of the team column with the first spelling of each, most frequent first. */
function countTeams(kept: readonly Kept[], { names, chosen, values: decided }: RosterChoices): TeamValue[] {
  const values = new Map<string, TeamValue>();
  const folded = { sales: chosen.sales.map(foldValue), marketing: chosen.marketing.map(foldValue) };
  for (const { team: value } of kept) {
    const key = foldValue(value);
    const known = values.get(key);
    if (known !== undefined) {
      known.n++;
      continue;
    }
    const decision = findDecision(decided, value);
    const named = TEAMS.find((team) => folded[team].includes(key));
    const proposed = proposeTeam(value, names);
    const open = proposed !== null && folded[proposed].length === 0 ? proposed : null;
    values.set(key, { value, n: 1, as: decision === undefined ? (named ?? open) : decision });
  }
  return [...values.values()].sort((one, other) => other.n - one.n);
}

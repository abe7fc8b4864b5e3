import type { ByTeam, Team } from "#app/core/vocabulary";
import { keepProblems } from "#app/features/files/problems";
import type { RosterReading } from "../roster-choices";
import type { RosterFacts, RosterFile } from "../roster-file.server";
import { countAfter, type KeyedEntry, type RosterPlan, type RosterRow } from "../roster-plan";
import type { PersonProblem } from "../roster-problems";

/** How many people of each kind a dry run names, and how many problems it keeps. */
const NAMED = 100;
const KEPT_PROBLEMS = 5000;

/** How many values of the team column are shown to be decided; what is rarer is as it was proposed. */
export const SHOWN_VALUES = 200;

const NAMED_LINES = 20;

export type NamedPerson = { name: string; email: string; team: Team; locale: string | null };
export type NamedChange = { before: NamedPerson; after: NamedPerson };

/** What a dry run shows. Nothing in it is needed to import; the first few of a kind stand for the rest. */
export type ImportPreview = {
  reading: RosterReading;
  facts: RosterFacts;
  /** How many values of the team column are not shown. */
  moreTeams: number;
  linesAside: number;
  rows: number;
  badRows: number;
  problems: PersonProblem[];
  moreProblems: number;
  counts: {
    people: number;
    added: number;
    returning: number;
    changed: number;
    moved: number;
    unchanged: number;
    missing: number;
    merged: number;
  };
  before: ByTeam<number>;
  after: ByTeam<number>;
  afterRemoval: ByTeam<number>;
  added: NamedPerson[];
  changed: NamedChange[];
  moved: NamedChange[];
  missing: NamedPerson[];
  merged: { email: string; lines: number[] }[];
  /** Changes when the file would do something else to the roster than what was shown. */
  fingerprint: string;
};

export function buildPreview(
  file: RosterFile,
  reading: RosterReading,
  plan: RosterPlan,
  before: ByTeam<number>,
  fingerprint: string,
): ImportPreview {
  const { facts } = file;
  const merged = file.entries.filter((entry) => entry.lines.length > 1);
  return {
    reading,
    facts: {
      ...facts,
      teams: facts.teams.slice(0, SHOWN_VALUES),
      putAside: facts.putAside.slice(0, NAMED_LINES),
    },
    moreTeams: Math.max(0, facts.teams.length - SHOWN_VALUES),
    linesAside: facts.putAside.length,
    rows: file.rows,
    badRows: new Set(file.problems.map((problem) => problem.line)).size,
    ...keepProblems(file.problems, KEPT_PROBLEMS),
    counts: {
      people: file.entries.length,
      added: plan.added.length,
      returning: plan.returning.length,
      changed: plan.changed.length,
      moved: plan.moved.length,
      unchanged: plan.unchanged,
      missing: plan.missing.length,
      merged: merged.reduce((sum, entry) => sum + entry.lines.length - 1, 0),
    },
    before,
    after: countAfter(plan, before, false),
    afterRemoval: countAfter(plan, before, true),
    added: [...plan.added, ...plan.returning].slice(0, NAMED).map(namePerson),
    changed: plan.changed.slice(0, NAMED).map(nameChange),
    moved: plan.moved.slice(0, NAMED).map(nameChange),
    missing: plan.missing.slice(0, NAMED).map(namePerson),
    merged: merged.slice(0, NAMED).map(({ email, lines }) => ({ email, lines: lines.slice(0, 5) })),
    fingerprint,
  };
}

/** How many writes the import would make, removals apart. */
export function countWrites({ counts }: ImportPreview): number {
  return counts.added + counts.returning + counts.changed + counts.moved;
}

function namePerson({ name, email, team, locale }: RosterRow | KeyedEntry): NamedPerson {
  return { name, email: email ?? "", team, locale };
}

function nameChange({ before, entry }: RosterPlan["changed"][number]): NamedChange {
  return { before: namePerson(before), after: namePerson(entry) };
}

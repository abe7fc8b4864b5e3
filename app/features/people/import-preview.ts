import type { ByTeam, Team } from "#app/core/vocabulary";
import { keepProblems } from "#app/features/files/problems";
import type { RosterField } from "./roster-columns";
import type { RosterFile } from "./roster-file.server";
import { countAfter, type KeyedEntry, type RosterPlan, type RosterRow } from "./roster-plan";
import type { PersonProblem } from "./roster-problems";

/** How many people of each kind a dry run names, and how many problems it keeps. */
const NAMED = 100;
const KEPT_PROBLEMS = 5000;

export type NamedPerson = { name: string; email: string; team: Team; locale: string | null };
export type NamedChange = { before: NamedPerson; after: NamedPerson };

/** What a dry run shows. Nothing in it is needed to import; the first few of a kind stand for the rest. */
export type ImportPreview = {
  columns: { field: RosterField; header: string }[];
  ignored: string[];
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
  plan: RosterPlan,
  before: ByTeam<number>,
  fingerprint: string,
): ImportPreview {
  const merged = file.entries.filter((entry) => entry.lines.length > 1);
  return {
    columns: Object.entries(file.columns.at)
      .sort((a, b) => a[1] - b[1])
      .map(([field, at]) => ({ field: field as RosterField, header: file.columns.headers[at] ?? "" })),
    ignored: file.columns.ignored,
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

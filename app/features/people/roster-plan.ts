import type { ByTeam, Team } from "#app/core/vocabulary";

/** An entry of a file with the keyed hash of its address, in hex. */
export type KeyedEntry = { key: string; name: string; email: string; team: Team; locale: string | null };

/** A row of the roster as it stands, removed people included. */
export type RosterRow = {
  id: string;
  key: string;
  name: string;
  email: string | null;
  team: Team;
  locale: string | null;
  removed: boolean;
};

/** What an import would do. `returning` are people who were removed before. */
export type RosterPlan = {
  added: KeyedEntry[];
  returning: KeyedEntry[];
  changed: { before: RosterRow; entry: KeyedEntry }[];
  moved: { before: RosterRow; entry: KeyedEntry }[];
  unchanged: number;
  missing: RosterRow[];
};

/** Compares a file with the roster. A file that names no language for somebody leaves theirs as it is. */
export function planImport(entries: readonly KeyedEntry[], roster: readonly RosterRow[]): RosterPlan {
  const byKey = new Map(roster.map((row) => [row.key, row]));
  const plan: RosterPlan = { added: [], returning: [], changed: [], moved: [], unchanged: 0, missing: [] };
  const named = new Set<string>();
  for (const given of entries) {
    named.add(given.key);
    const before = byKey.get(given.key);
    const keeps = given.locale === null && before !== undefined && before.locale !== null;
    const entry = keeps ? { ...given, locale: before.locale } : given;
    if (before === undefined) plan.added.push(entry);
    else if (before.removed) plan.returning.push(entry);
    else if (before.team !== entry.team) plan.moved.push({ before, entry });
    else if (before.name !== entry.name || before.locale !== entry.locale)
      plan.changed.push({ before, entry });
    else plan.unchanged++;
  }
  plan.missing = roster.filter((row) => !row.removed && !named.has(row.key));
  return plan;
}

/** How many people each team has after the plan, with and without those whom the file does not name. */
export function countAfter(plan: RosterPlan, before: ByTeam<number>, removeMissing: boolean): ByTeam<number> {
  const after = { ...before };
  for (const entry of [...plan.added, ...plan.returning]) after[entry.team]++;
  for (const move of plan.moved) {
    after[move.before.team]--;
    after[move.entry.team]++;
  }
  if (removeMissing) for (const row of plan.missing) after[row.team]--;
  return after;
}

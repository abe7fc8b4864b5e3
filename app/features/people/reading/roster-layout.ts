import type { FileRow } from "#app/core/files/delimited";
import { foldWord } from "#app/core/files/fold";
import { proposeTeam } from "#app/core/files/team-words";
import type { ByTeam } from "#app/core/vocabulary";
import type { RosterPlaces } from "../roster-choices";
import { type FoundField, isJobTitle, readRosterHeading } from "./roster-headings";

/** A column that is read: its place, its heading, and the word by which it was known. */
export type FoundColumn = { at: number; heading: string; word: string };

/** The columns of a roster; `names` are one, or a first and a last name. `principal` stands in for an empty address. */
export type RosterLayout = {
  headings: string[];
  email: FoundColumn;
  principal: FoundColumn | null;
  names: FoundColumn[];
  /** a whole name beside first and last */
  wholeName: FoundColumn | null;
  team: FoundColumn;
  language: FoundColumn | null;
  status: FoundColumn[];
};

export type LayoutProblem =
  | { kind: "no_header" }
  | { kind: "missing_column"; fields: ("email" | "name" | "team")[]; line: number };

const SEARCHED_ROWS = 20;

/** More different values than teams have is free text. */
const MOST_TEAM_VALUES = 50;

/** The place of the headings: the first of the first rows in which an address column and one more field are known. */
export function findRosterHeadings(rows: readonly FileRow[]): number {
  return rows.slice(0, SEARCHED_ROWS).findIndex(({ cells }) => {
    const fields = new Set(cells.map((cell) => readRosterHeading(cell)?.field));
    const address = fields.has("email") || fields.has("principal") || fields.has("username");
    return (
      address &&
      [...fields].some((field) => field !== undefined && !["email", "principal", "username"].includes(field))
    );
  });
}

type Candidate = FoundColumn & { field: FoundField; rank: number };

/**
 * Chooses the columns by their headings and, where several fit, by what stands below them: the address column with most
 * addresses, the team column in which most cells name one of the teams.
 */
export function chooseRosterColumns(
  headings: readonly string[],
  line: number,
  sample: readonly FileRow[],
  names: ByTeam<string>,
): { ok: true; layout: RosterLayout } | { ok: false; problem: LayoutProblem } {
  const found = headings.flatMap((heading, at): Candidate[] => {
    const read = readRosterHeading(heading);
    return read === null ? [] : [{ at, heading: heading.trim(), ...read }];
  });
  const of = (field: FoundField) => found.filter((one) => one.field === field);
  const count = (at: number, counts: (cell: string) => boolean) =>
    sample.reduce((sum, { cells }) => sum + (counts(cells[at] ?? "") ? 1 : 0), 0);
  const addresses = (one: Candidate) => count(one.at, (cell) => /\S@\S+\.\S/.test(cell));
  const teams = new Map<string, boolean>();
  const namesTeam = (cell: string) => {
    let known = teams.get(cell);
    if (known === undefined) {
      known = proposeTeam(cell, names) !== null;
      teams.set(cell, known);
    }
    return known;
  };
  const filled = (one: Candidate) => count(one.at, (cell) => cell.trim() !== "");
  const mostly = (one: Candidate) => addresses(one) * 2 > filled(one) && addresses(one) > 0;
  const principal = pick(of("principal"), addresses);
  const email = pick(of("email"), addresses) ?? principal ?? pick(of("username").filter(mostly), addresses);
  const team =
    pick(of("team"), (one) => count(one.at, namesTeam)) ?? findUnnamedTeam(headings, sample, names);
  const person = choosePerson(of, filled);
  const missing = [
    ...(person === null ? (["name"] as const) : []),
    ...(email === null ? (["email"] as const) : []),
    ...(team === null ? (["team"] as const) : []),
  ];
  if (email === null || team === null || person === null)
    return { ok: false, problem: { kind: "missing_column", fields: missing, line } };
  return {
    ok: true,
    layout: {
      headings: headings.map((heading) => heading.trim()),
      ...{ email, principal: principal === email ? null : principal, team, ...person },
      language: pick(of("language"), filled),
      status: of("status"),
    },
  };
}

/** The columns that somebody chose. @throws RangeError for a place without a heading */
export function placeRosterColumns(headings: readonly string[], places: RosterPlaces): RosterLayout {
  const column = (at: number): FoundColumn => {
    const heading = headings[at]?.trim();
    if (heading === undefined) throw new RangeError(`There is no column ${at}.`);
    return { at, heading, word: readRosterHeading(heading)?.word ?? foldWord(heading) };
  };
  const { email, name, last, team, language, status } = places;
  return {
    headings: headings.map((heading) => heading.trim()),
    ...{ email: column(email), principal: null, names: [name, ...(last === null ? [] : [last])].map(column) },
    ...{ wholeName: null, team: column(team), language: language === null ? null : column(language) },
    status: status.map(column),
  };
}

/** Where the columns of a layout stand. */
export function listRosterPlaces({ email, names, team, language, status }: RosterLayout): RosterPlaces {
  const [name, last] = names.map(({ at }) => at);
  return {
    ...{
      email: email.at,
      name: name ?? 0,
      last: last ?? null,
      team: team.at,
      language: language?.at ?? null,
    },
    status: status.map(({ at }) => at),
  };
}

/** Under a heading that nobody knows: the column whose few values name both teams. A job title is no team. */
function findUnnamedTeam(
  headings: readonly string[],
  sample: readonly FileRow[],
  names: ByTeam<string>,
): FoundColumn | null {
  const named = headings.flatMap((heading, at) => {
    if (readRosterHeading(heading) !== null || isJobTitle(heading)) return [];
    const values = new Set(sample.map(({ cells }) => (cells[at] ?? "").trim()));
    if (values.size > MOST_TEAM_VALUES) return [];
    const teams = new Set([...values].map((value) => proposeTeam(value, names)));
    const word = foldWord(heading);
    return teams.has("sales") && teams.has("marketing") ? [{ at, heading: heading.trim(), word }] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The best by what stands below it, of several alike the better known, then the first. */
function pick(columns: readonly Candidate[], measure: (one: Candidate) => number): Candidate | null {
  const measured = columns.map((one) => ({ one, score: measure(one) }));
  measured.sort((a, b) => b.score - a.score || a.one.rank - b.one.rank || a.one.at - b.one.at);
  return measured[0]?.one ?? null;
}

/** "Name" beside "Vorname", "nom" beside "prénom" and "nombre" beside "apellidos" are half a name, else the whole. */
function choosePerson(
  of: (field: FoundField) => Candidate[],
  filled: (one: Candidate) => number,
): Pick<RosterLayout, "names" | "wholeName"> | null {
  const [first, last, half] = [pick(of("first"), filled), pick(of("last"), filled), pick(of("half"), filled)];
  const whole = pick(of("name"), filled);
  if (first !== null && last !== null) return { names: [first, last], wholeName: whole ?? half };
  if (whole !== null && (half === null || filled(whole) > 0)) return { names: [whole], wholeName: null };
  if (half !== null && first !== null) return { names: [first, half], wholeName: whole };
  if (half !== null && last !== null) return { names: [half, last], wholeName: whole };
  const one = half ?? whole;
  return one === null ? null : { names: [one], wholeName: null };
}

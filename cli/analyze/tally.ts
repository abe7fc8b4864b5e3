import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import { foldValue } from "#app/core/files/team-words";
import { countPoints, type Scale } from "#app/core/measures/scale";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { suggestNearest } from "./nearest";
import type { AnalyzeOptions } from "./options";
import type { Sheets } from "./sheets";

/** One team in one wave. Counts run from the lowest to the highest score, after reversing. */
export type TeamTally = { people: number; counts: number[][]; missing: number[]; sheets: Sheets | null };

/** The answers of one wave, by question in the order of `Survey.items`. */
export type WaveTally = { wave: string | null } & ByTeam<TeamTally>;

/** All that `analyze` keeps of a file. */
export type Survey = { items: string[]; scales: Scale[]; waves: WaveTally[] };

/** Columns of a file, found by name. */
export type Columns = { find: (name: string, option: string) => number };

export function findColumns(file: string, names: readonly string[], line: number): Columns {
  return {
    find: (name, option) => {
      const at = names.indexOf(name);
      if (at !== -1 && name !== "") return at;
      const near = suggestNearest(name, names, `; the columns are ${listNames(names)}.`);
      throw new Refusal(`${file}, line ${line}: there is no column "${name}" (${option})${near}`);
    },
  };
}

/** The one column with this name, heading or wording. @throws Refusal */
export function findColumn(path: string, file: SurveyFile, name: string, option: string): FileColumn {
  const same = (text: string) => text !== "" && text === name;
  const loose = (text: string) => text !== "" && foldValue(text) === foldValue(name);
  const { columns } = file;
  const found =
    columns.filter((column) => same(column.name)).slice(0, 1)[0] ??
    columns.find((column) => [column.heading, ...column.aliases].some(same)) ??
    columns.find((column) => [column.name, column.heading, ...column.aliases].some(loose));
  if (found === undefined) {
    const names = columns.map((column) => column.name);
    const near = suggestNearest(name, names, `; the columns are ${listNames(names)}.`);
    throw new Refusal(`${path}, line ${file.headingLine}: there is no column "${name}" (${option})${near}`);
  }
  if (columns.filter(({ heading }) => heading === found.heading && heading === name).length > 1)
    throw new Refusal(
      `${path}, line ${file.headingLine}: the name "${name}" stands in more than one column.`,
    );
  return found;
}

/** Sorts rows by team and wave; says which names do not occur once the file has been read. */
export type Sorter<Tally> = {
  teamOf: (cell: string) => Team | null;
  waveOf: (cell: string | null, line: number) => Tally;
  finish: () => { wave: string | null; tally: Tally }[];
};

const MOST_VALUES = 1000;

export function createSorter<Tally>(
  options: AnalyzeOptions,
  waveAt: number,
  create: () => Tally,
): Sorter<Tally> {
  const teams = new Map<string, Team | null>();
  const met = { sales: false, marketing: false };
  const waves = new Map<string, Tally>();
  return {
    teamOf(cell) {
      const known = teams.get(cell);
      if (known !== undefined) return known;
      const team = matchTeam(cell.trim(), options.teams);
      if (teams.size < MOST_VALUES) teams.set(cell, team);
      if (team) met[team] = true;
      return team;
    },
    waveOf(cell, line) {
      const wave = cell?.trim() ?? "";
      if (cell !== null && isMissing(wave)) {
        throw new Refusal(
          `${options.file}, line ${line}, column ${waveAt + 1} ("${options.waves}"): the wave is missing.`,
        );
      }
      let tally = waves.get(wave);
      if (!tally) {
        tally = create();
        waves.set(wave, tally);
      }
      return tally;
    },
    finish() {
      const absent = TEAMS.find((team) => !met[team]);
      if (absent) refuseEmptyGroup(options, absent, [...teams.keys()]);
      return [...waves]
        .sort(([one], [other]) => orderWaves(one, other))
        .map(([wave, tally]) => ({ wave: options.waves === null ? null : wave, tally }));
    },
  };
}

/** Empty cells and NA are missing answers. */
function isMissing(cell: string): boolean {
  return cell === "" || cell === "NA";
}

/**
 * Reads one answer: 0 when missing, else 1 for the lowest answer, 2 for the next …; −1 for anything that is no
 * whole number on the scale. A decimal point or comma may stand before zeros only.
 */
export function createCellReader({ lowest, highest }: Scale): (cell: string) => number {
  const digits = Array.from({ length: 10 }, (_, digit) =>
    digit < lowest || digit > highest ? -1 : digit - lowest + 1,
  );
  const readSlowly = (cell: string): number => {
    const text = cell.trim();
    if (isMissing(text)) return 0;
    if (!/^[+-]?\d+(?:[.,]0*)?$/.test(text)) return -1;
    const value = Number.parseInt(text, 10);
    return value < lowest || value > highest ? -1 : value - lowest + 1;
  };
  return (cell) =>
    cell.length === 1 ? (digits[cell.charCodeAt(0) - 48] ?? readSlowly(cell)) : readSlowly(cell);
}

/** The code of the same answer on the question turned round. */
export function reverseCode(code: number, scale: Scale): number {
  return code <= 0 ? code : countPoints(scale) + 1 - code;
}

function matchTeam(value: string, teams: ByTeam<string>): Team | null {
  const exact = TEAMS.find((team) => teams[team] === value);
  if (exact || value === "") return exact ?? null;
  return TEAMS.find((team) => teams[team] !== "" && Number(teams[team]) === Number(value)) ?? null;
}

function refuseEmptyGroup(options: AnalyzeOptions, team: Team, cells: readonly string[]): never {
  const values = [...new Set(cells.map((cell) => cell.trim()))].filter((value) => value !== "");
  const holds = values.length === 0 ? "is empty" : `holds ${listNames(values)}`;
  const near = suggestNearest(options.teams[team], values);
  throw new Refusal(
    `${options.file}: no row has "${options.teams[team]}" (--${team}) in column "${options.group}", which ${holds}${near}`,
  );
}

export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `"${name}"`);
  return `${shown.join(", ")}${names.length > 12 ? ", …" : ""}`;
}

/** Waves that are numbers stand in the order of their size. */
export function orderWaves(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  return new Intl.Collator("en", { numeric: true }).compare(one, other);
}

import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import { foldValue } from "#app/core/files/team-words";
import { countPoints, type Scale } from "#app/core/measures/scale";
import type { ByTeam } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { suggestNearest } from "./nearest";
import type { Sheets } from "./sheets";

/** One team in one wave. Counts run from the lowest to the highest score, after reversing. */
export type TeamTally = { people: number; counts: number[][]; missing: number[]; sheets: Sheets | null };

/** The answers of one wave, by question in the order of `Survey.items`. */
export type WaveTally = { wave: string | null } & ByTeam<TeamTally>;

/** All that `analyze` keeps of a file. */
export type Survey = { items: string[]; scales: Scale[]; waves: WaveTally[] };

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

/** The code of the same answer on the question turned round. */
export function reverseCode(code: number, scale: Scale): number {
  return code <= 0 ? code : countPoints(scale) + 1 - code;
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

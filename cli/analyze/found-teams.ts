import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import { rankTeamColumns } from "#app/core/files/team-column";
import { foldValue, proposeTeam } from "#app/core/files/team-words";
import { type ByTeam, byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { suggestNearest } from "./nearest";
import type { AskedOptions } from "./options";
import { findColumn, listNames } from "./tally";

/** The column of the teams, the team of each of its values, and what is said about how they were found. */
export type FoundTeams = {
  column: FileColumn;
  teamOf: (Team | null)[];
  teams: ByTeam<string>;
  notes: string[];
};

const NAMES = { sales: "Sales", marketing: "Marketing" };

export function findTeams(file: SurveyFile, asked: AskedOptions): FoundTeams {
  const given = asked.group === null ? null : findColumn(asked.file, file, asked.group, "--group");
  const column = given ?? chooseColumn(file, asked);
  const teamOf = column.values.map((value) => sortValue(value, asked.values));
  const values = byTeam((team) => distinct(column.values.filter((_, at) => teamOf[at] === team)));
  for (const team of TEAMS) if (values[team].length === 0) refuseEmpty(asked, team, column);
  for (const team of TEAMS)
    for (const value of asked.values[team])
      if (!column.values.some((one) => isSame(one, value))) refuseEmpty(asked, team, column, value);
  const notes: string[] = [];
  if (given === null) notes.push(`The teams were found in the column "${column.heading}".`);
  for (const team of TEAMS) {
    if (asked.values[team].length > 0) continue;
    notes.push(
      `${NAMES[team]} is ${values[team].map((value) => `"${value}"`).join(", ")}, by the words; --${team} says it otherwise.`,
    );
  }
  const teams = byTeam((team) =>
    (asked.values[team].length > 0 ? asked.values[team] : values[team]).join(", "),
  );
  return { column, teamOf, teams, notes };
}

function distinct(values: readonly string[]): string[] {
  return values.filter((value, at) => values.findIndex((one) => foldValue(one) === foldValue(value)) === at);
}

function sortValue(value: string, values: ByTeam<string[]>): Team | null {
  const named = TEAMS.find((team) => values[team].some((one) => isSame(value, one)));
  if (named !== undefined || value === "") return named ?? null;
  const proposed = proposeTeam(value, NAMES);
  return proposed !== null && values[proposed].length === 0 ? proposed : null;
}

/** Case and blanks do not count, and numbers are the same however they are written. */
function isSame(one: string, other: string): boolean {
  if (foldValue(one) === foldValue(other)) return true;
  return one.trim() !== "" && other.trim() !== "" && Number(one) === Number(other);
}

/** The column in which the largest share of cells names one of the teams; both have to occur. */
function chooseColumn({ columns }: SurveyFile, asked: AskedOptions): FileColumn {
  const [best] = rankTeamColumns(columns, (value) => sortValue(value, asked.values));
  if (best) return best;
  const names = columns.filter(({ name, metadata }) => name !== "" && !metadata).map(({ name }) => name);
  throw new Refusal(
    `${asked.file}: no column names both teams. Say which column does with --group, and which of its values mean the ` +
      `teams with --sales and --marketing; the columns are ${listNames(names)}.`,
  );
}

function refuseEmpty({ file, values }: AskedOptions, team: Team, column: FileColumn, value?: string): never {
  const held = distinct(column.values.filter((one) => one !== ""));
  const holds = held.length === 0 ? "is empty" : `holds ${listNames(held)}`;
  const wanted = value ?? values[team][0];
  if (wanted === undefined) {
    throw new Refusal(
      `${file}: no value of the column "${column.heading}" names ${NAMES[team]}; it ${holds}: say which do with --${team}.`,
    );
  }
  const near = suggestNearest(wanted, held);
  throw new Refusal(
    `${file}: no row has "${wanted}" (--${team}) in column "${column.heading}", which ${holds}${near}`,
  );
}

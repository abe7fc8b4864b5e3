import { TEAMS, type Team } from "#app/core/vocabulary";
import { countValues, type FileColumn } from "./survey-table";

/** More different values than this are no teams. */
export const MOST_TEAM_VALUES = 300;

/**
 * The columns that may say the team: those in which both teams are named, the one with the largest share of such cells
 * first. @param sortValue the team that a value names, or null
 */
export function rankTeamColumns(
  columns: readonly FileColumn[],
  sortValue: (value: string) => Team | null,
): FileColumn[] {
  const scored = columns
    .filter(({ values, metadata, name }) => name !== "" && !metadata && values.length <= MOST_TEAM_VALUES)
    .map((column) => {
      const counts = countValues(column);
      const teams = column.values.map((value) => sortValue(value));
      const filled = counts.reduce((sum, n, at) => sum + (column.values[at] === "" ? 0 : n), 0);
      const named = counts.reduce((sum, n, at) => sum + (teams[at] === null ? 0 : n), 0);
      const both = TEAMS.every((team) => teams.includes(team));
      return { column, share: both && filled > 0 ? named / filled : 0 };
    })
    .filter(({ share }) => share > 0);
  scored.sort((one, other) => other.share - one.share || one.column.place - other.column.place);
  return scored.map(({ column }) => column);
}

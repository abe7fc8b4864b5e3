import { readDay, readYear } from "#app/core/files/file-date";
import { foldWord } from "#app/core/files/fold";
import { isTooFine, nameWaves, type RowLeftOut, sortRows } from "#app/core/files/sheet-rows";
import { countValues, type FileColumn, type SurveyFile } from "#app/core/files/survey-table";
import { MOST_TEAM_VALUES, rankTeamColumns } from "#app/core/files/team-column";
import { foldValue, proposeTeam } from "#app/core/files/team-words";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import type { HistoryChoices, HistoryProblem } from "./choices";

/** A column to choose. */
export type ColumnName = { place: number; heading: string };

/** Which rows count, of which team and wave. `waveOfRow` and `teamOfRow` are −1 for a row that is left out. */
export type HistoryRows = {
  teamColumns: ColumnName[];
  team: FileColumn | null;
  teams: { value: string; n: number; as: Team | null }[];
  waveColumns: ColumnName[];
  wave: FileColumn | null;
  teamOfRow: Int8Array;
  waveOfRow: Int32Array;
  waves: { name: string; lastDay: string | null }[];
  left: { reason: RowLeftOut | "no_wave"; n: number }[];
  problems: HistoryProblem[];
};

/** Sorts the rows of a file into teams and waves, as a person chose or as the file suggests. */
export function readHistoryRows(
  file: SurveyFile,
  choices: HistoryChoices,
  names: ByTeam<string>,
): HistoryRows {
  const sortValue = (value: string): Team | null => {
    const chosen = choices.teams.get(foldValue(value));
    return chosen === undefined ? proposeTeam(value, names) : chosen;
  };
  const ranked = rankTeamColumns(file.columns, sortValue);
  const team = findColumn(file, choices.team) ?? ranked[0] ?? null;
  const problems: HistoryProblem[] = [];
  const teamOf = team === null ? [] : team.values.map((value) => (value === "" ? null : sortValue(value)));
  const blank = { teamOfRow: new Int8Array(file.rows).fill(-1), left: new Map<RowLeftOut, number>() };
  const { teamOfRow, left } = team === null ? blank : sortRows(file, team, teamOf, choices.keepUnfinished);
  if (team === null) problems.push({ kind: "no_team_column" });
  else for (const one of TEAMS) if (!teamOf.includes(one)) problems.push({ kind: "team_missing", team: one });
  const waves = readWaves(file, choices, team, teamOfRow, problems);
  const withoutWave = dropWithoutWave(teamOfRow, waves.waveOfRow);
  const shown: HistoryRows["left"] = [...left].map(([reason, n]) => ({ reason, n }));
  if (withoutWave > 0) shown.push({ reason: "no_wave", n: withoutWave });
  return {
    teamColumns: listColumns(file, MOST_TEAM_VALUES),
    team,
    teams: team === null ? [] : foldTeams(team, teamOf),
    waveColumns: listColumns(file, file.rows),
    ...waves,
    ...{ teamOfRow, left: shown, problems },
  };
}

function findColumn({ columns }: SurveyFile, place: number | null): FileColumn | null {
  return columns.find((column) => column.place === place) ?? null;
}

function listColumns({ columns }: SurveyFile, most: number): ColumnName[] {
  return columns
    .filter(({ name, values }) => name !== "" && values.length <= most + 1)
    .map(({ place, heading }) => ({ place, heading }));
}

/** Values that differ in case and blanks only are one. */
function foldTeams(column: FileColumn, teamOf: readonly (Team | null)[]): HistoryRows["teams"] {
  const found = new Map<string, HistoryRows["teams"][number]>();
  const counts = countValues(column);
  column.values.forEach((value, at) => {
    const n = counts[at] ?? 0;
    if (n === 0 || value === "") return;
    const known = found.get(foldValue(value));
    if (known) known.n += n;
    else found.set(foldValue(value), { value, n, as: teamOf[at] ?? null });
  });
  return [...found.values()].sort((one, other) => other.n - one.n);
}

const WAVE_HEADING =
  /^(year|wave|survey ?year|jahr|welle|annee|vague|ano|oleada|onda|anno|jaar|golf|period|periode)$/;

function readWaves(
  file: SurveyFile,
  { wave: chosen }: HistoryChoices,
  team: FileColumn | null,
  teamOfRow: Int8Array,
  problems: HistoryProblem[],
): Pick<HistoryRows, "wave" | "waveOfRow" | "waves"> {
  const dates = findDates(file, teamOfRow);
  const wave =
    chosen === "one"
      ? null
      : (findColumn(file, chosen) ?? (chosen === null ? proposeWave(file, dates) : null));
  const { names, ofRow } =
    wave === null || wave === team ? { names: [""], ofRow: new Int32Array(file.rows) } : nameWaves(wave);
  if (wave !== null && isTooFine(names, file.rows)) {
    problems.push({ kind: "waves_many", heading: wave.heading, n: names.length });
    return { wave, waveOfRow: new Int32Array(file.rows), waves: [{ name: "", lastDay: null }] };
  }
  const last: (string | null)[] = names.map(() => null);
  if (dates !== null) {
    const days = dates.values.map(readDay);
    for (let row = 0; row < file.rows; row++) {
      const day = days[dates.codes[row] as number] ?? null;
      const at = ofRow[row] as number;
      if ((teamOfRow[row] as number) >= 0 && at >= 0 && day !== null && day > (last[at] ?? ""))
        last[at] = day;
    }
  }
  const order = names.map((_, at) => at).sort((one, other) => compareNames(names[one], names[other]));
  const placeOf = Int32Array.from(names, (_, at) => order.indexOf(at));
  return {
    wave: wave === team ? null : wave,
    waveOfRow: Int32Array.from(ofRow, (at) => (at < 0 ? -1 : (placeOf[at] as number))),
    waves: order.map((at) => ({ name: names[at] ?? "", lastDay: last[at] ?? null })),
  };
}

function compareNames(one = "", other = ""): number {
  return new Intl.Collator("en", { numeric: true }).compare(one, other);
}

/** The column that says when sheets were handed in: of dates, the last one that every row has. */
function findDates({ columns, rows }: SurveyFile, teamOfRow: Int8Array): FileColumn | null {
  const dated = columns.filter(({ values, codes }) => {
    const isDay = values.map((value) => readYear(value) !== null);
    let found = 0;
    for (let row = 0; row < rows; row++)
      if ((teamOfRow[row] as number) >= 0 && isDay[codes[row] as number]) found++;
    return found > 0 && found * 10 >= 9 * teamOfRow.reduce((sum, one) => sum + (one >= 0 ? 1 : 0), 0);
  });
  return dated.at(-1) ?? null;
}

/** A column of years by its heading; else dates of several years that lie a season apart. */
function proposeWave({ columns }: SurveyFile, dates: FileColumn | null): FileColumn | null {
  const named = columns.find(({ heading, values }) => {
    const filled = values.filter((value) => value !== "");
    return WAVE_HEADING.test(foldWord(heading)) && filled.length > 1 && filled.length <= 12;
  });
  if (named) return named;
  if (dates === null) return null;
  const days = dates.values.flatMap((value) => readDay(value) ?? []).sort();
  const years = new Set(days.map((day) => day.slice(0, 4)));
  if (years.size < 2 || years.size > 12) return null;
  const isApart = days.every((day, at) => {
    const next = days[at + 1] ?? day;
    return next.slice(0, 4) === day.slice(0, 4) || Date.parse(next) - Date.parse(day) >= 90 * 86_400_000;
  });
  return isApart ? dates : null;
}

function dropWithoutWave(teamOfRow: Int8Array, waveOfRow: Int32Array): number {
  let dropped = 0;
  for (let row = 0; row < teamOfRow.length; row++) {
    if ((teamOfRow[row] as number) < 0 || (waveOfRow[row] as number) >= 0) continue;
    teamOfRow[row] = -1;
    dropped++;
  }
  return dropped;
}

import { isTooFine, nameWaves, type RowLeftOut, sortRows } from "#app/core/files/sheet-rows";
import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import { countPoints } from "#app/core/measures/scale";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { findTeams } from "./found-teams";
import type { NotUsed, Reading } from "./not-used";
import type { AnalyzeOptions, AskedOptions } from "./options";
import { chooseStatements, type Statement } from "./questions";
import { addRow, createSheets, type Sheets } from "./sheets";
import { findColumn, orderWaves, type Survey, type TeamTally } from "./tally";

/** A survey, the options as the file completes them, and what was found, assumed and left out. */
export type ReadSurvey = { survey: Survey; options: AnalyzeOptions; reading: Reading };

/** Reads a file with one row per answer sheet. */
export function tallyRows(
  asked: AskedOptions,
  { file, notes: ofFile }: { file: SurveyFile; notes: string[] },
): ReadSurvey {
  const found = findTeams(file, asked);
  const waveColumn = asked.waves === null ? null : findColumn(asked.file, file, asked.waves, "--waves");
  const { teamOfRow, rows } = sortSheets(file, found.column, found.teamOf, asked);
  const taken = waveColumn === null ? [found.column] : [found.column, waveColumn];
  const chosen = chooseStatements(file, asked, taken, teamOfRow);
  const waves = waveColumn === null ? null : readWaves(asked.file, file, waveColumn, teamOfRow);
  const survey = tally(chosen.statements, teamOfRow, waves, asked);
  const scale = chosen.statements[0]?.scale ?? chosen.scale;
  const { file: path, items, reverse, dimensions, invited, minimum, counts, json } = asked;
  const options: AnalyzeOptions = {
    ...{
      file: path,
      group: found.column.name,
      teams: found.teams,
      items,
      scale,
      reverse,
      dimensions,
      invited,
    },
    ...{ minimum, waves: asked.waves, counts, json },
  };
  if (file.above > 0) rows.unshift({ reason: ABOVE_HEADINGS, n: file.above });
  const notUsed: NotUsed = { columns: chosen.leftOut, rows, ...chosen.cells };
  const tool = file.tool === null ? [] : [`The file is an export of ${file.tool}.`];
  const notes = [...tool, ...ofFile, ...found.notes, ...chosen.notes];
  return { survey, options, reading: { notUsed, notes, assumed: chosen.assumed } };
}

export const ABOVE_HEADINGS = "above the column headings";

/** Why rows of a file are left out. */
export const LEFT_OUT: Record<RowLeftOut, string> = {
  test: "previews, tests or spam",
  unfinished: "not finished (--keep-unfinished counts them)",
  neither_team: "in neither team",
};

/** @throws Refusal where no row of a team is left */
export function sortSheets(
  file: SurveyFile,
  column: FileColumn,
  teamOf: readonly (Team | null)[],
  asked: AskedOptions,
) {
  const { teamOfRow, left } = sortRows(file, column, teamOf, asked.keepUnfinished);
  const rows = [...left].map(([reason, n]) => ({ reason: LEFT_OUT[reason], n }));
  for (const [at, team] of TEAMS.entries())
    if (!teamOfRow.includes(at))
      throw new Refusal(
        `${asked.file}: no row of ${team} is left; ${rows.map(({ reason, n }) => `${n} ${reason}`).join(", ")}.`,
      );
  return { teamOfRow, rows };
}

/** The wave of each row: the cell, or of dates the year. @throws Refusal where a wave is missing, or each row has its own */
export function readWaves(path: string, file: SurveyFile, column: FileColumn, teamOfRow: Int8Array) {
  const { names, ofRow } = nameWaves(column);
  if (isTooFine(names, file.rows))
    throw new Refusal(
      `${path}: the column "${column.name}" has another value in almost every row, so it names no waves.`,
    );
  const bad = ofRow.findIndex((wave, row) => wave < 0 && (teamOfRow[row] as number) >= 0);
  if (bad >= 0)
    throw new Refusal(
      `${path}, line ${file.lines[bad]}, column ${column.place + 1} ("${column.name}"): the wave is missing.`,
    );
  return { names, ofRow };
}

type Counter = { people: number; codes: Int32Array[]; sheets: Sheets | null };

function tally(
  statements: readonly Statement[],
  teamOfRow: Int8Array,
  waves: { names: string[]; ofRow: Int32Array } | null,
  asked: AskedOptions,
): Survey {
  const joint = [...new Set(asked.dimensions?.flatMap(({ items }) => items))];
  const most = Math.max(2, ...statements.map(({ scale }) => countPoints(scale) + 1));
  const create = (): Counter => ({
    people: 0,
    codes: statements.map(({ scale }) => new Int32Array(countPoints(scale) + 1)),
    sheets: asked.dimensions && createSheets(joint.length, most),
  });
  const counters = (waves?.names ?? [""]).map(() => [create(), create()]);
  const read = statements.map(({ column, codes, name }) => ({
    cells: column.codes,
    codes,
    joint: joint.indexOf(name),
  }));
  for (let row = 0; row < teamOfRow.length; row++) {
    const team = teamOfRow[row] as number;
    if (team < 0) continue;
    const counter = counters[waves === null ? 0 : (waves.ofRow[row] as number)]?.[team];
    if (!counter) continue;
    counter.people++;
    const sheet = counter.sheets ? addRow(counter.sheets) : null;
    for (let at = 0; at < read.length; at++) {
      const { cells, codes, joint: place } = read[at] as (typeof read)[number];
      const code = codes[cells[row] as number] as number;
      const counts = counter.codes[at] as Int32Array;
      counts[code] = (counts[code] as number) + 1;
      if (sheet && place >= 0 && code > 0) sheet.block[sheet.from + place] = code;
    }
  }
  const finish = ({ people, codes, sheets }: Counter): TeamTally => ({
    ...{ people, sheets },
    counts: codes.map((counts) => [...counts.subarray(1)]),
    missing: codes.map((counts) => counts[0] as number),
  });
  const tallied = counters.map((teams, at) => {
    const [sales, marketing] = [teams[0] ?? create(), teams[1] ?? create()];
    return {
      wave: waves === null ? null : (waves.names[at] ?? ""),
      sales: finish(sales),
      marketing: finish(marketing),
    };
  });
  tallied.sort((one, other) => orderWaves(one.wave ?? "", other.wave ?? ""));
  const met = tallied.filter(({ sales, marketing }) => sales.people + marketing.people > 0);
  return {
    items: statements.map(({ name }) => name),
    scales: statements.map(({ scale }) => scale),
    waves: met,
  };
}

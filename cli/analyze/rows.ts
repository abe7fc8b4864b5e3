import { readYear } from "#app/core/files/file-date";
import { judgeSheetFact, type SheetLeftOut } from "#app/core/files/sheet-facts";
import { countPoints } from "#app/core/measures/scale";
import { TEAMS } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { findTeams } from "./found-teams";
import type { NotUsed, Reading } from "./not-used";
import type { AnalyzeOptions, AskedOptions } from "./options";
import { chooseStatements, type Statement } from "./questions";
import { addRow, createSheets, type Sheets } from "./sheets";
import { type FileColumn, readSurveyFile, type SurveyFile } from "./survey-file";
import { findColumn, orderWaves, type Survey, type TeamTally } from "./tally";

/** A survey, the options as the file completes them, and what was found, assumed and left out. */
export type ReadSurvey = { survey: Survey; options: AnalyzeOptions; reading: Reading };

/** Reads a file with one row per answer sheet. */
export async function tallyRows(asked: AskedOptions): Promise<ReadSurvey> {
  const file = await readSurveyFile(asked.file);
  refuseShares(file, asked);
  const found = findTeams(file, asked);
  const waveColumn = asked.waves === null ? null : findColumn(asked.file, file, asked.waves, "--waves");
  const { teamOfRow, rows } = sortRows(file, found.column, found.teamOf, asked);
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
  if (file.above > 0) rows.unshift({ reason: "above the column headings", n: file.above });
  const notUsed: NotUsed = { columns: chosen.leftOut, rows, ...chosen.cells };
  const tool = file.tool === null ? [] : [`The file is an export of ${file.tool}.`];
  const notes = [...tool, ...file.notes, ...found.notes, ...chosen.notes];
  return { survey, options, reading: { notUsed, notes, assumed: chosen.assumed } };
}

/** Percentages by team and question are no answer sheets. */
function refuseShares({ columns }: SurveyFile, { file, items }: AskedOptions): void {
  const shares = columns.find(({ heading }) => /^(%\s*)?(favou?rable|percent favou?rable)\b/i.test(heading));
  if (
    items !== null ||
    shares === undefined ||
    !columns.some(({ heading }) => /^(question|item|statement|frage)$/i.test(heading))
  )
    return;
  throw new Refusal(
    `${file}: the column "${shares.heading}" holds percentages for a team and question, not one answer sheet per row. ` +
      "Export the answers, or their counts in the columns item, answer and n, and add --counts.",
  );
}

const LEFT_OUT: Record<SheetLeftOut, string> = {
  test: "previews, tests or spam",
  unfinished: "not finished (--keep-unfinished counts them)",
};

/** The team of each row as 0 or 1; −1 for a row that is left out, which is said. */
function sortRows(
  file: SurveyFile,
  column: FileColumn,
  teamOf: readonly (string | null)[],
  asked: AskedOptions,
) {
  const teamOfRow = new Int8Array(file.rows).fill(-1);
  const left = new Map<string, number>();
  const facts = file.columns.flatMap((fact) =>
    fact.fact === null || fact === column ? [] : [{ fact, kind: fact.fact }],
  );
  const judged = facts.map(({ fact, kind }) => ({
    codes: fact.codes,
    reasons: fact.values.map((value) => judgeSheetFact(kind, value, file.tool === "Qualtrics")),
  }));
  for (let row = 0; row < file.rows; row++) {
    const reasons = judged.map(({ codes, reasons: all }) => all[codes[row] as number]);
    const out = reasons.includes("test")
      ? "test"
      : !asked.keepUnfinished && reasons.includes("unfinished")
        ? "unfinished"
        : null;
    const team = teamOf[column.codes[row] as number] ?? null;
    const reason = out === null ? (team === null ? "in neither team" : null) : LEFT_OUT[out];
    if (reason !== null) left.set(reason, (left.get(reason) ?? 0) + 1);
    else teamOfRow[row] = team === "sales" ? 0 : 1;
  }
  for (const [at, team] of TEAMS.entries())
    if (!teamOfRow.includes(at))
      throw new Refusal(
        `${asked.file}: no row of ${team} is left; ${[...left].map(([reason, n]) => `${n} ${reason}`).join(", ")}.`,
      );
  return { teamOfRow, rows: [...left].map(([reason, n]) => ({ reason, n })) };
}

/** The wave of each row: the cell, or of dates the year. @throws Refusal where a wave is missing, or each row has its own */
function readWaves(
  path: string,
  file: SurveyFile,
  column: FileColumn,
  teamOfRow: Int8Array,
): { names: string[]; ofRow: Int32Array } {
  const isMissing = (value: string) => value === "" || value === "NA";
  const filled = column.values.filter((value) => !isMissing(value));
  const years = filled.every((value) => readYear(value) !== null);
  const names: string[] = [];
  const waveOf = column.values.map((value) => {
    const name = years ? String(readYear(value) ?? "") : value;
    if (!names.includes(name) && !isMissing(value)) names.push(name);
    return names.indexOf(name);
  });
  if (names.length > 12 && names.length * 2 > file.rows)
    throw new Refusal(
      `${path}: the column "${column.name}" has another value in almost every row, so it names no waves.`,
    );
  const ofRow = Int32Array.from(column.codes, (code) => waveOf[code] as number);
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

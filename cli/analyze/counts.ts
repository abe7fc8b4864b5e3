import { findAggregate } from "#app/core/files/aggregates";
import { type Coded, codeNumbers, matchLadders } from "#app/core/files/answer-codes";
import { isWords, readCandidate } from "#app/core/files/candidates";
import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import {
  answerColumn,
  type Counts,
  countColumns,
  type Entry,
  listEntries,
} from "#app/core/history/count-entries";
import { conventionalScale, countPoints, type Scale } from "#app/core/measures/scale";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { codeWords } from "./answer-codes";
import { findTeams } from "./found-teams";
import { suggestNearest } from "./nearest";
import type { NotUsed } from "./not-used";
import type { AskedOptions } from "./options";
import { type ReadSurvey, readWaves, sortSheets } from "./rows";
import { findColumn, orderWaves, reverseCode, type TeamTally } from "./tally";

/** Reads a file that says how many people gave each answer: a row per group, question and answer, or one per group and question. */
export function tallyCounts(
  asked: AskedOptions,
  { file, notes }: { file: SurveyFile; notes: string[] },
): ReadSurvey {
  const aggregate = findCounts(asked, file);
  const found = findTeams(file, asked);
  const waveColumn = asked.waves === null ? null : findColumn(asked.file, file, asked.waves, "--waves");
  const { teamOfRow, rows } = sortSheets(file, found.column, found.teamOf, asked);
  const waves = waveColumn === null ? null : readWaves(asked.file, file, waveColumn, teamOfRow);
  const entries = listEntries(file, aggregate, teamOfRow);
  const { question } = aggregate;
  const nameOf = (at: number) => question.values[at] ?? "";
  const coded = codeAnswers(asked, aggregate, entries);
  refuseEntries({ asked, file, aggregate, entries, coded }, found.column, waves);
  const asks = [...new Set(entries.map((entry) => nameOf(entry.question)))];
  requireItems(asked, aggregate, asks);
  const items = asked.items ?? asks;
  const { scale } = coded;
  const turn = (item: string, code: number) =>
    coded.turned !== asked.reverse.includes(item) ? reverseCode(code, scale) : code;
  const tallyTeam = (wave: number, team: Team): TeamTally => {
    const codes = items.map(() => new Int32Array(countPoints(scale) + 1));
    for (const { row, question: at, answer, n } of entries) {
      const item = nameOf(at);
      const counts = codes[items.indexOf(item)];
      const isHere = teamOfRow[row] === TEAMS.indexOf(team) && (waves?.ofRow[row] ?? 0) === wave;
      if (counts === undefined || !isHere) continue;
      const code = turn(item, coded.codes[answer] as number);
      counts[code] = (counts[code] as number) + (n ?? 0);
    }
    const people = codes.map((counts) => counts.reduce((sum, n) => sum + n, 0));
    return {
      people: Math.max(0, ...people),
      counts: codes.map((counts) => [...counts.subarray(1)]),
      missing: codes.map((counts) => counts[0] ?? 0),
      sheets: null,
    };
  };
  const tallied = (waves?.names ?? [""]).map((name, wave) => ({
    wave: waves === null ? null : name,
    sales: tallyTeam(wave, "sales"),
    marketing: tallyTeam(wave, "marketing"),
  }));
  tallied.sort((one, other) => orderWaves(one.wave ?? "", other.wave ?? ""));
  const { file: path, reverse, dimensions, invited, minimum, json } = asked;
  const used = [...countColumns(aggregate), found.column, waveColumn];
  const leftOut = file.columns.filter((column) => column.name !== "" && !used.includes(column));
  return {
    survey: { items, scales: items.map(() => scale), waves: tallied },
    options: {
      ...{ file: path, group: found.column.name, teams: found.teams, items: asked.items, scale, reverse },
      ...{ dimensions, invited, minimum, waves: asked.waves, counts: true, json },
    },
    reading: {
      notUsed: {
        columns: leftOut.map(({ name }) => ({ name, reason: "counts have no use for it" })),
        ...{ rows, cells: countNone(coded, entries), words: [] },
      },
      notes: [...notes, ...found.notes],
      assumed: isWords(coded.candidate) || coded.directed ? [] : [noteDirection(scale)],
    },
  };
}

/** @throws Refusal naming the column that is missing */
function findCounts(asked: AskedOptions, file: SurveyFile): Counts {
  const found = findAggregate(file.columns);
  if (found !== null && found.kind !== "shares") return found;
  const find = (name: string) => findColumn(asked.file, file, name, "--counts");
  return { kind: "long", question: find("item"), answer: find("answer"), n: find("n") };
}

function codeAnswers(asked: AskedOptions, aggregate: Counts, entries: readonly Entry[]): Coded {
  const column = answerColumn(aggregate);
  const counts: number[] = Array(column.values.length).fill(0);
  // an answer that nobody gave is a step of the scale all the same
  for (const { answer } of entries) counts[answer] = 1;
  const scale = asked.scale ?? (conventionalScale(1, 5) as Scale);
  const rules = { missing: asked.missing, lowest: scale.lowest, labels: asked.labels };
  const candidate = readCandidate(column, counts, rules);
  const ladder = matchLadders([candidate]).get(candidate);
  return ladder === undefined ? codeNumbers(candidate, scale, asked) : codeWords(candidate, ladder, asked);
}

type Read = {
  asked: AskedOptions;
  file: SurveyFile;
  aggregate: Counts;
  entries: readonly Entry[];
  coded: Coded;
};

/** @throws Refusal naming the first cell that cannot be counted */
function refuseEntries(
  { asked, file, aggregate, entries, coded }: Read,
  group: FileColumn,
  waves: { ofRow: Int32Array } | null,
): void {
  const met = new Map<string, number>();
  const place = (row: number, { place: at, name }: FileColumn) =>
    `${asked.file}, line ${file.lines[row]}, column ${at + 1} ("${name}")`;
  const { question } = aggregate;
  for (const { row, question: item, answer, cell, n } of entries) {
    if (question.values[item] === "") throw new Refusal(`${place(row, question)}: the question is missing.`);
    const ofAnswer = aggregate.kind === "long" ? aggregate.answer : aggregate.options[answer];
    const ofCount = aggregate.kind === "long" ? aggregate.n : aggregate.options[answer];
    const code = coded.codes[answer] as number;
    if (code < 0 && ofAnswer !== undefined) {
      const { lowest, highest } = coded.scale;
      const value = coded.candidate.column.values[answer];
      throw new Refusal(
        `${place(row, ofAnswer)}: "${value}" is no answer on the scale ${lowest}-${highest}.`,
      );
    }
    if (n === null && ofCount !== undefined)
      throw new Refusal(`${place(row, ofCount)}: "${cell}" is no number of people.`);
    const key = [waves?.ofRow[row], group.codes[row], item, code].join(" ");
    const before = met.get(key);
    if (code > 0 && before !== undefined && ofAnswer !== undefined)
      throw new Refusal(`${place(row, ofAnswer)}: line ${file.lines[before]} already gives this count.`);
    met.set(key, row);
  }
}

function requireItems(asked: AskedOptions, { question }: Counts, found: readonly string[]): void {
  for (const [option, names] of [
    ["--items", asked.items ?? []],
    ["--reverse", asked.reverse],
  ] as const) {
    const absent = names.find((name) => !found.includes(name));
    if (absent === undefined || (option === "--reverse" && asked.items)) continue;
    throw new Refusal(
      `${asked.file}: no row of the two groups has "${absent}" (${option}) in column "${question.name}"${suggestNearest(absent, found)}`,
    );
  }
}

function countNone({ candidate }: Coded, entries: readonly Entry[]): NotUsed["cells"] {
  const { column, values } = candidate;
  return values.flatMap((value, at) => {
    const n = entries.reduce((sum, entry) => sum + (entry.answer === at ? (entry.n ?? 0) : 0), 0);
    if (value.kind !== "none" || n === 0) return [];
    return [{ value: column.values[at] ?? "", as: value.as, n }];
  });
}

function noteDirection({ lowest, highest }: Scale): string {
  return `No --low: the lowest number, ${lowest} of ${lowest}-${highest}, was read as the least agreement; --low agrees turns it round.`;
}

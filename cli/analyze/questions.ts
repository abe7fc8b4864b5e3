import { type Coded, codeNumbers, matchLadders, shareOn } from "#app/core/files/answer-codes";
import {
  type Candidate,
  type CellRules,
  findReason,
  isWords,
  readCandidate,
} from "#app/core/files/candidates";
import { countUsed } from "#app/core/files/sheet-rows";
import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import type { Scale } from "#app/core/measures/scale";
import { Refusal } from "#cli/refusal";
import { codeWords, findScale, scaleOfCandidate } from "./answer-codes";
import { describeReason } from "./column-reasons";
import { suggestNearest } from "./nearest";
import type { NotUsed } from "./not-used";
import type { AnalyzeOptions, AskedOptions } from "./options";
import { findColumn, reverseCode } from "./tally";

/** A question as it is counted: for each value of its column 0 missing, 1 the lowest score, 2 the next … */
export type Statement = { name: string; column: FileColumn; scale: Scale; codes: Int32Array };

export type ChosenStatements = {
  statements: Statement[];
  scale: Scale;
  leftOut: NotUsed["columns"];
  cells: Pick<NotUsed, "cells" | "words">;
  notes: string[];
  assumed: string[];
};

/** The questions of the dimensions in the order in which `Sheets` holds them. */
export function listJointItems(options: Pick<AnalyzeOptions, "dimensions">): string[] {
  return [...new Set(options.dimensions?.flatMap(({ items }) => items))];
}

/** The named questions, or every column of answers beside the group and the wave. @throws Refusal */
export function chooseStatements(
  file: SurveyFile,
  asked: AskedOptions,
  taken: readonly FileColumn[],
  teamOfRow: Int8Array,
): ChosenStatements {
  const find = (name: string, option: string) => findColumn(asked.file, file, name, option);
  const reversed = asked.reverse.map((name) => find(name, "--reverse"));
  const named = asked.items?.map((name) => find(name, "--items")) ?? null;
  const clash = named?.find((column) => taken.includes(column));
  if (clash) throw new Refusal(`--items names "${clash.name}", the column of the group or wave.`);
  const offered = named ?? file.columns.filter((column) => column.name !== "" && !taken.includes(column));
  for (const { key, items } of asked.dimensions ?? []) {
    const listed = offered.map(({ name }) => name);
    const unknown = items.find((item) => !listed.includes(item));
    if (unknown === undefined) continue;
    throw new Refusal(
      `The dimension "${key}" names "${unknown}", which is no question here${suggestNearest(unknown, listed)}`,
    );
  }
  const joint = listJointItems(asked);
  const isNamed = ({ name }: FileColumn) => named !== null || joint.includes(name);
  const rules: CellRules = { ...asked, lowest: asked.scale?.lowest ?? 0 };
  const leftOut: NotUsed["columns"] = [];
  let kept: Candidate[] = [];
  for (const column of offered) {
    const candidate = readCandidate(column, countUsed(column, teamOfRow), rules);
    const reason = isNamed(column) ? null : findReason(candidate, file.rows, rules);
    if (reason === null) kept.push(candidate);
    else leftOut.push({ name: column.name, reason: describeReason(reason) });
  }
  const numeric = kept.filter(
    (candidate) =>
      !isWords(candidate) && scaleOfCandidate(candidate, asked) === null && candidate.numbers > 0,
  );
  const { scale, assumed: ofScale } = findScale(numeric, asked);
  kept = kept.filter((candidate) => {
    const own = scaleOfCandidate(candidate, asked) ?? scale;
    if (isNamed(candidate.column) || isWords(candidate) || shareOn(candidate, own) > 0.8) return true;
    leftOut.push({
      name: candidate.column.name,
      reason: `numbers that are no answers on the scale ${own.lowest}-${own.highest}`,
    });
    return false;
  });
  if (kept.length === 0) {
    const codes = leftOut.find(({ reason }) => reason.startsWith("codes"));
    throw new Refusal(
      codes
        ? `${asked.file}: "${codes.name}" holds ${codes.reason}.`
        : `${asked.file} has no column of numbers to compare.`,
    );
  }
  const ladders = matchLadders(
    kept.filter((candidate) => !(asked.items && candidate.words + candidate.numbers === 0)),
  );
  const coded = kept.map((candidate) => {
    const ladder = ladders.get(candidate);
    if (ladder) return codeWords(candidate, ladder, asked);
    return codeNumbers(candidate, scaleOfCandidate(candidate, asked) ?? scale, asked);
  });
  refuseFirstProblem(coded, asked, file, teamOfRow);
  requireOneScale(coded, asked);
  return {
    statements: coded.map(({ candidate: { column }, scale: own, codes, turned }): Statement => {
      const turns = turned !== reversed.includes(column);
      return {
        name: column.name,
        column,
        scale: own,
        codes: turns ? codes.map((code) => reverseCode(code, own)) : codes,
      };
    }),
    ...{ scale, leftOut, cells: countCells(coded), notes: noteBlindSpots(coded) },
    assumed: [...(ofScale === null ? [] : [ofScale]), ...noteAssumptions(coded, ladders, asked)],
  };
}

/** The first cell of a row of the teams that is no answer. */
function refuseFirstProblem(
  coded: readonly Coded[],
  asked: AskedOptions,
  file: SurveyFile,
  teamOfRow: Int8Array,
): void {
  const problems = coded.flatMap(({ candidate: { column, counts }, codes, scale }) => {
    if (!codes.some((code, at) => code < 0 && (counts[at] ?? 0) > 0)) return [];
    const row = column.codes.findIndex(
      (code, at) => (codes[code] as number) < 0 && (teamOfRow[at] as number) >= 0,
    );
    return row < 0 ? [] : [{ column, row, scale }];
  });
  problems.sort((one, other) => one.row - other.row || one.column.place - other.column.place);
  const first = problems[0];
  if (!first) return;
  const { column, row, scale } = first;
  const cell = column.values[column.codes[row] as number] ?? "";
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  const hint = asked.items ? "" : ` (if "${column.name}" is no question, name the questions with --items)`;
  throw new Refusal(
    `${asked.file}, line ${file.lines[row]}, column ${column.place + 1} ("${column.name}"): ` +
      `"${shown}" is no answer on the scale ${scale.lowest}-${scale.highest}${hint}.`,
  );
}

function requireOneScale(coded: readonly Coded[], { dimensions }: AskedOptions): void {
  for (const { key, items } of dimensions ?? []) {
    const scales = coded
      .filter(({ candidate }) => items.includes(candidate.column.name))
      .map(({ scale }) => `${scale.lowest}-${scale.highest}`);
    if (new Set(scales).size > 1)
      throw new Refusal(
        `The dimension "${key}" has questions on the scales ${[...new Set(scales)].join(" and ")}: it needs one.`,
      );
  }
}

function countCells(coded: readonly Coded[]): ChosenStatements["cells"] {
  const cells = new Map<string, NotUsed["cells"][number]>();
  const words = new Map<string, NotUsed["words"][number]>();
  for (const { candidate, codes, scale } of coded) {
    candidate.values.forEach((value, at) => {
      const n = candidate.counts[at] ?? 0;
      const text = candidate.column.values[at] ?? "";
      if (n === 0 || (value.kind === "none" && value.silent)) return;
      if (value.kind === "none")
        cells.set(text, { value: text, as: value.as, n: n + (cells.get(text)?.n ?? 0) });
      else if (value.cell.label !== null)
        words.set(text, {
          value: text,
          as: (codes[at] as number) + scale.lowest - 1,
          n: n + (words.get(text)?.n ?? 0),
        });
    });
  }
  return { cells: [...cells.values()], words: [...words.values()].sort((one, other) => one.as - other.as) };
}

function noteBlindSpots(coded: readonly Coded[]): string[] {
  return coded.flatMap(({ candidate: { column, values, counts } }) => {
    const n = counts.reduce((sum, count, at) => {
      const value = values[at];
      return sum + (value?.kind === "none" && value.as === "don't know" ? count : 0);
    }, 0);
    return n === 0
      ? []
      : [`"${column.name}": ${n} of ${counts.reduce((sum, count) => sum + count, 0)} do not know.`];
  });
}

function noteAssumptions(
  coded: readonly Coded[],
  ladders: ReturnType<typeof matchLadders>,
  asked: AskedOptions,
): string[] {
  const undirected = coded.filter(({ directed, candidate }) => !directed && candidate.numbers > 0);
  const ends = [
    ...new Set(undirected.map(({ scale }) => `${scale.lowest} of ${scale.lowest}-${scale.highest}`)),
  ];
  const direction =
    undirected.length === 0
      ? []
      : [
          `No --low: the lowest number, ${ends.join(" and ")}, was read as the least agreement; --low agrees turns it round.`,
        ];
  const assumed = [...ladders.values()].flatMap(({ match, labels }) => {
    if (match.kind !== "assumed" || asked.labels) return [];
    return [
      `No --labels: ${labels.size} different words were read as a scale of ${match.ladder.steps.length} steps, of which some nobody chose.`,
    ];
  });
  return [...direction, ...new Set(assumed)];
}

import { Refusal } from "#cli/refusal";
import { suggestNearest } from "./nearest";
import type { AnalyzeOptions } from "./options";
import type { Columns } from "./tally";

/** A column that is, or may be, a question. */
export type Candidate = {
  name: string;
  at: number;
  reversed: boolean;
  /** place among the questions of dimensions, or −1 */
  joint: number;
  /** cells that hold a number, and cells that hold text */
  numbers: number;
  texts: number;
  text: Problem | null;
  offScale: Problem | null;
};

export type Problem = { line: number; cell: string };

const A_NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;

/** The questions of the dimensions in the order in which `Sheets` holds them. */
export function listJointItems(options: AnalyzeOptions): string[] {
  return [...new Set(options.dimensions?.flatMap(({ items }) => items))];
}

/** The named questions, or every named column beside the group and the wave. */
export function listCandidates(
  options: AnalyzeOptions,
  names: readonly string[],
  columns: Columns,
  taken: readonly number[],
): Candidate[] {
  const joint = listJointItems(options);
  const places =
    options.items?.map((name) => columns.find(name, "--items")) ??
    names.flatMap((name, at) => (name === "" || taken.includes(at) ? [] : [at]));
  const listed = places.map((at) => names[at] as string);
  for (const { key, items } of options.dimensions ?? []) {
    const unknown = items.find((item) => !listed.includes(item));
    if (unknown === undefined) continue;
    throw new Refusal(
      `The dimension "${key}" names "${unknown}", which is no question here${suggestNearest(unknown, listed)}`,
    );
  }
  const clash = places.find((at) => taken.includes(at));
  if (clash !== undefined)
    throw new Refusal(`--items names "${names[clash]}", the column of the group or wave.`);
  return places.map((at) => {
    const name = names[at] as string;
    const reversed = options.reverse.includes(name);
    return {
      name,
      at,
      reversed,
      joint: joint.indexOf(name),
      numbers: 0,
      texts: 0,
      text: null,
      offScale: null,
    };
  });
}

/** Refuses at once where the question was named; else whether the column is a question at all is seen at the end. */
export function noteProblem(options: AnalyzeOptions, candidate: Candidate, problem: Problem): void {
  if (options.items) refuseCell(options, candidate, problem);
  if (A_NUMBER.test(problem.cell.trim())) {
    candidate.numbers++;
    candidate.offScale ??= problem;
  } else {
    candidate.texts++;
    candidate.text ??= problem;
  }
}

/** By default the numeric columns: those that hold numbers, and at least as many numbers as texts. */
export function keepQuestions(options: AnalyzeOptions, candidates: readonly Candidate[]): Candidate[] {
  if (options.items) return [...candidates];
  const numeric = candidates.filter(({ numbers, texts }) => numbers > 0 && numbers >= texts);
  const problems = numeric.flatMap((candidate) =>
    [candidate.text, candidate.offScale].flatMap((problem) => (problem ? [{ candidate, problem }] : [])),
  );
  problems.sort(
    (one, other) => one.problem.line - other.problem.line || one.candidate.at - other.candidate.at,
  );
  const first = problems[0];
  if (first) refuseCell(options, first.candidate, first.problem);
  const joint = listJointItems(options);
  const named = candidates.filter(
    (candidate) => numeric.includes(candidate) || joint.includes(candidate.name),
  );
  if (named.length === 0) throw new Refusal(`${options.file} has no column of numbers to compare.`);
  const unreadable = named.find(({ text }) => text !== null);
  if (unreadable?.text) refuseCell(options, unreadable, unreadable.text);
  return named;
}

function refuseCell(options: AnalyzeOptions, candidate: Candidate, { line, cell }: Problem): never {
  const { lowest, highest } = options.scale;
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  const hint = options.items
    ? ""
    : ` (if "${candidate.name}" is no question, name the questions with --items)`;
  throw new Refusal(
    `${options.file}, line ${line}, column ${candidate.at + 1} ("${candidate.name}"): ` +
      `"${shown}" is no answer on the scale ${lowest}-${highest}${hint}.`,
  );
}

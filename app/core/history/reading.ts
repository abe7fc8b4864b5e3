import { matchLadders } from "#app/core/files/answer-codes";
import {
  type Candidate,
  type ColumnReason,
  findReason,
  isWords,
  readCandidate,
} from "#app/core/files/candidates";
import { countUsed } from "#app/core/files/sheet-rows";
import type { SurveyFile } from "#app/core/files/survey-table";
import { type ByTeam, byTeam, type Rating } from "#app/core/vocabulary";
import type { HistoryChoices, HistoryProblem } from "./choices";
import { BAD, codeColumn, findBadCell, rate } from "./coding";
import { describeColumns, findColumnProblems, type HistoryColumn } from "./columns";
import { readLadders, type WordLadder } from "./ladders";
import { findNumbers, type NumberScale, scaleOfNumbers } from "./numbers";
import { type HistoryRows, readHistoryRows } from "./rows";
import type { KnownQuestion } from "./wording";

/** What a file of an earlier survey holds, by the choices that were made. */
export type HistoryReading = Pick<HistoryRows, "teamColumns" | "teams" | "waveColumns" | "waves" | "left"> & {
  /** Whether a row is an answer sheet, or says how many people gave an answer, or which share was favourable. */
  kind: "sheets" | "counts" | "percentages";
  tool: SurveyFile["tool"];
  above: number;
  rows: number;
  team: number | null;
  wave: number | null;
  numbers: NumberScale | null;
  ladders: WordLadder[];
  /** The columns that may be questions; of counts the questions that the file names. */
  columns: HistoryColumn[];
  /** Headings of columns that counts have no use for. */
  aside: string[];
  cells: { value: string; as: "no answer" | "don't know"; n: number }[];
  problems: HistoryProblem[];
};

/** The statements that are counted, and the answer sheets of each wave: one rating per statement, in their order. */
export type HistorySheets = { statements: HistoryColumn[]; waves: ByTeam<Rating[][]>[] };

/** What is known beside the file: the questions of the survey, and the names of its teams. */
export type HistoryFacts = { questions: readonly KnownQuestion[]; names: ByTeam<string> };

/** Reads a file by what was chosen. The sheets are for the gate alone: nothing of them is shown or stored. */
export function readHistory(
  file: SurveyFile,
  choices: HistoryChoices,
  { questions, names }: HistoryFacts,
): { reading: HistoryReading; collect: () => HistorySheets } {
  const rows = readHistoryRows(file, choices, names);
  const problems = [...rows.problems];
  const given = new Map(
    [...choices.words].flatMap(([label, to]) => (typeof to === "number" ? [[label, to]] : [])),
  );
  const rules = { missing: choices.missing, lowest: choices.lowest ?? 0, labels: given };
  const offered = file.columns.filter(
    (column) => column.name !== "" && column !== rows.team && column !== rows.wave,
  );
  const candidates = offered.map((column) => readCandidate(column, countUsed(column, rows.teamOfRow), rules));
  const reasons = candidates.map((candidate) => findReason(candidate, file.rows, rules));
  const numbers = findNumbers(
    candidates.filter(
      (candidate, at) => isCounted(candidate, reasons[at] ?? null, choices) && !isWords(candidate),
    ),
    choices,
  );
  const scale = numbers && scaleOfNumbers(numbers);
  const columns = describeColumns(candidates, reasons, scale, choices, questions);
  const used = candidates.flatMap((candidate, at) => {
    const column = columns[at] as HistoryColumn;
    return column.use.as === "out" ? [] : [{ candidate, column }];
  });
  const ladders = readLadders(matchLadders(used.map(({ candidate }) => candidate)), choices);
  const coded = used.map(({ candidate, column }) => {
    const one = codeColumn(candidate, column, { numbers, ladders }, problems);
    return { candidate, column, ratings: one === null ? null : rate(one, choices) };
  });
  problems.push(...findColumnProblems(columns));
  if (used.some(({ candidate }) => !isWords(candidate)) && numbers?.low === null)
    problems.push({ kind: "direction_missing", lowest: numbers.lowest });
  for (const { candidate, column, ratings } of coded)
    if (ratings !== null)
      problems.push(...findBadCell(file, candidate, column, ratings, rows.teamOfRow, scale));
  const { teamColumns, teams, waveColumns, waves, left } = rows;
  const { tool, above } = file;
  return {
    reading: {
      ...{ kind: "sheets" as const, aside: [] },
      ...{ tool, above, rows: file.rows, teamColumns, teams, waveColumns, waves, left },
      team: rows.team?.place ?? null,
      wave: rows.wave?.place ?? null,
      ...{ numbers, ladders, columns, problems },
      cells: countCells(used.map(({ candidate }) => candidate)),
    },
    collect: () => collectSheets(rows, coded),
  };
}

/** Whether a column's numbers help to find the scale: a statement by what was chosen, else by how it looks. */
function isCounted({ column }: Candidate, reason: ColumnReason | null, { columns }: HistoryChoices): boolean {
  const use = columns.get(column.place);
  return use === undefined ? reason === null : use.as !== "out";
}

function countCells(candidates: readonly Candidate[]): HistoryReading["cells"] {
  const cells = new Map<string, HistoryReading["cells"][number]>();
  for (const { column, values, counts } of candidates)
    values.forEach((value, at) => {
      const n = counts[at] ?? 0;
      const text = column.values[at] ?? "";
      if (n === 0 || value.kind !== "none" || value.silent) return;
      cells.set(text, { value: text, as: value.as, n: n + (cells.get(text)?.n ?? 0) });
    });
  return [...cells.values()];
}

function collectSheets(
  { teamOfRow, waveOfRow, waves }: HistoryRows,
  coded: readonly { candidate: Candidate; column: HistoryColumn; ratings: Int32Array | null }[],
): HistorySheets {
  const read = coded.flatMap(({ candidate, column, ratings }) =>
    ratings === null ? [] : [{ codes: candidate.column.codes, ratings, column }],
  );
  const sheets = waves.map(() => byTeam((): Rating[][] => []));
  for (let row = 0; row < teamOfRow.length; row++) {
    const team = teamOfRow[row] as number;
    if (team < 0) continue;
    const sheet = read.map(({ codes, ratings }): Rating => {
      const rating = ratings[codes[row] as number] as number;
      return rating === 0 || rating === BAD ? null : rating;
    });
    sheets[waveOfRow[row] as number]?.[team === 0 ? "sales" : "marketing"].push(sheet);
  }
  return { statements: read.map(({ column }) => column), waves: sheets };
}

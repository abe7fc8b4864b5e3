import { matchLadders } from "#app/core/files/answer-codes";
import { type Candidate, isWords, readCandidate } from "#app/core/files/candidates";
import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import type { Cell } from "#app/core/gate/cells";
import { type ByTeam, byTeam, DONT_KNOW } from "#app/core/vocabulary";
import type { HistoryChoices, HistoryProblem } from "./choices";
import { BAD, codeColumn, rate } from "./coding";
import { describeNamed, findColumnProblems, type HistoryColumn } from "./columns";
import { answerColumn, type Counts, countColumns, type Entry, listEntries } from "./count-entries";
import { readLadders } from "./ladders";
import { findNumbers } from "./numbers";
import type { HistoryFacts, HistoryReading } from "./reading";
import { type HistoryRows, readHistoryRows } from "./rows";

/** The cells of each wave: one per statement, in their order. */
export type HistoryCounts = { statements: HistoryColumn[]; waves: ByTeam<Cell[]>[] };

/** Reads a file that says how many people gave each answer. */
export function readHistoryCounts(
  file: SurveyFile,
  aggregate: Counts,
  choices: HistoryChoices,
  { questions, names }: HistoryFacts,
): { reading: HistoryReading; collect: () => HistoryCounts } {
  const rows = readHistoryRows(file, choices, names);
  const problems = [...rows.problems];
  const answers = answerColumn(aggregate);
  const entries = listEntries(file, aggregate, rows.teamOfRow);
  problems.push(...findBadEntries(file, aggregate, entries, rows));
  const weights: number[] = Array(answers.values.length).fill(0);
  for (const { answer, n } of entries) weights[answer] = (weights[answer] ?? 0) + (n ?? 0);
  const given = [...choices.words].flatMap(([label, to]): [string, number][] =>
    typeof to === "number" ? [[label, to]] : [],
  );
  const rules = { missing: choices.missing, lowest: choices.lowest ?? 0, labels: new Map(given) };
  // an answer that nobody chose is a step of the scale all the same
  const listed = new Set(entries.map(({ answer }) => answer));
  const atLeastOne = weights.map((n, at) => (listed.has(at) ? Math.max(1, n) : n));
  const candidate = readCandidate(answers, atLeastOne, rules);
  const numbers = isWords(candidate) ? null : findNumbers([candidate], choices);
  const ladders = readLadders(matchLadders([candidate]), choices);
  const column = { ...QUESTION_COLUMN, place: answers.place, heading: answers.heading };
  const coded = codeColumn(candidate, column, { numbers, ladders }, problems);
  const ratings = coded && rate(coded, choices);
  const columns = describeNamed(aggregate.question, entries, choices, questions);
  problems.push(...findColumnProblems(columns));
  if (numbers !== null && numbers.low === null)
    problems.push({ kind: "direction_missing", lowest: numbers.lowest });
  if (ratings !== null) problems.push(...findOffScale(file, answers, entries, ratings, numbers));
  const { teamColumns, teams, waveColumns, waves, left } = rows;
  const used = [...countColumns(aggregate), rows.team, rows.wave];
  const statements = columns.filter(({ use }) => use.as !== "out");
  return {
    reading: {
      ...{ kind: "counts" as const, tool: file.tool, above: file.above, rows: file.rows },
      ...{ teamColumns, teams, waveColumns, waves, left, numbers, ladders, columns, problems },
      team: rows.team?.place ?? null,
      wave: rows.wave?.place ?? null,
      aside: file.columns.flatMap((one) => (one.name === "" || used.includes(one) ? [] : [one.heading])),
      cells: countNoAnswers(candidate, weights),
    },
    collect: () => ({
      statements,
      waves: waves.map((_, wave) =>
        byTeam((team) =>
          statements.map(({ place }) => {
            const of = entries.filter(
              ({ row, question }) =>
                question === place &&
                rows.waveOfRow[row] === wave &&
                rows.teamOfRow[row] === (team === "sales" ? 0 : 1),
            );
            return addCell(of, ratings ?? new Int32Array(answers.values.length));
          }),
        ),
      ),
    }),
  };
}

const QUESTION_COLUMN = { wording: "", use: { as: "new" as const }, reason: null, same: false };

/** The first cell that is no number of people, and the first row that says again what another said. */
function findBadEntries(
  file: SurveyFile,
  aggregate: Counts,
  entries: readonly Entry[],
  { team, waveOfRow }: HistoryRows,
): HistoryProblem[] {
  const problems: HistoryProblem[] = [];
  const lineOf = (row: number) => file.lines[row] ?? 0;
  const bad = entries.find(({ n }) => n === null);
  if (bad !== undefined) {
    const column = aggregate.kind === "long" ? aggregate.n : aggregate.options[bad.answer];
    const heading = column?.heading ?? "";
    problems.push({ kind: "count_bad", line: lineOf(bad.row), heading, value: bad.cell.slice(0, 40) });
  }
  const nameless = entries.find(({ question }) => aggregate.question.values[question] === "");
  if (nameless !== undefined)
    problems.push({
      kind: "question_empty",
      line: lineOf(nameless.row),
      heading: aggregate.question.heading,
    });
  const met = new Map<string, number>();
  for (const { row, question, answer } of entries) {
    const key = [waveOfRow[row], team?.codes[row], question, answer].join(" ");
    const before = met.get(key);
    if (before !== undefined && before !== row) {
      problems.push({ kind: "row_twice", line: lineOf(row), other: lineOf(before) });
      break;
    }
    met.set(key, row);
  }
  return problems;
}

function findOffScale(
  file: SurveyFile,
  answers: FileColumn,
  entries: readonly Entry[],
  ratings: Int32Array,
  numbers: HistoryReading["numbers"],
): HistoryProblem[] {
  const off = entries.find(({ answer, n }) => ratings[answer] === BAD && (n ?? 0) > 0);
  if (off === undefined) return [];
  const value = (answers.values[off.answer] ?? "").slice(0, 40);
  const { lowest, highest } = numbers ?? { lowest: 1, highest: 5 };
  const { heading } = answers;
  return [{ kind: "cell_off", line: file.lines[off.row] ?? 0, heading, value, lowest, highest }];
}

function countNoAnswers({ column, values }: Candidate, weights: readonly number[]): HistoryReading["cells"] {
  return values.flatMap((value, at) => {
    const n = weights[at] ?? 0;
    if (n === 0 || value.kind !== "none") return [];
    return [{ value: column.values[at] ?? "", as: value.as, n }];
  });
}

function addCell(entries: readonly Entry[], ratings: Int32Array): Cell {
  const counts: number[] = Array(5).fill(0);
  let dontKnow = 0;
  let skipped = 0;
  for (const { answer, n } of entries) {
    const rating = ratings[answer] as number;
    if (rating === DONT_KNOW) dontKnow += n ?? 0;
    else if (rating > 0) counts[rating - 1] = (counts[rating - 1] as number) + (n ?? 0);
    else skipped += n ?? 0;
  }
  return { counts, notSplit: 0, dontKnow, notApplicable: 0, skipped };
}

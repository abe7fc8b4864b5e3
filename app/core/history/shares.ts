import type { ShareColumns } from "#app/core/files/aggregates";
import type { SurveyFile } from "#app/core/files/survey-table";
import type { GivenShares } from "#app/core/gate/public-shares";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import type { HistoryChoices, HistoryProblem } from "./choices";
import { describeNamed, findColumnProblems, type HistoryColumn } from "./columns";
import type { HistoryFacts, HistoryReading } from "./reading";
import { readHistoryRows } from "./rows";
import {
  countHidden,
  joinShares,
  listShareColumns,
  listShareEntries,
  type ShareEntry,
  type ShareProblem,
} from "./share-entries";

/** The shares of each wave: one per statement, in their order; null where the file does not say it. */
export type HistoryShares = { statements: HistoryColumn[]; waves: ByTeam<(GivenShares | null)[]>[] };

/** Reads a file that says which percentage of a team's answers was favourable. */
export function readHistoryShares(
  file: SurveyFile,
  aggregate: ShareColumns,
  choices: HistoryChoices,
  { questions, names }: HistoryFacts,
): { reading: HistoryReading; collect: () => HistoryShares } {
  const rows = readHistoryRows(file, choices, names);
  const problems = [...rows.problems];
  const { n, favourable } = aggregate;
  if (n === null) problems.push({ kind: "n_missing", heading: favourable.heading });
  // each value of the team's column is a part, in each wave
  const parts = Int32Array.from(rows.teamOfRow, (team, row) =>
    team < 0
      ? -1
      : (rows.waveOfRow[row] as number) * (rows.team?.values.length ?? 0) + (rows.team?.codes[row] ?? 0),
  );
  const { entries, problem } =
    n === null
      ? { entries: nameQuestions(file, aggregate, rows.teamOfRow), problem: null }
      : listShareEntries(file, { ...aggregate, n }, parts);
  if (problem !== null) problems.push(describe(file, problem));
  // of a statement where less is better somebody has to say that disagreeing was called favourable
  const straight = questions.filter(({ reverse }) => !reverse);
  const columns = describeNamed(aggregate.question, entries, choices, questions, straight);
  problems.push(...findColumnProblems(columns));
  const { teamColumns, teams, waveColumns, waves, left } = rows;
  const used = [...listShareColumns(aggregate), rows.team, rows.wave];
  const statements = columns.filter(({ use }) => use.as !== "out");
  return {
    reading: {
      ...{ kind: "percentages" as const, tool: file.tool, above: file.above, rows: file.rows },
      ...{ teamColumns, teams, waveColumns, waves, left, numbers: null, ladders: [], columns, problems },
      team: rows.team?.place ?? null,
      wave: rows.wave?.place ?? null,
      aside: file.columns.flatMap((one) => (one.name === "" || used.includes(one) ? [] : [one.heading])),
      cells: n === null ? [] : countHidden(entries),
    },
    collect: () => ({
      statements,
      waves: waves.map((_, wave) =>
        byTeam((team) =>
          statements.map(({ place }) =>
            joinShares(
              entries.filter(
                ({ row, question }) =>
                  question === place &&
                  rows.waveOfRow[row] === wave &&
                  rows.teamOfRow[row] === (team === "sales" ? 0 : 1),
              ),
            ),
          ),
        ),
      ),
    }),
  };
}

/** Without a number of answers the questions can be named all the same. */
function nameQuestions({ rows }: SurveyFile, { question }: ShareColumns, teamOfRow: Int8Array): ShareEntry[] {
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => (teamOfRow[row] as number) >= 0)
    .map((row) => ({ row, question: question.codes[row] as number, hidden: "" }));
}

function describe({ lines }: SurveyFile, problem: ShareProblem): HistoryProblem {
  const { kind, row, column } = problem;
  const line = lines[row] ?? 0;
  const { heading } = column;
  switch (kind) {
    case "question_empty":
      return { kind, line, heading };
    case "row_twice":
      return { kind, line, other: lines[problem.other] ?? 0 };
    default:
      return { kind, line, heading, value: problem.value.slice(0, 40) };
  }
}

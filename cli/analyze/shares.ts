import type { ShareColumns } from "#app/core/files/aggregates";
import type { SurveyFile } from "#app/core/files/survey-table";
import { publicShare } from "#app/core/gate/public-shares";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import {
  countHidden,
  joinShares,
  listShareColumns,
  listShareEntries,
  type ShareProblem,
} from "#app/core/history/share-entries";
import {
  describeShare,
  type ReleasedShare,
  type ShareFigures,
  subtractShares,
} from "#app/core/release/shares";
import type { Interval } from "#app/core/statistics/interval";
import { type ByTeam, byTeam, TEAMS } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { findTeams } from "./found-teams";
import type { Reading } from "./not-used";
import type { AskedOptions } from "./options";
import { sortSheets } from "./rows";
import { breakLines, layOutTable, PAGE_WIDTH } from "./text-table";

type SharedQuestion = Pick<ReleasedShare, "teams" | "difference"> & { key: string };

/** Favourable shares of two groups: percentages give no scores, and no tests of them. */
type SharesAnalysis = { questions: SharedQuestion[]; teams: ByTeam<string>; least: number; reading: Reading };

/** Reads a file of percentages. @throws Refusal */
export function analyzeShares(
  asked: AskedOptions,
  { file, notes }: { file: SurveyFile; notes: string[] },
  columns: ShareColumns,
): SharesAnalysis {
  const { question, favourable, n } = columns;
  if (n === null)
    throw new Refusal(
      `${asked.file}: the column "${favourable.name}" holds percentages, and no column says of how many answers. ` +
        "Export the number of responses, too.",
    );
  const found = findTeams(file, asked);
  const { teamOfRow, rows } = sortSheets(file, found.column, found.teamOf, asked);
  const parts = Int32Array.from(teamOfRow, (team, row) => (team < 0 ? -1 : (found.column.codes[row] ?? 0)));
  const { entries, problem } = listShareEntries(file, { ...columns, n }, parts);
  if (problem !== null) throw new Refusal(sayProblem(asked.file, file, problem));
  // a percentage of fewer tells the answers
  const least = Math.max(asked.minimum, DEFAULT_THRESHOLDS.counts);
  const places = [...new Set(entries.map((entry) => entry.question))];
  const questions = places.map((place): SharedQuestion => {
    const teams = byTeam((team) => {
      const own = entries.filter(
        (entry) => entry.question === place && teamOfRow[entry.row] === TEAMS.indexOf(team),
      );
      return publicShare(joinShares(own), { counts: least });
    });
    return {
      key: question.values[place] ?? "",
      teams: byTeam((team) => describeShare(teams[team])),
      difference: subtractShares(teams.sales, teams.marketing),
    };
  });
  const used = [...listShareColumns(columns), found.column];
  const leftOut = file.columns.filter((column) => column.name !== "" && !used.includes(column));
  return {
    questions,
    teams: found.teams,
    least,
    reading: {
      notUsed: {
        columns: leftOut.map(({ name }) => ({ name, reason: "favourable shares have no use for it" })),
        rows,
        cells: countHidden(entries),
        words: [],
      },
      notes: [
        ...notes,
        ...found.notes,
        "The file holds percentages: they give favourable shares, no scores.",
      ],
      assumed: [],
    },
  };
}

function sayProblem(path: string, { lines }: SurveyFile, problem: ShareProblem): string {
  const { kind, row, column } = problem;
  const place = `${path}, line ${lines[row]}, column ${column.place + 1} ("${column.name}")`;
  switch (kind) {
    case "question_empty":
      return `${place}: the question is missing.`;
    case "row_twice":
      return `${place}: line ${lines[problem.other]} already gives this share.`;
    case "count_bad":
      return `${place}: "${problem.value}" is no number of people.`;
    case "percent_bad":
      return `${place}: "${problem.value}" is no percentage.`;
    case "percent_sum":
      return `${place}: with "${problem.value}" favourable and unfavourable answers are more than 100 %.`;
  }
}

/** The shares as JSON, with what was not used. Near unanimity there is a bound alone. */
export function sharesToJson({ questions, teams, least, reading }: SharesAnalysis) {
  return {
    kind: "percentages",
    groups: byTeam((team) => ({ value: teams[team] })),
    minimum: least,
    items: questions.map(({ key, teams: shares, difference }) => ({
      key,
      ...byTeam((team) => shareToJson(shares[team])),
      difference,
    })),
    notUsed: reading.notUsed,
  };
}

function shareToJson(figures: ShareFigures) {
  switch (figures.state) {
    case "withheld":
      return { withheld: figures.reason === "not_in_file" ? figures.reason : "too_few_answers" };
    case "coarse":
      return { n: figures.n, nearUnanimity: { bucket: figures.bucket, atLeast: figures.atLeast } };
    case "share": {
      const { n, favourable, unfavourable } = figures;
      return { n, favourable, unfavourable };
    }
  }
}

/** The shares as a table for the terminal. */
export function sharesToTable({ questions, least }: SharesAnalysis, { file }: AskedOptions): string {
  const percent = (share: number) => String(Math.round(100 * share));
  const range = ({ low, high }: Interval) => `[${percent(low)}, ${percent(high)}]`;
  const say = (figures: ShareFigures) => {
    if (figures.state === "withheld") return "–";
    if (figures.state === "share")
      return `${percent(figures.favourable.share)} ${range(figures.favourable.interval)}`;
    const { bucket, atLeast } = figures;
    return bucket === "favourable" ? `${atLeast} or more` : `${100 - atLeast} or less`;
  };
  const count = (figures: ShareFigures) => (figures.state === "withheld" ? "–" : String(figures.n));
  const rows = questions.map(({ key, teams, difference }) => ({
    cells: [
      key,
      ...TEAMS.flatMap((team) => [say(teams[team]), count(teams[team])]),
      difference === null ? "–" : `${percent(difference.value)} ${range(difference.interval)}`,
    ],
  }));
  const lead = `Favourable answers in percent, with 95 % intervals. Percentages give no scores. – stands for fewer than ${least} answers; where nearly all answer alike, a bound stands alone.`;
  const header = ["question", "Sales %", "n", "Marketing %", "n", "difference"];
  return `${[...breakLines(file, PAGE_WIDTH), ...breakLines(lead, PAGE_WIDTH)].join("\n")}\n\n${layOutTable(header, rows)}\n`;
}

import type { ShareColumns } from "#app/core/files/aggregates";
import { readNoAnswer } from "#app/core/files/no-answer";
import type { FileColumn, SurveyFile } from "#app/core/files/survey-table";
import type { Interval } from "#app/core/statistics/interval";
import { newcombeDifference } from "#app/core/statistics/newcombe";
import { wilsonInterval } from "#app/core/statistics/wilson";
import { type ByTeam, byTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { Refusal } from "#cli/refusal";
import { findTeams } from "./found-teams";
import type { Reading } from "./not-used";
import type { AskedOptions } from "./options";
import { sortSheets } from "./rows";
import { breakLines, layOutTable, PAGE_WIDTH } from "./text-table";

/** The favourable share of a team, 0..1, with its Wilson interval. */
type Share = { n: number; favourable: { share: number; interval: Interval }; unfavourable: number | null };

type SharedQuestion = {
  key: string;
  teams: ByTeam<Share | null>;
  /** Sales − Marketing, with Newcombe's interval */
  difference: { value: number; interval: Interval } | null;
};

/** Favourable shares of two groups: percentages give no scores, and no tests of them. */
type SharesAnalysis = { questions: SharedQuestion[]; teams: ByTeam<string>; reading: Reading };

/** Reads a file of percentages. @throws Refusal */
export function analyzeShares(
  asked: AskedOptions,
  { file, notes }: { file: SurveyFile; notes: string[] },
  columns: ShareColumns,
): SharesAnalysis {
  const { question, favourable, unfavourable, n } = columns;
  if (n === null)
    throw new Refusal(
      `${asked.file}: the column "${favourable.name}" holds percentages, and no column says of how many answers. ` +
        "Export the number of responses, too.",
    );
  const found = findTeams(file, asked);
  const { teamOfRow, rows } = sortSheets(file, found.column, found.teamOf, asked);
  const parts = readParts(asked, file, { ...columns, n }, found.column, teamOfRow);
  const keys = [...new Set(parts.map(({ key }) => key))];
  const questions = keys.map((key): SharedQuestion => {
    const teams = byTeam((team) => joinParts(parts, key, team, asked.minimum));
    const { sales, marketing } = teams;
    const difference =
      sales === null || marketing === null
        ? null
        : newcombeDifference(
            ...([sales.favourable.share * sales.n, sales.n] as const),
            ...([marketing.favourable.share * marketing.n, marketing.n] as const),
          );
    return { key, teams, difference };
  });
  const used = [question, favourable, unfavourable, n, found.column];
  const leftOut = file.columns.filter((column) => column.name !== "" && !used.includes(column));
  const hidden = parts.filter(({ cell }) => cell !== null).map(({ cell }) => cell ?? "");
  return {
    questions,
    teams: found.teams,
    reading: {
      notUsed: {
        columns: leftOut.map(({ name }) => ({ name, reason: "favourable shares have no use for it" })),
        rows,
        cells: [...new Set(hidden)].map((value) => ({
          ...{ value, as: "no answer" as const },
          n: hidden.filter((one) => one === value).length,
        })),
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

/** One row: the share of one value of the group. `cell` is what stands there where it gives no share. */
type Part = {
  key: string;
  team: Team;
  n: number;
  favourable: number;
  unfavourable: number | null;
  cell: string | null;
};

function readParts(
  asked: AskedOptions,
  file: SurveyFile,
  { question, favourable, unfavourable, n }: ShareColumns & { n: FileColumn },
  group: FileColumn,
  teamOfRow: Int8Array,
): Part[] {
  const textOf = ({ values, codes }: FileColumn, row: number) => values[codes[row] as number] ?? "";
  const place = ({ place: at, name }: FileColumn, row: number) =>
    `${asked.file}, line ${file.lines[row]}, column ${at + 1} ("${name}")`;
  const isFraction = favourable.values.every((value) => (readPercent(value, 100) ?? 0) <= 0.01);
  const whole = isFraction ? 1 : 100;
  const met = new Map<string, number>();
  const parts: Part[] = [];
  for (let row = 0; row < file.rows; row++) {
    const team = TEAMS[teamOfRow[row] as number];
    if (team === undefined) continue;
    const key = textOf(question, row);
    if (key === "") throw new Refusal(`${place(question, row)}: the question is missing.`);
    const again = `${group.codes[row]} ${key}`;
    const before = met.get(again);
    if (before !== undefined)
      throw new Refusal(`${place(favourable, row)}: line ${file.lines[before]} already gives this share.`);
    met.set(again, row);
    const hidden = [favourable, n].map((column) => textOf(column, row)).find(isHidden);
    if (hidden !== undefined) {
      parts.push({ key, team, n: 0, favourable: 0, unfavourable: null, cell: hidden });
      continue;
    }
    const read = (column: FileColumn) => {
      const share = readPercent(textOf(column, row), whole);
      if (share === null)
        throw new Refusal(`${place(column, row)}: "${textOf(column, row)}" is no percentage.`);
      return share;
    };
    const size = /^\+?\d{1,9}(?:[.,]0*)?$/.test(textOf(n, row)) ? Number.parseInt(textOf(n, row), 10) : null;
    if (size === null) throw new Refusal(`${place(n, row)}: "${textOf(n, row)}" is no number of people.`);
    const against = unfavourable === null || isHidden(textOf(unfavourable, row)) ? null : read(unfavourable);
    parts.push({ key, team, n: size, favourable: read(favourable), unfavourable: against, cell: null });
  }
  return parts;
}

/** What tools write in place of a figure that they hide. */
function isHidden(cell: string): boolean {
  return readNoAnswer(cell) !== null || /^<\s*\d+$/.test(cell.trim());
}

/** 45, 45 %, 45.5, 45,5; of shares 0.45. Null for anything else. */
function readPercent(cell: string, whole: number): number | null {
  const text = cell.replaceAll(/[\s%]/g, "").replace(",", ".");
  const share = /^\d{1,3}(\.\d*)?$/.test(text)
    ? Number(text) / (cell.includes("%") ? 100 : whole)
    : Number.NaN;
  return share >= 0 && share <= 1.0001 ? Math.min(1, share) : null;
}

/** The values of one team together, each weighted by its answers. */
function joinParts(parts: readonly Part[], key: string, team: Team, minimum: number): Share | null {
  const own = parts.filter((part) => part.key === key && part.team === team && part.n > 0);
  const n = own.reduce((sum, part) => sum + part.n, 0);
  if (n < minimum) return null;
  const share = own.reduce((sum, part) => sum + part.n * part.favourable, 0) / n;
  const interval = wilsonInterval(share, n);
  if (interval === null) return null;
  const against = own.every((part) => part.unfavourable !== null)
    ? own.reduce((sum, part) => sum + part.n * (part.unfavourable ?? 0), 0) / n
    : null;
  return { n, favourable: { share, interval }, unfavourable: against };
}

/** The shares as JSON, with what was not used. */
export function sharesToJson({ questions, teams, reading }: SharesAnalysis, { minimum }: AskedOptions) {
  return {
    kind: "percentages",
    groups: byTeam((team) => ({ value: teams[team] })),
    minimum,
    items: questions.map(({ key, teams: shares, difference }) => ({
      key,
      ...byTeam((team) => shares[team] ?? { withheld: "too_few_answers" }),
      difference,
    })),
    notUsed: reading.notUsed,
  };
}

/** The shares as a table for the terminal. */
export function sharesToTable({ questions }: SharesAnalysis, { file, minimum }: AskedOptions): string {
  const percent = (share: number) => String(Math.round(100 * share));
  const range = ({ low, high }: Interval) => `[${percent(low)}, ${percent(high)}]`;
  const say = (share: Share | null) =>
    share === null ? "–" : `${percent(share.favourable.share)} ${range(share.favourable.interval)}`;
  const rows = questions.map(({ key, teams, difference }) => ({
    cells: [
      key,
      ...TEAMS.flatMap((team) => [say(teams[team]), String(teams[team]?.n ?? "–")]),
      difference === null ? "–" : `${percent(difference.value)} ${range(difference.interval)}`,
    ],
  }));
  const lead = `Favourable answers in percent, with 95 % intervals. Percentages give no scores. – stands for fewer than ${minimum} answers.`;
  const header = ["question", "Sales %", "n", "Marketing %", "n", "difference"];
  return `${[...breakLines(file, PAGE_WIDTH), ...breakLines(lead, PAGE_WIDTH)].join("\n")}\n\n${layOutTable(header, rows)}\n`;
}

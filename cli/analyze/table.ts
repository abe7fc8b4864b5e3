import { isFlagged } from "#app/core/measures/classification";
import type { TeamScore } from "#app/core/measures/scores";
import type { MeanContrast } from "#app/core/statistics/welch";
import type { ByTeam, Team } from "#app/core/vocabulary";
import type { Analysis, AnalyzedDimension, WaveAnalysis } from "./analysis";
import { listFindings } from "./findings";
import type { AnalyzeOptions } from "./options";
import { breakLines, layOutTable, PAGE_WIDTH, pairColumns } from "./text-table";
import { tableOfTrend } from "./trend-table";
import {
  nameTeams,
  sayCertainty,
  sayLabel,
  sayQuestion,
  showInterval,
  showPoints,
  showQ,
  showSigned,
} from "./words";

/** The analysis as tables for the terminal, with the findings in sentences; with waves the last one, and what changed. */
export function toTable(analysis: Analysis, options: AnalyzeOptions): string {
  const names = nameTeams(options);
  const last = analysis.waves.at(-1);
  if (!last) return "";
  const findings = listFindings(last, options, names);
  const parts = [
    introduce(last, options, names),
    tableOfQuestions(last, names),
    ...tableOfDimensions(last.dimensions ?? [], names),
    ["Findings", ...findings.flatMap((finding) => breakLines(`• ${finding}`, PAGE_WIDTH, "  "))].join("\n"),
    ...analysis.trends.map((trend) => tableOfTrend(trend, names)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function introduce(
  { wave, people }: WaveAnalysis,
  { file, group, scale, teams }: AnalyzeOptions,
  names: ByTeam<string>,
): string {
  const describe = (team: Team) => {
    const value = teams[team] === names[team] ? "" : ` (${group} ${teams[team]})`;
    return `${names[team]}${value}: ${people[team]} ${people[team] === 1 ? "person" : "people"}`;
  };
  const which = wave === null ? "" : `, wave ${wave}`;
  const lines = [
    `${file}${which}`,
    `${describe("sales")}. ${describe("marketing")}. Scale ${scale.lowest}-${scale.highest}.`,
    `Scores from 0 to 100, with 95 % intervals. A positive gap: ${names.sales} is more favourable.`,
  ];
  return lines.flatMap((line) => breakLines(line, PAGE_WIDTH)).join("\n");
}

function tableOfQuestions({ questions }: WaveAnalysis, names: ByTeam<string>): string {
  const compared = questions.map((question) =>
    question.withheld ? null : { ...question, note: sayQuestion(question, names) },
  );
  return layOutTable(
    headerOf("question", names),
    rowsOf(
      questions.map(({ key }) => key),
      compared,
    ),
  );
}

function tableOfDimensions(dimensions: readonly AnalyzedDimension[], names: ByTeam<string>): string[] {
  if (dimensions.length === 0) return [];
  const compared = dimensions.map(({ gap }) =>
    gap.withheld ? null : { ...gap, note: `${sayLabel(gap, names)}${sayCertainty(gap.certainty)}` },
  );
  const keys = dimensions.map(({ gap }) => gap.key);
  const together = dimensions.flatMap(({ gap: { key }, items, alpha }) =>
    alpha ? [`${key}: ${items.length} questions, alpha ${alpha.alpha.toFixed(2)}`] : [],
  );
  const reliability = `How well the items hang together (1 is best): ${together.join("; ")}.`;
  const lines = together.length === 0 ? [] : ["", ...breakLines(reliability, PAGE_WIDTH)];
  return [[layOutTable(headerOf("dimension", names), rowsOf(keys, compared)), ...lines].join("\n")];
}

function headerOf(first: string, names: ByTeam<string>): string[] {
  return [first, "n", names.sales, "n", names.marketing, "gap", "q "];
}

type Compared = ByTeam<TeamScore> & { gap: MeanContrast; q: number | null; note: string };

function rowsOf(keys: readonly string[], compared: readonly (Compared | null)[]) {
  const shown = compared.filter((row) => row !== null);
  const [sales, marketing] = (["sales", "marketing"] as const).map((team) =>
    pairColumns(shown.map(({ [team]: score }) => [showScore(score), showInterval(score.interval)])),
  );
  const gaps = pairColumns(shown.map(({ gap }) => [showSigned(gap.points), showInterval(gap.interval)]));
  let at = -1;
  return compared.map((row, index) => {
    const key = keys[index] ?? "";
    if (!row) return { cells: [key], note: "too few answers" };
    at++;
    const teams = [String(row.sales.n), sales?.[at] ?? "", String(row.marketing.n), marketing?.[at] ?? ""];
    const q = `${showQ(row.q)}${isFlagged(row.q) ? "*" : " "}`;
    return { cells: [key, ...teams, gaps[at] ?? "", q], note: row.note };
  });
}

function showScore({ score }: TeamScore): string {
  return score === null ? "" : showPoints(score);
}

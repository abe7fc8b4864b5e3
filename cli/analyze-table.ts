import { isFlagged } from "#app/core/classification";
import type { TeamScore } from "#app/core/scores";
import type { TeamChange, Trend } from "#app/core/trends";
import type { ByTeam } from "#app/core/vocabulary";
import type { Analysis, AnalyzedDimension, TrendAnalysis, WaveAnalysis } from "#cli/analysis";
import { listFindings } from "#cli/analyze-findings";
import type { AnalyzeOptions } from "#cli/analyze-options";
import {
  joinWords,
  nameTeams,
  sayLabel,
  sayQuestion,
  showInterval,
  showPoints,
  showQ,
  showSigned,
} from "#cli/analyze-words";
import { layOutTable } from "#cli/text-table";

/** The analysis as tables for the terminal, with the findings in sentences; with waves the last one, and what changed. */
export function toTable(analysis: Analysis, options: AnalyzeOptions): string {
  const names = nameTeams(options);
  const last = analysis.waves.at(-1);
  if (!last) return "";
  const parts = [
    introduce(last, options, names),
    tableOfQuestions(last, names),
    ...tableOfDimensions(last.dimensions ?? [], names),
    ["Findings", ...listFindings(last, options, names).map((finding) => `• ${finding}`)].join("\n"),
    ...analysis.trends.map((trend) => tableOfTrend(trend, names)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function introduce(
  { wave, people }: WaveAnalysis,
  { file, scale, teams }: AnalyzeOptions,
  names: ByTeam<string>,
): string {
  const group = (team: "sales" | "marketing") => {
    const value = teams[team] === names[team] ? "" : ` = ${teams[team]}`;
    return `${names[team]}${value} (${people[team]})`;
  };
  const which = wave === null ? "" : `, wave ${wave}`;
  return [
    `${file}${which}: ${group("sales")} and ${group("marketing")}, scale ${scale.lowest}-${scale.highest}`,
    `Scores 0-100 with 95 % intervals. A positive gap: ${names.sales} is more favourable.`,
  ].join("\n");
}

const NUMERIC = [false, true, true, true, true, true, true, true, true, true];

function tableOfQuestions({ questions }: WaveAnalysis, names: ByTeam<string>): string {
  const rows = questions.map((question) => {
    if (question.withheld) return [question.key, "", "", "", "", "", "", "", "", "", "too few answers"];
    const { key, sales, marketing, gap, q } = question;
    const figures = [
      ...showTeam(sales),
      ...showTeam(marketing),
      showSigned(gap.points),
      showInterval(gap.interval),
    ];
    return [key, ...figures, `${showQ(q)}${isFlagged(q) ? "*" : " "}`, sayQuestion(question, names)];
  });
  return layOutTable(headerOf("question", names), rows, NUMERIC);
}

function tableOfDimensions(dimensions: readonly AnalyzedDimension[], names: ByTeam<string>): string[] {
  if (dimensions.length === 0) return [];
  const rows = dimensions.map(({ gap: dimension }) => {
    if (dimension.withheld) return [dimension.key, "", "", "", "", "", "", "", "", "", "too few answers"];
    const { key, sales, marketing, gap, q, label, teams } = dimension;
    const figures = [
      ...showTeam(sales),
      ...showTeam(marketing),
      showSigned(gap.points),
      showInterval(gap.interval),
    ];
    return [key, ...figures, `${showQ(q)}${isFlagged(q) ? "*" : " "}`, sayLabel(label, teams, names)];
  });
  const together = dimensions.flatMap(({ gap: { key }, items, alpha }) =>
    alpha ? [`${key}: ${items.length} questions, alpha ${alpha.alpha.toFixed(2)}`] : [],
  );
  const reliability =
    together.length === 0 ? "" : `\nHow well the items hang together: ${together.join("; ")}.`;
  return [layOutTable(headerOf("dimension", names), rows, NUMERIC) + reliability];
}

function headerOf(first: string, names: ByTeam<string>): string[] {
  return [first, "n", names.sales, "", "n", names.marketing, "", "gap", "", "q ", "what it means"];
}

function showTeam({ n, score, interval }: TeamScore): string[] {
  return [String(n), score === null ? "" : showPoints(score), showInterval(interval)];
}

function tableOfTrend({ from, to, questions, dimensions }: TrendAnalysis, names: ByTeam<string>): string {
  const trends = [...questions, ...dimensions];
  const compared = trends.filter((trend): trend is Trend & { withheld: false } => !trend.withheld);
  const rows = compared.map(({ key, sales, marketing, gapChange }) => [
    key,
    ...showChange(sales),
    ...showChange(marketing),
    showSigned(gapChange.points),
    showInterval(gapChange.interval),
    gapChange.label ?? "",
  ]);
  const header = ["", names.sales, "", "", names.marketing, "", "", "gap", "", ""];
  const withheld = trends.filter((trend) => trend.withheld).map(({ key }) => key);
  const missing =
    withheld.length === 0
      ? ""
      : `\nNot compared, too few answers in one of the waves: ${joinWords(withheld)}.`;
  const right = [false, true, true, false, true, true, false, true, true, false];
  return `From ${from} to ${to}\n${rows.length === 0 ? "" : layOutTable(header, rows, right)}${missing}`;
}

function showChange({ points, interval, label }: TeamChange): string[] {
  const half = interval ? Math.round((interval.high - interval.low) / 2) : "?";
  const said = label === "no_detectable_change" ? `no detectable change (±${half})` : label;
  return [showSigned(points), showInterval(interval), said];
}

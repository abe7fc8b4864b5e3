import { traitsOf } from "#app/core/questions/kinds";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { TEAMS } from "#app/core/vocabulary";
import { statementPath, tabPath } from "#app/features/results/tabs";
import { sayFrequency } from "#app/features/results/words/fact-sentences";
import { sayShare } from "#app/features/results/words/figures";
import { listAnswers, markedText } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import type { Chart } from "#app/ui/charts/drawing/chart";
import type { LegendItem } from "#app/ui/charts/drawing/legend";

type AnswersReport = Pick<Report, "wave" | "languages">;

/** How both teams' answers are spread; null where the counts of neither may be shown. */
export function answerChart(
  report: AnswersReport,
  question: ReportQuestion,
  options: { readonly centred: boolean },
): Chart | null {
  const words = getWords().results;
  const answers = listAnswers(report, question);
  const href =
    traitsOf(question).shownAs === "frequency"
      ? tabPath(report.wave.id, "facts")
      : statementPath(report.wave.id, question.key);
  const bars = TEAMS.flatMap((team) => {
    const distribution = question.distribution[team];
    if (distribution === null) return [];
    const { counts, n } = distribution;
    const name = report.wave.teamNames[team];
    const shares = answers.map(
      (answer, at) => `${answer}: ${words.percent(sayShare((counts[at] ?? 0) / n))} (${counts[at] ?? 0})`,
    );
    return [{ id: team, name, counts, says: [name, ...shares], href }];
  });
  if (bars.length === 0) return null;
  const title = markedText(report, question);
  return {
    id: `statement-${question.key}`,
    kind: "answers",
    title,
    finding: sayAnswers(report, question),
    label: words.statements.chart(title),
    legend: answerLegend(answers),
    data: { bars, centred: options.centred },
  };
}

/** The answers with their colours and textures. */
export function answerLegend(answers: readonly string[]): LegendItem[] {
  const tones = answers.length === 5 ? ([0, 1, 2, 3, 4] as const) : ([0, 1, 3, 4] as const);
  return answers.map((text, at) => ({ text, sign: { as: "answer", answer: tones[at] ?? 2 } }));
}

/** What the answers of both teams say; of a frequency, how far apart they are. */
export function sayAnswers(report: AnswersReport, question: ReportQuestion): string {
  return traitsOf(question).shownAs === "frequency"
    ? sayFrequency(report, question)
    : saySpread(report, question);
}

function saySpread(report: Pick<Report, "wave">, { teams }: ReportQuestion): string {
  const names = report.wave.teamNames;
  const { sales, marketing } = teams;
  const words = getWords().results.statements;
  if (sales.state !== "counts" || marketing.state !== "counts") return words.oneSpread;
  if (!sales.favourable || !marketing.favourable) return words.bothSpread;
  return words.spread(
    names.sales,
    names.marketing,
    sayShare(sales.favourable.share),
    sayShare(marketing.favourable.share),
  );
}

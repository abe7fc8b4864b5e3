import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { answerLegend } from "#app/features/results/charts/answer-chart";
import { NormComparison } from "#app/features/results/held/norm-comparison";
import { sayChoice } from "#app/features/results/words/fact-sentences";
import { listAnswers, textOf } from "#app/features/results/words/sentences";
import { ChartLegend } from "#app/ui/charts/chart-legend";
import { AnswerSpread } from "./answer-spread";
import { ChoiceTable } from "./choice-table";

/** Meetings and metrics: what both teams describe, answer by answer. */
export function Facts({
  report,
}: {
  report: Pick<Report, "wave" | "languages" | "frequencies" | "choices">;
}) {
  return (
    <div className="stack-loose">
      {report.frequencies.map((question) => (
        <div key={question.key} className="stack-tight">
          <h3 className="break">{textOf(report, question.text)}</h3>
          {TEAMS.some((team) => question.distribution[team] !== null) ? (
            <ChartLegend items={answerLegend(listAnswers(report, question))} />
          ) : null}
          <AnswerSpread report={report} question={question} centred={false} />
          <NormComparison report={report} benchmarks={question.benchmarks} />
        </div>
      ))}
      {report.choices.map((choice) => (
        <div key={choice.key} className="stack-tight">
          <h3 className="break">{textOf(report, choice.text)}</h3>
          {sayChoice(report, choice).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <ChoiceTable report={report} choice={choice} />
        </div>
      ))}
    </div>
  );
}

import type { ShareFact } from "#app/core/facts";
import type { Report, ReportChoice } from "#app/core/report";
import type { ReportQuestion } from "#app/core/report-rows";
import { TEAMS } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { AnswerLegend } from "#app/ui/charts/diverging-bars";
import { AnswerSpread } from "./answer-spread";
import { ChoiceTable } from "./choice-table";
import { sayPoints, sayShare, saySize } from "./figures";
import { NormComparison } from "./norm-comparison";
import { textOf } from "./words";

/** Meetings and metrics: what both teams describe, answer by answer. */
export function Facts({ report }: { report: Report }) {
  return (
    <div className="stack-loose">
      {report.frequencies.map((question) => (
        <div key={question.key} className="stack-tight">
          <h3 className="break">{textOf(report, question.text)}</h3>
          {TEAMS.some((team) => question.distribution[team] !== null) ? (
            <AnswerLegend answers={question.answers.map((answer) => textOf(report, answer))} />
          ) : null}
          <AnswerSpread
            report={report}
            question={question}
            centred={false}
            finding={sayFrequency(question)}
          />
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

function sayFrequency({ gap }: ReportQuestion): string {
  if (gap === null) return "";
  return gap.withheld ? en.results.withheld[gap.reason] : en.results.facts.frequency(saySize(gap.points));
}

function sayChoice(report: Report, { planned, share }: ReportChoice): string[] {
  const words = en.results.facts;
  const names = report.wave.teamNames;
  const sentences: string[] = [];
  if (planned?.sales && planned.marketing) {
    const [sales, marketing] = [planned.sales, planned.marketing].map((one) => sayShare(one.share));
    sentences.push(words.planned(names.sales, names.marketing, sales ?? "", marketing ?? ""));
  }
  return [...sentences, ...(share === null ? [] : sayShareFact(report, share))];
}

function sayShareFact(report: Report, { quartiles, notSplit }: ShareFact): string[] {
  const words = en.results.facts;
  const names = report.wave.teamNames;
  const sentences: string[] = [];
  if (quartiles.sales && quartiles.marketing) {
    const medians = TEAMS.map((team) => sayPoints(quartiles[team]?.median ?? 0));
    sentences.push(words.share(names.sales, names.marketing, medians[0] ?? "", medians[1] ?? ""));
  }
  if (notSplit.sales && notSplit.marketing) {
    const [sales, marketing] = [notSplit.sales, notSplit.marketing].map((one) => sayShare(one.share));
    sentences.push(words.notSplit(names.sales, names.marketing, sales ?? "", marketing ?? ""));
  }
  return sentences;
}

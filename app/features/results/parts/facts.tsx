import type { ShareComparison, ShareFact } from "#app/core/measures/facts";
import type { Report, ReportChoice } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { excludesZero } from "#app/core/statistics/interval";
import { TEAMS } from "#app/core/vocabulary";
import { NormComparison } from "#app/features/results/held/norm-comparison";
import {
  sayDifferenceRange,
  sayPoints,
  sayShare,
  sayShareDifferenceRange,
  saySharePoints,
  saySize,
} from "#app/features/results/words/figures";
import { listAnswers, textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { AnswerLegend } from "#app/ui/charts/diverging-bars";
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
            <AnswerLegend answers={listAnswers(report, question)} />
          ) : null}
          <AnswerSpread
            report={report}
            question={question}
            centred={false}
            finding={sayFrequency(report, question)}
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

function sayFrequency(report: Pick<Report, "languages">, question: ReportQuestion): string {
  const words = getWords().results.facts;
  const { gap } = question;
  if (gap === null) return "";
  if (gap.withheld) return getWords().results.withheld[gap.reason];
  const { points, interval } = gap;
  const range = sayDifferenceRange(interval);
  if (!excludesZero(interval)) return words.frequencySame(range);
  const answers = listAnswers(report, question).map((answer) => getWords().within(answer));
  const size = gap.range === null ? saySize(points) : words.atLeast(saySize(points));
  return words.frequency(answers[0] ?? "", answers.at(-1) ?? "", size, range);
}

function sayChoice(report: Pick<Report, "wave" | "languages">, choice: ReportChoice): string[] {
  const words = getWords().results.facts;
  const { planned, share } = choice;
  const notSplit = textOf(report, choice.notSplit ?? {});
  return [
    ...sayShares(report, planned, words.planned),
    ...(share === null
      ? []
      : [
          ...sayMedians(report, share),
          ...sayShares(report, share.notSplit, (sales, marketing) =>
            words.notSplit(notSplit, sales, marketing),
          ),
        ]),
  ];
}

/** Both teams' shares with their n, and the difference with its interval. */
function sayShares(
  { wave: { teamNames: names } }: Pick<Report, "wave">,
  shares: ShareComparison | null,
  say: (sales: string, marketing: string) => string,
): string[] {
  const words = getWords().results.facts;
  if (!shares?.sales || !shares.marketing) return [];
  const { sales, marketing, difference } = shares;
  const end =
    difference === null
      ? words.noDifference
      : words.difference(saySharePoints(difference.value), sayShareDifferenceRange(difference.interval));
  return [
    say(
      words.share(names.sales, sayShare(sales.share), sales.n),
      words.share(names.marketing, sayShare(marketing.share), marketing.n),
    ) + end,
  ];
}

function sayMedians(
  { wave: { teamNames: names } }: Pick<Report, "wave">,
  { quartiles, notSplit }: ShareFact,
): string[] {
  const words = getWords().results.facts;
  const said = TEAMS.flatMap((team) => {
    const [found, all] = [quartiles[team], notSplit[team]];
    return found && all ? [words.median(names[team], sayPoints(found.median), all.n - all.count)] : [];
  });
  const sentence = said.join(", ");
  return said.length === TEAMS.length ? [`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`] : [];
}

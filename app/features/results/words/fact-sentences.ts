import type { ShareComparison, ShareFact } from "#app/core/measures/facts";
import type { Report, ReportChoice } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { excludesZero } from "#app/core/statistics/interval";
import { TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import {
  sayDifferenceRange,
  sayPoints,
  sayShare,
  sayShareDifferenceRange,
  saySharePoints,
  saySize,
} from "./figures";
import { listAnswers, textOf } from "./sentences";

/** How far apart the teams are in how often something happens. */
export function sayFrequency(report: Pick<Report, "languages">, question: ReportQuestion): string {
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

/** What the choices of both teams come to: planned meetings, the middle share. */
export function sayChoice(report: Pick<Report, "wave" | "languages">, choice: ReportChoice): string[] {
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

import type { GapChange, TeamChange } from "#app/core/measures/trends";
import type { Report } from "#app/core/report/report";
import { excludesZero, type Interval } from "#app/core/statistics/interval";
import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendPoint } from "#app/core/trend/series";
import { TEAMS } from "#app/core/vocabulary";
import { sayDifferenceRange, sayRange, sayScore, saySize } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";

/** "improved", "no detectable change (±8)"; where only the correction for many comparisons takes a change back, so. */
export function sayChange({ label, interval, certainty }: TeamChange): string {
  const words = getWords().trend.change;
  const sure = getWords().results.certainty.words;
  if (label !== "no_detectable_change") return words.sure(words.words[label], sure[certainty]);
  return interval && excludesZero(interval) ? words.oneOfMany : words.none(sayHalfWidth(interval));
}

/** "narrowed by 14 (+3 to +25)", "no detectable change (±9)". */
export function sayGapChange({ label, points, interval, certainty }: GapChange): string {
  const words = getWords().trend.change;
  const sure = getWords().results.certainty.words;
  if (label === null)
    return interval && excludesZero(interval) ? words.turned : words.none(sayHalfWidth(interval));
  const range = interval ? sayDifferenceRange(interval) : getWords().results.none;
  return words.sure(words[label](saySize(points), range), sure[certainty]);
}

/** What happened to a dimension or a statement since a wave: the gap first, then the teams that moved. */
export function sayTrend(
  report: Pick<Report, "wave">,
  trend: Extract<WaveChanges["statements"][number], { withheld: false }>,
): string {
  const words = getWords().trend.change;
  const sure = getWords().results.certainty.words;
  const names = report.wave.teamNames;
  const { gapChange } = trend;
  const gap = words.gap(sayGapChange(gapChange));
  const moved = TEAMS.flatMap((team) => {
    const { label, points, interval, certainty } = trend[team];
    if (label === "no_detectable_change") return [];
    const range = interval ? sayDifferenceRange(interval) : getWords().results.none;
    const said = words.team(names[team], words.words[label], saySize(points), range);
    return [`${words.sure(said, sure[certainty])}.`];
  });
  return [gap, ...moved].join(" ");
}

/** Both teams in the newest wave, where there is nothing to compare with. */
export function sayNow(report: Pick<Report, "wave">, point: TrendPoint | null): string {
  const names = report.wave.teamNames;
  const { sales, marketing } = point?.teams ?? {};
  if (!sales || !marketing) return getWords().results.withheld.too_few_answers;
  return getWords().trend.now(
    `${names.sales} ${sayScore(sales)}`,
    sayRange(sales.interval),
    `${names.marketing} ${sayScore(marketing)}`,
    sayRange(marketing.interval),
  );
}

function sayHalfWidth(interval: Interval | null): string {
  return interval === null ? getWords().results.none : saySize((interval.high - interval.low) / 2);
}

import type { GapChange, TeamChange } from "#app/core/measures/trends";
import type { Report } from "#app/core/report/report";
import { excludesZero, type Interval } from "#app/core/statistics/interval";
import type { WaveChanges } from "#app/core/trend/changes";
import type { TrendPoint } from "#app/core/trend/series";
import type { LeftOutWave } from "#app/core/trend/waves";
import { TEAMS } from "#app/core/vocabulary";
import type { TrendReport, WavesReport } from "#app/features/results/page-report";
import { sayDifferenceRange, sayRange, sayScore, saySize } from "#app/features/results/words/figures";
import { nameWave } from "#app/features/results/words/finding-sentence";
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

/** Why a wave is not in the trend. */
export function sayLeftOut(wave: LeftOutWave): string {
  return wave.reason === "taken_out"
    ? getWords().benchmarks.motion.takenOut(wave.name, wave.by, wave.because)
    : getWords().trend.leftOut[wave.reason](wave.name);
}

/** Which waves' figures differ from what was released then; nothing where none do. */
export function sayRecomputed(
  report: WavesReport,
  segments: readonly { readonly recomputed: readonly string[] }[],
): string {
  const waves = new Set(segments.flatMap(({ recomputed }) => recomputed));
  if (waves.size === 0) return "";
  return getWords().trend.recomputed([...waves].map((id) => nameWave(report, id)).join(", "));
}

function sayHalfWidth(interval: Interval | null): string {
  return interval === null ? getWords().results.none : saySize((interval.high - interval.low) / 2);
}

/** What a trend says of the index. */
type ChangedIndex = { readonly trend: Pick<TrendReport["trend"], "waves" | "index" | "changes"> };

/** What the index did since the wave that it is held against. */
export function sayIndexChange(report: ChangedIndex): string {
  const words = getWords().trend.index;
  const { changes } = report.trend;
  const points = report.trend.index.segments.flatMap((segment) => segment.points);
  const shown = points.filter(({ index }) => !index.withheld).length;
  if (shown === 0) return words.noWave;
  if (changes === null) return words.one;
  if (changes.index === null) return words.none;
  const { label, points: moved, interval, certainty } = changes.index;
  const since = nameWave(report, changes.from);
  if (label === "no_detectable_change") return words.same(since, saySize((interval.high - interval.low) / 2));
  const say = label === "improved" ? words.improved : words.worsened;
  const said = say(saySize(moved), since, sayDifferenceRange(interval));
  return getWords().trend.change.sure(said, getWords().results.certainty.words[certainty]);
}

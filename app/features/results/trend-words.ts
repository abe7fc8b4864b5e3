import type { Report } from "#app/core/report";
import type { WaveChanges } from "#app/core/trend-changes";
import type { GapChange, TeamChange } from "#app/core/trends";
import { TEAMS } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { sayDifferenceRange, saySize } from "./figures";

const words = en.trend.change;

/** What the newest wave is held against: the baseline, else the wave before. */
export function readChanges(report: Report): WaveChanges | null {
  return report.trend.changes.baseline ?? report.trend.changes.previous;
}

/** "improved", "no detectable change (±8)". */
export function sayChange({ label, interval }: TeamChange): string {
  return label === "no_detectable_change" ? words.none(sayHalfWidth(interval)) : words.words[label];
}

/** "narrowed", "no detectable change (±9)". */
export function sayGapChange({ label, interval }: GapChange): string {
  return label === null ? words.none(sayHalfWidth(interval)) : words[label];
}

/** What happened to a dimension or a statement since a wave: the gap first, then the teams that moved. */
export function sayTrend(
  report: Report,
  trend: Extract<WaveChanges["statements"][number], { withheld: false }>,
): string {
  const names = report.wave.teamNames;
  const { gapChange } = trend;
  const gap =
    gapChange.label === null
      ? words.gapSame(sayHalfWidth(gapChange.interval))
      : (gapChange.label === "narrowed" ? words.gapNarrowed : words.gapWidened)(saySize(gapChange.points));
  const moved = TEAMS.flatMap((team) => {
    const { label, points, interval } = trend[team];
    if (label === "no_detectable_change") return [];
    const range = interval ? sayDifferenceRange(interval) : en.results.none;
    return [`${words.team(names[team], words.words[label], saySize(points), range)}.`];
  });
  return [gap, ...moved].join(" ");
}

function sayHalfWidth(interval: { low: number; high: number } | null): string {
  return interval === null ? en.results.none : saySize((interval.high - interval.low) / 2);
}
